using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>
/// Opens a journal to read alone, perhaps beside a process that appends, commits and drops. Nothing here stops that process, so what looks
/// wrong may only have been read while it changed: it counts as wrong if it still is when nothing has changed meanwhile.
/// </summary>
internal static class ImageOpening
{
    /// <summary>Opens and verifies what the newest commit says.</summary>
    /// <exception cref="JournalException">There is none, or it is not as it was written, or it is of a newer version.</exception>
    public static JournalImage Open(IDisk disk, string directory)
    {
        try
        {
            return OpenFiles(new ReadOnlyDisk(disk), directory);
        }
        catch (Exception failure) when (failure is (IOException and not JournalException) or UnauthorizedAccessException)
        {
            throw JournalException.Unreadable(directory, failure);
        }
    }

    private static JournalImage OpenFiles(ReadOnlyDisk disk, string directory)
    {
        using JournalHead head = Settled(() => JournalHead.Open(disk, directory));
        using OpenedFiles opened = new();
        SegmentFiles files = opened.Add(new SegmentFiles(disk, directory, head.Superblock.Present.Geometry));
        CommittedEntries entries = Verify(files, head.Ring);
        return opened.HandTo(new JournalImage(head.Superblock.Present.Journal, files, entries));
    }

    /// <summary>Begins anew, where the journal begins by then, whenever it has dropped what was being read.</summary>
    private static CommittedEntries Verify(SegmentFiles files, CommitRing ring)
    {
        while (true)
        {
            CommitPoint point = ring.Latest.Point;
            try
            {
                AddressIndex index = JournalAudit.Entries(files, point);
                CheckTail(files, ring, point);
                return new CommittedEntries(files, index, point);
            }
            catch (JournalException) when (LatestOf(ring).BeginAt > point.BeginAt)
            {
            }
        }
    }

    /// <summary>What lies behind a commit is bounded for as long as it is the last one.</summary>
    private static void CheckTail(SegmentFiles files, CommitRing ring, CommitPoint point)
    {
        try
        {
            JournalAudit.Tail(files, point);
        }
        catch (FileNotFoundException)
        {
            // The segment after the last one, for which the disk had no room: its making was given up.
        }
        catch (JournalException) when (LatestOf(ring).Number > point.Number)
        {
        }
    }

    private static CommitPoint LatestOf(CommitRing ring) => Settled(() =>
    {
        ring.ReadAgain();
        return ring.Latest.Point;
    });

    /// <summary>
    /// Reads until there is no fault, or the same one twice. A reading that falls between two commits sees one place of before and another
    /// of after; the next one sees both of after, and finds the same fault only if it is on the disk.
    /// </summary>
    private static T Settled<T>(Func<T> read)
    {
        string? before = null;
        while (true)
        {
            try
            {
                return read();
            }
            catch (JournalException fault) when (fault.Fault == JournalFault.Damaged && fault.Message != before)
            {
                before = fault.Message;
            }
        }
    }
}
