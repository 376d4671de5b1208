using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary><c>juki checkpoint</c>: the register shows the same before and after.</summary>
public sealed class CheckpointTests : IDisposable
{
    private const int Events = 300;

    private readonly TemporaryDirectory _directory = new();

    private string Register => _directory["register"];

    [Fact]
    public void Given_applied_changes_When_checkpointed_Then_exports_are_the_same_nothing_is_replayed_and_more_can_be_applied()
    {
        Run("generate", "--residents", "400", "--seed", "7", "--out", Register);
        Run("init", "--register", Register);
        Apply("first", seed: 1);
        Export("before");

        JsonElement made = Run("checkpoint", "--register", Register, "--json").Json();

        Assert.Equal((2, Events), (made.GetProperty("snapshot").GetInt32(), made.GetProperty("journal_address").GetInt32()));
        Assert.Empty(Export("after").Errors);
        Assert.Equal(File.ReadAllBytes(_directory["before.csv"]), File.ReadAllBytes(_directory["after.csv"]));
        Assert.Equal(File.ReadAllBytes(_directory["before-v.csv"]), File.ReadAllBytes(_directory["after-v.csv"]));
        Run("verify", "--register", Register);
        Apply("second", seed: 2);
        Assert.Contains("Snapshot 3 contains all changes", Run("checkpoint", "--register", Register).Output, StringComparison.Ordinal);
        Assert.Contains("none was made", Run("checkpoint", "--register", Register).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_register_without_a_journal_When_a_checkpoint_is_asked_for_Then_it_is_refused_with_a_remedy()
    {
        Juki.Run("generate", "--residents", "50", "--seed", "7", "--out", Register).Succeeded();

        JukiRun refused = Juki.Run("checkpoint", "--register", Register);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("juki init", refused.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>Runs a verb that has to succeed; where changes were replayed, it says so among the errors.</summary>
    private static JukiRun Run(params string[] arguments)
    {
        JukiRun run = Juki.Run(arguments);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    private void Apply(string name, int seed)
    {
        Run("generate-events", "--register", Register, "--count", $"{Events}", "--seed", $"{seed}", "--out", _directory[name]);
        Run("apply", "--register", Register, "--events", _directory[name], "--output", _directory[name + "-results.csv"]);
    }

    private JukiRun Export(string name) =>
        Run("export", "--register", Register, "--out", _directory[name + ".csv"], "--versions", _directory[name + "-v.csv"]);
}
