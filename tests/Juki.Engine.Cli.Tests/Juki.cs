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

    public static JukiRun Run(params string[] arguments)
    {
        ProcessStartInfo start = new(Host, ["exec", Assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(MillisecondsMax), $"juki {arguments[0]} did not end.");
        return new JukiRun(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
