using Juki.Engine.Files.Events;
using Juki.Engine.Model.Changes;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

[Collection(SmallRegisterCollection.Name)]
public sealed class GenerateEventsTests(SmallRegister register) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_a_register_When_events_are_generated_Then_the_file_is_read_without_a_fault()
    {
        JukiRun run = Generate("--count", "1000").Succeeded();
        IReadOnlyList<EventRow> rows = Read();

        Assert.Equal(1000, rows.Count);
        Assert.All(rows, row => Assert.Equal(ChangeFinding.Fine, EventCheck.Check(row.Event!)));
        Assert.StartsWith("1,000 events from 2020-10-02 to 2021-10-01 (seed 1)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_first_day_and_a_mapped_register_When_events_are_generated_Then_the_year_begins_there_and_the_file_appears_all_the_same()
    {
        JukiRun run = Generate("--count", "10", "--from", "2025-03-03", "--load", "map");

        Assert.Equal(0, run.ExitCode);
        Assert.All(Read(), row => Assert.InRange(row.Event!.Processed.Day, new DateOnly(2025, 3, 3), new DateOnly(2026, 3, 2)));
    }

    [Fact]
    public void Given_a_file_that_exists_When_events_are_generated_Then_it_stays_until_force_is_said()
    {
        File.WriteAllText(_directory["e.csv"], "mine");
        Generate("--count", "1").Failed("e.csv", "exists already");
        Assert.Equal("mine", File.ReadAllText(_directory["e.csv"]));

        Generate("--count", "1", "--force").Succeeded();
        Assert.Single(Read());
    }

    [Fact]
    public void Given_an_imported_register_When_no_first_day_is_said_Then_the_message_asks_for_it_and_no_file_is_left()
    {
        File.WriteAllText(_directory["r.csv"], "code,family_name,birth_date,sex\n24727059608,髙橋,1990-05-17,2\n");
        Juki.Run("import", "--csv", _directory["r.csv"], "--out", _directory["imported"]).Succeeded();
        string[] generate = ["generate-events", "--register", _directory["imported"], "--count", "50", "--out", _directory["e.csv"]];

        Juki.Run(generate).Failed("does not say which day it shows", "--from");
        Assert.False(File.Exists(_directory["e.csv"]));
        Juki.Run([.. generate, "--from", "2025-04-01"]).Succeeded();
        Assert.Equal(50, Read().Count);
    }

    public void Dispose() => _directory.Dispose();

    private JukiRun Generate(params string[] options) => Juki.Run(["generate-events", "--register", register.Path, "--out", _directory["e.csv"], .. options]);

    private IReadOnlyList<EventRow> Read()
    {
        using EventFile file = EventFile.Open(_directory["e.csv"]);
        List<EventRow> all = [];
        for (List<EventRow> piece = []; file.TryRead(piece);)
        {
            all.AddRange(piece);
        }

        return all;
    }
}
