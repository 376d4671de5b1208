using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary><c>juki journal inspect</c>.</summary>
public sealed class JournalTests : IDisposable
{
    private const int Events = 60;

    private readonly TemporaryDirectory _directory = new();

    public JournalTests()
    {
        Juki.Run("generate", "--residents", "300", "--seed", "7", "--out", Register).Succeeded();
        Juki.Run("generate-events", "--register", Register, "--count", $"{Events}", "--out", _directory["e.csv"]).Succeeded();
        Juki.Run("init", "--register", Register).Succeeded();
        Juki.Run("apply", "--register", Register, "--events", _directory["e.csv"], "--output", _directory["r.csv"]).Succeeded();
    }

    private string Register => _directory["register"];

    private string Segment => Path.Combine(Register, "journal", "segment-0000000000");

    [Fact]
    public void Given_a_journal_When_inspected_Then_people_and_machines_read_the_same_and_nothing_of_a_person()
    {
        JsonElement json = Juki.Run("journal", "inspect", "--register", Register, "--entries", "--json").Succeeded().Json();
        JukiRun text = Juki.Run("journal", "inspect", "--register", Register, "--entries").Succeeded();

        JsonElement journal = json.GetProperty("journal");
        Assert.Equal((1, Events), (journal.GetProperty("first_address").GetInt32(), journal.GetProperty("last_address").GetInt32()));
        Assert.Equal(0, journal.GetProperty("faults").GetArrayLength());
        Assert.Equal(Events, json.GetProperty("entries").GetArrayLength());
        Assert.All(json.GetProperty("entries").EnumerateArray(), entry => Assert.NotEmpty(entry.GetProperty("reason").GetString()!));
        Assert.Contains(journal.GetProperty("identity").GetString()!, text.Output, StringComparison.Ordinal);
        Assert.Contains($"entry {Events}  ", text.Output, StringComparison.Ordinal);
        Assert.Contains("The journal is sound.", text.Output, StringComparison.Ordinal);
        string[] codes = [.. File.ReadAllLines(_directory["r.csv"]).Skip(1).Select(row => row.Split(',')[3])];
        Assert.Equal(Events, codes.Length);
        Assert.All(codes, code => Assert.DoesNotContain(code, text.Output + json, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_a_damaged_entry_When_inspected_Then_the_fault_is_listed_with_file_and_byte_and_the_command_fails()
    {
        using (FileStream file = File.Open(Segment, FileMode.Open))
        {
            file.Position = 200;
            file.WriteByte(0xEE);
        }

        JukiRun run = Juki.Run("journal", "inspect", "--register", Register).Failed("is damaged", "Restore");

        Assert.Contains($"FAULT: {Segment}, byte ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_register_that_is_taking_changes_When_its_journal_is_inspected_Then_it_is_told_all_the_same()
    {
        using (IdentityEngine.OpenForChanges(Register))
        {
            Juki.Run("journal", "inspect", "--register", Register).Succeeded();
        }
    }

    [Fact]
    public void Given_no_journal_When_inspected_Then_it_is_missing() =>
        Juki.Run("journal", "inspect", "--register", _directory["none"]).Failed("There is no journal in");

    public void Dispose() => _directory.Dispose();
}
