using Juki.Engine.Durability.Tests.Journal.Crashes;
using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Durability.Tests.Journal.RealFiles;

/// <summary>
/// A writer in a process of its own is killed at random (SIGKILL), and its successors while they open what it has left; see
/// <see cref="CrashBudget.KillRounds"/>.
/// </summary>
public sealed class KilledWriterTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Entries that a writer may write before it is killed, at most.</summary>
    private const int EntriesMax = 1500;

    /// <summary>Calls of the disk that opening takes, and some more.</summary>
    private const int OpeningCalls = 40;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Given_a_writer_that_is_killed_at_random_also_while_it_recovers_When_opened_Then_all_that_it_acknowledged_is_there()
    {
        output.WriteLine($"The seed is {CrashBudget.FirstSeed}, of {CrashBudget.KillRounds} rounds.");
        Random random = new(CrashBudget.FirstSeed);
        string journal = _directory["journal"];
        long acknowledged = 0;
        for (int round = 0; round < CrashBudget.KillRounds; round++)
        {
            acknowledged = WriteAndKill(journal, acknowledged, random);
            acknowledged = DieWhileRecovering(journal, acknowledged, random);
            acknowledged = WrittenJournal.Recover(journal, acknowledged);
        }

        output.WriteLine($"{acknowledged} entries were written.");
    }

    private static long WriteAndKill(string journal, long acknowledged, Random random)
    {
        using WriterProcess writer = new(journal);
        Assert.True(writer.ReadUntil(acknowledged + random.Next(EntriesMax)), $"The writer has ended: {writer.Errors}");
        WrittenJournal.Look(journal, writer.Acknowledged);
        writer.Kill();
        return writer.Acknowledged;
    }

    /// <summary>It may come to write, and then dies there; what it has told counts.</summary>
    private static long DieWhileRecovering(string journal, long acknowledged, Random random)
    {
        using WriterProcess writer = new(journal, dyingAt: random.Next(1, OpeningCalls));
        writer.ReadToEnd();
        Assert.Equal("", writer.Errors);
        return Math.Max(acknowledged, writer.Acknowledged);
    }
}
