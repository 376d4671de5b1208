using Juki.Engine.Disk;
using Juki.Engine.Durability.History.Archives;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.History.Auditing;

/// <summary>Reads one archive from start to end, beside the entries of the journal that it was made of, as far as those are still there.</summary>
internal sealed class ArchiveAudit(IDisk disk, string path, long first, long last)
{
    private readonly List<HistoryFinding> _faults = [];

    public IReadOnlyList<HistoryFinding> Faults => _faults;

    /// <summary>How many entries were read.</summary>
    public long Entries { get; private set; }

    /// <summary>Why the journal could not be read beside it; null if it could.</summary>
    public JournalFinding? JournalFault { get; private set; }

    /// <summary>How many of them the journal holds too.</summary>
    public long Compared { get; private set; }

    /// <summary>Reads the archive.</summary>
    /// <param name="before">The entry on which it must follow; null if that is not known.</param>
    /// <param name="journal">The journal; null if it cannot be read.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>Its last entry; null if its header does not tell.</returns>
    public ChainEnd? Run(ChainEnd? before, IJournalSource? journal, CancellationToken cancellation)
    {
        ArchiveFile? archive = null;
        Guard(() => archive = ArchiveFile.Open(disk, path, first, last));
        if (archive is { } opened)
        {
            Guard(() => opened.RequireFollows(before ?? opened.Header.Before));
            Guard(() => ReadAll(opened, journal, cancellation));
        }

        return archive?.Header.Last;
    }

    private void ReadAll(ArchiveFile archive, IJournalSource? journal, CancellationToken cancellation)
    {
        using IJournalReader? reader = ReaderOf(journal);
        foreach (HistoryEntry entry in ArchiveReader.Read(disk, archive))
        {
            cancellation.ThrowIfCancellationRequested();
            Entries++;
            if (JournalFault is null && reader?.NextAddress == entry.Address)
            {
                Compare(entry, reader);
            }
        }
    }

    /// <summary>From the first entry on that both hold.</summary>
    private IJournalReader? ReaderOf(IJournalSource? journal) =>
        journal is not null && last >= journal.FirstAddress && first <= journal.LastDurable ? journal.ReadFrom(Math.Max(first, journal.FirstAddress)) : null;

    /// <summary>What is wrong with the journal is no fault of the archive, which is read on alone.</summary>
    private void Compare(HistoryEntry entry, IJournalReader reader)
    {
        try
        {
            if (reader.Read(out JournalEntry original) == ReadOutcome.Entry)
            {
                Compare(entry, original);
            }
        }
        catch (JournalException damaged)
        {
            JournalFault = JournalFinding.Of(damaged);
        }
    }

    private void Compare(HistoryEntry entry, in JournalEntry original)
    {
        if (Crc32C.Of(original.Payload.Span) != entry.Source)
        {
            throw HistoryException.OfAnotherJournal(path, entry.Address);
        }

        Compared++;
    }

    /// <summary>Does something with the archive, and notes what is wrong with it.</summary>
    private void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (HistoryException fault)
        {
            _faults.Add(HistoryFinding.Of(fault));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _faults.Add(HistoryFinding.Of(HistoryException.Unreadable(path, failure)));
        }
    }
}
