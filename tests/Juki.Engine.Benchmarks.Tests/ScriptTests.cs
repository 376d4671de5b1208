using System.Diagnostics;

namespace Juki.Engine.Benchmarks.Tests;

/// <summary>The scripts of <c>bench</c> in Python, as far as they run without the servers that they compare.</summary>
public sealed class ScriptTests
{
    [Fact]
    public void Given_what_clients_say_When_the_script_of_the_wire_reads_it_Then_its_own_tests_hold()
    {
        string said = Python("wire/test_driving.py");

        Assert.Contains("OK", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wire/run", "--single-rate")]
    [InlineData("peers/run", "--noisy-minutes")]
    [InlineData("accuracy/run", "--register-seed")]
    public void Given_a_script_When_asked_for_help_Then_it_knows_its_options(string script, string option) =>
        Assert.Contains(option, Python(script, "--help"), StringComparison.Ordinal);

    private static string Python(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(Bench(), script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using Process python = Process.Start(start)!;
        Task<string> errors = python.StandardError.ReadToEndAsync();
        string said = python.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        python.WaitForExit();
        Assert.True(python.ExitCode == 0, said);
        return said;
    }

    private static string Bench()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Juki.Engine.sln")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(directory!.FullName, "bench");
    }
}
