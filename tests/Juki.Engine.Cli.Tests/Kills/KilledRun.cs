using System.Diagnostics;

namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>
/// A run of the command that is killed (SIGKILL) at some access to the files of a directory: so it dies while it opens, while it writes or
/// between two files, however fast the machine is.
/// </summary>
/// <param name="Accesses">How many were seen.</param>
/// <param name="ExitCode">0: it had come to its end before.</param>
/// <param name="Errors">What it wrote on its error stream.</param>
internal sealed record KilledRun(int Accesses, int ExitCode, string Errors)
{
    private const int MillisecondsMax = 120_000;
    private const int ExitCodeOfKilled = 128 + 9;

    /// <summary>Whether it came to its end, and everything went well.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>Runs the command; anything but success and death is a failure.</summary>
    /// <param name="directory">What is watched.</param>
    /// <param name="point">When it is killed.</param>
    /// <param name="arguments">Of the command.</param>
    public static KilledRun Run(string directory, KillPoint point, params string[] arguments)
    {
        using Process process = Juki.StartInTiers(arguments);
        using AccessCount count = new(directory, point);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Assert.True(Task.WaitAny([process.WaitForExitAsync(), count.Reached], MillisecondsMax) >= 0, "juki did not end.");
        process.Kill();
        process.WaitForExit();
        KilledRun run = new(count.Seen, process.ExitCode, errors.GetAwaiter().GetResult() + output.GetAwaiter().GetResult());
        Assert.True(run.ExitCode is 0 or ExitCodeOfKilled, $"exit code {run.ExitCode}: {run.Errors}");
        return run;
    }
}
