using System.Text.Json;

namespace Juki.Engine.Cli.Tests;

/// <summary>What came out of one run of the command.</summary>
internal sealed record JukiRun(int ExitCode, string Output, string Errors)
{
    /// <summary>It went well: exit code 0, and nothing on the error stream, so no progress either.</summary>
    public JukiRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}: {Errors}");
        Assert.Empty(Errors);
        return this;
    }

    /// <summary>It failed with a message for people: exit code 1, no stack trace, no half-made output.</summary>
    public JukiRun Failed(params string[] expected) => Ended(1, expected);

    /// <summary>It was used wrongly: exit code 2.</summary>
    public JukiRun Refused(params string[] expected) => Ended(2, expected);

    /// <summary>The output as JSON.</summary>
    public JsonElement Json() => JsonDocument.Parse(Output).RootElement;

    private JukiRun Ended(int exitCode, string[] expected)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}: {Errors}{Output}");
        Assert.StartsWith("juki: ", Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Errors + Output, StringComparison.Ordinal);
        Assert.All(expected, text => Assert.Contains(text, Errors, StringComparison.Ordinal));
        return this;
    }
}
