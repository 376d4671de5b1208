using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Durability.Tests.Journal.RealFiles;

/// <summary>The oracle for what <see cref="WriterProgram"/> has left: acknowledged ⊆ there ⊆ sent, in order, without a gap, every byte the same.</summary>
internal static class WrittenJournal
{
    /// <summary>Opens the journal as its next writer would, and holds it against what must be there. Returns its last entry.</summary>
    public static long Recover(string directory, long acknowledged)
    {
        using IJournal journal = JournalDirectory.Open(new RealDisk(), directory, new JournalOptions());
        Check(journal, acknowledged);
        return journal.LastDurable;
    }

    /// <summary>Reads the journal beside its writer.</summary>
    public static void Look(string directory, long acknowledged)
    {
        using JournalImage image = JournalDirectory.Read(new RealDisk(), directory);
        Check(image, acknowledged);
    }

    private static void Check(IJournalSource journal, long acknowledged)
    {
        Assert.True(journal.LastDurable >= acknowledged, $"{acknowledged} was acknowledged, {journal.LastDurable} is there.");
        using IJournalReader reader = journal.ReadFrom(journal.FirstAddress);
        long next = journal.FirstAddress;
        while (next <= journal.LastDurable)
        {
            Assert.Equal(ReadOutcome.Entry, reader.Read(out JournalEntry entry));
            Assert.Equal(next, entry.Address);
            Assert.True(WrittenEntries.Of(next).AsSpan().SequenceEqual(entry.Payload.Span), $"Entry {next} is not what was sent.");
            next++;
        }
    }
}
