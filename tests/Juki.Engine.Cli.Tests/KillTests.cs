using System.Diagnostics;
using System.Globalization;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Files.Events;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Cli.Tests;

/// <summary>
/// <c>juki apply</c> is killed at random moments, also while it recovers. What it had acknowledged is there, what is there was sent, in the order in
/// which it was sent and without a gap; and in the end the register is that of a run that nobody disturbed.
/// </summary>
/// <remarks>JUKI_KILL_ROUNDS sets how many times (30), JUKI_KILL_SEED the seed.</remarks>
public sealed class KillTests(ITestOutputHelper log) : IDisposable
{
    private const int Events = 60_000;

    private readonly TemporaryDirectory _directory = new();

    private string Register => _directory["register"];

    [Fact]
    public void Given_an_apply_that_is_killed_again_and_again_When_recovered_Then_nothing_acknowledged_is_lost_and_nothing_else_is_there()
    {
        int rounds = Number("JUKI_KILL_ROUNDS", 30);
        int seed = Number("JUKI_KILL_SEED", Environment.TickCount & 0xFFFF);
        log.WriteLine($"JUKI_KILL_SEED={seed}, JUKI_KILL_ROUNDS={rounds}");
        Random random = new(seed);
        string[] sent = Prepare();
        long recovered = 0;
        int longest = 2_000;
        for (int round = 0; round < rounds; round++)
        {
            long acknowledged = KillOne(random.Next(200, longest));
            long before = recovered;
            recovered = Recovered(sent);
            // A slow machine gets nothing done in so short a time.
            longest += recovered == before ? 200 : 0;
            Assert.True(recovered >= Math.Max(acknowledged, before), $"Round {round}: {acknowledged} were acknowledged and {before} there before, and {recovered} are there.");
        }

        log.WriteLine($"{recovered} of {sent.Length} events were there after the last kill.");
        Assert.True(recovered > 0, "Every round was killed before it came to anything.");
        Assert.Equal(0, Apply().ExitCode);
        Assert.Equal(sent.Length, Recovered(sent));
        Assert.Equal(UndisturbedExport(), Export(Register));
    }

    public void Dispose() => _directory.Dispose();

    private static int Number(string variable, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : standard;

    /// <summary>The keys of all events, in order.</summary>
    private string[] Prepare()
    {
        Juki.Run("generate", "--residents", "20000", "--seed", "3", "--out", Register).Succeeded();
        Juki.Run("generate-events", "--register", Register, "--count", $"{Events}", "--out", _directory["e.csv"]).Succeeded();
        Juki.Run("generate", "--residents", "20000", "--seed", "3", "--out", _directory["undisturbed"]).Succeeded();
        Juki.Run("init", "--register", Register).Succeeded();
        Juki.Run("init", "--register", _directory["undisturbed"]).Succeeded();
        using EventFile file = EventFile.Open(_directory["e.csv"]);
        List<string> keys = [];
        for (List<EventRow> piece = []; file.TryRead(piece);)
        {
            keys.AddRange(piece.Select(row => row.Key));
        }

        return [.. keys];
    }

    /// <summary>How many rows the process had acknowledged when it was killed.</summary>
    private long KillOne(int milliseconds)
    {
        using Process process = Juki.Start("apply", "--register", Register, "--events", _directory["e.csv"], "--output", _directory["r.csv"], "--force");
        process.WaitForExit(milliseconds);
        process.Kill();
        process.WaitForExit();
        string[] parts = Directory.GetFiles(_directory.Path, "r.csv.*.part");
        long acknowledged = parts.Select(part => File.ReadAllBytes(part).LongCount(letter => letter == '\n') - 1).DefaultIfEmpty().Max();
        Array.ForEach(parts, File.Delete);
        return acknowledged;
    }

    /// <summary>The last address that is there; everything up to it is what was sent.</summary>
    private long Recovered(string[] sent)
    {
        using JournalImage journal = JournalDirectory.Read(new RealDisk(), Path.Combine(Register, "journal"));
        using IJournalReader reader = journal.ReadFrom(1);
        while (reader.Read(out JournalEntry entry) == ReadOutcome.Entry)
        {
            Assert.Equal(LayoutFault.None, EventLayout.Read(entry.Payload.Span, out ChangeEvent? change));
            Assert.Equal(sent[entry.Address - 1], change!.Key);
        }

        return journal.LastDurable;
    }

    private JukiRun Apply() => Juki.Run("apply", "--register", Register, "--events", _directory["e.csv"], "--output", _directory["r.csv"], "--force");

    private string UndisturbedExport()
    {
        Juki.Run("apply", "--register", _directory["undisturbed"], "--events", _directory["e.csv"], "--output", _directory["u.csv"]).Succeeded();
        return Export(_directory["undisturbed"]);
    }

    /// <summary>The residents without their codes, of which some were drawn at random.</summary>
    private string Export(string register)
    {
        Assert.Equal(0, Juki.Run("export", "--register", register, "--out", _directory["x.csv"]).ExitCode);
        string[] rows = File.ReadAllLines(_directory["x.csv"]);
        File.Delete(_directory["x.csv"]);
        return string.Join('\n', rows.Select(row => row[(row.IndexOf(',', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));
    }
}
