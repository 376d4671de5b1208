using System.Diagnostics;
using System.Text;

namespace Juki.Engine.Cli.Tests;

/// <summary>Runs the built command <c>juki</c> as a process of its own, with its output in pipes, as scripts do.</summary>
internal static class Juki
{
    private const int MillisecondsMax = 120_000;

    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "juki.dll");

    /// <summary>The dotnet that runs these tests; where it does not say so, the one on the path.</summary>
    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static JukiRun Run(params string[] arguments) => Run(new ProcessStartInfo(Host, ["exec", Assembly, .. arguments]));

    /// <summary>Runs it where no file may grow beyond so many KiB: as on a disk that is full, without needing one.</summary>
    public static JukiRun RunWithFilesUpTo(int kibibytes, params string[] arguments)
    {
        string script = $"ulimit -f {kibibytes}; trap '' XFSZ; exec \"$0\" \"$@\"";
        ProcessStartInfo start = new("bash", ["-c", script, Host, "exec", Assembly, .. arguments]);
        // The runtime's own double mapping of code is a large file, too.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Run(start);
    }

    /// <summary>Starts the command; whoever starts it ends it.</summary>
    public static Process Start(params string[] arguments) => Start(new ProcessStartInfo(Host, ["exec", Assembly, .. arguments]));

    /// <summary>The same with code compiled in tiers, which starts in a third of the time: for whoever runs it hundreds of times.</summary>
    public static Process StartInTiers(params string[] arguments)
    {
        ProcessStartInfo start = new(Host, ["exec", Assembly, .. arguments]);
        start.Environment["DOTNET_TieredCompilation"] = "1";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Start(start);
    }

    private static JukiRun Run(ProcessStartInfo start)
    {
        using Process process = Start(start);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(MillisecondsMax), "juki did not end.");
        return new JukiRun(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static Process Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        return Process.Start(start)!;
    }
}
