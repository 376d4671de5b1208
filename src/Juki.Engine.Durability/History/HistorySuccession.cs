using Juki.Engine.Disk;
using Juki.Engine.Durability.History.Archives;
using Juki.Engine.Durability.History.Index;
using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Durability.History;

/// <summary>Whether archives, index and journal are of one register and leave no gap between them.</summary>
internal static class HistorySuccession
{
    /// <exception cref="HistoryException">The archives do not lead up to the journal, or are another's.</exception>
    public static void RequireOf(ArchiveSet archives, IJournalSource journal, string directory)
    {
        long last = archives.End.Address;
        if (last < journal.FirstAddress - 1)
        {
            throw HistoryException.Missing(last + 1, journal.FirstAddress - 1, directory);
        }

        if (last > journal.LastDurable || !IsOf(journal, last, archives.Source))
        {
            throw HistoryException.Foreign(directory, last, journal.LastDurable);
        }
    }

    /// <summary>Why an index is not to be believed; null if nothing speaks against it.</summary>
    public static string? DoubtOf(HistoryIndex index, ArchiveSet archives, IJournalSource journal) =>
        index.Position > journal.LastDurable ? FormattableString.Invariant($"it contains changes up to {index.Position} and the journal ends at {journal.LastDurable}")
        : !IsOf(journal, index.Position, index.Source) || (index.Position == archives.End.Address && index.Source != archives.Source) ? "it contains changes of another journal"
        : null;

    /// <summary>Whether the journal holds an entry of that checksum; what it holds no more cannot be told.</summary>
    private static bool IsOf(IJournalSource journal, long address, uint source)
    {
        if (address < journal.FirstAddress)
        {
            return true;
        }

        using IJournalReader reader = journal.ReadFrom(address);
        return reader.Read(out JournalEntry entry) == ReadOutcome.Entry && Crc32C.Of(entry.Payload.Span) == source;
    }
}
