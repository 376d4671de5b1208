using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>
/// A register through changes and checkpoints, with what has to outlast them: its history, and backups that are restored to an address.
/// </summary>
public sealed class BackupTests : IClassFixture<ChangingTown>, IDisposable
{
    private const int Events = ChangingTown.Events;

    private readonly TemporaryDirectory _directory = new();
    private readonly string[] _events;

    public BackupTests(ChangingTown town)
    {
        town.CopyTo(Register, _directory["e.csv"]);
        _events = File.ReadAllLines(_directory["e.csv"]);
        Juki.Run("init", "--register", Register).Succeeded();
    }

    private string Register => _directory["register"];

    [Fact]
    public void Given_changes_with_checkpoints_between_When_restored_to_an_address_Then_it_is_the_register_of_that_moment()
    {
        Apply(1, 100);
        string then = Export(Register);
        Ok("checkpoint", "--register", Register);
        Apply(101, 200);
        Ok("checkpoint", "--register", Register);
        Apply(201, 300);
        string now = Export(Register);

        Juki.Run("backup", "--register", Register, "--out", _directory["backup"]).Succeeded();
        Juki.Run("restore", "--backup", _directory["backup"], "--out", _directory["now"]).Succeeded();
        JukiRun early = Juki.Run("backup", "--register", Register, "--out", _directory["early"], "--through", "100").Succeeded();

        Assert.Contains("up to journal address 100;", early.Output, StringComparison.Ordinal);
        Assert.Equal(now, Export(_directory["now"]));
        Assert.Equal(then, Export(_directory["early"]));
        Apply(301, Events, _directory["now"]);
        Apply(101, Events, _directory["early"]);
    }

    [Fact]
    public void Given_two_checkpoints_When_history_is_asked_for_here_and_in_a_restored_register_Then_it_begins_with_the_first_change()
    {
        Apply(1, 150);
        string code = File.ReadAllLines(_directory["r.csv"])[1].Split(',')[3];
        string before = Ok("history", "--register", Register, code);
        Ok("checkpoint", "--register", Register);
        Apply(151, 300);
        Ok("checkpoint", "--register", Register);
        Apply(301, Events);
        Ok("checkpoint", "--register", Register);
        Juki.Run("backup", "--register", Register, "--out", _directory["backup"]).Succeeded();
        Directory.Delete(Path.Combine(Register, "history", "index"), recursive: true);

        string[] firstRows = [.. before.Split('\n').Take(4)];
        Assert.Equal(firstRows, Ok("history", "--register", Register, code).Split('\n').Take(firstRows.Length));
        Assert.Equal(firstRows, Ok("history", "--register", _directory["backup"], code).Split('\n').Take(firstRows.Length));
    }

    [Fact]
    public void Given_an_address_that_is_not_there_When_backed_up_Then_it_is_refused_and_nothing_is_left()
    {
        Apply(1, 100);

        Juki.Run("backup", "--register", Register, "--out", _directory["backup"], "--through", "101").Failed("up to journal address 100", "101 was asked for");
        Assert.False(Directory.Exists(_directory["backup"]));
    }

    [Fact]
    public void Given_a_register_without_changes_or_a_place_that_is_taken_When_backed_up_Then_it_is_copied_or_refused()
    {
        Juki.Run("generate", "--residents", "50", "--out", _directory["still"]).Succeeded();

        Assert.Contains("It takes no changes", Juki.Run("backup", "--register", _directory["still"], "--out", _directory["copy"]).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(Export(_directory["still"]), Export(_directory["copy"]));
        Juki.Run("backup", "--register", _directory["still"], "--out", _directory["copy"]).Failed("exists already and is not empty");
    }

    public void Dispose() => _directory.Dispose();

    private static string Ok(params string[] arguments)
    {
        JukiRun run = Juki.Run(arguments);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output;
    }

    /// <summary>Applies events by their numbers, all of which are accepted.</summary>
    private void Apply(int first, int last, string? register = null)
    {
        File.WriteAllLines(_directory["part.csv"], [_events[0], .. _events[first..(last + 1)]]);
        string output = Ok("apply", "--register", register ?? Register, "--events", _directory["part.csv"], "--output", _directory["r.csv"], "--force");
        Assert.Contains($"durable up to journal address {last};", output, StringComparison.Ordinal);
    }

    private string Export(string register)
    {
        Ok("export", "--register", register, "--out", _directory["x.csv"], "--versions", _directory["v.csv"], "--force");
        return File.ReadAllText(_directory["x.csv"]) + File.ReadAllText(_directory["v.csv"]);
    }
}
