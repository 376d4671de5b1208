using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>
/// Opens a journal to read alone, perhaps beside a process that appends, commits and drops.
/// </summary>
internal static class ImageOpening
{
    /// <summary>Opens and verifies what the newest commit says.</summary>
    /// <exception cref="JournalException">There is none, or it is not as it was written, or it is of a newer version.</exception>
    public static JournalImage Open(IDisk disk, string directory) =>
        ReadingBeside.Guarded(directory, () => OpenFiles(new ReadOnlyDisk(disk), directory));

    private static JournalImage OpenFiles(ReadOnlyDisk disk, string directory)
    {
        using JournalHead head = ReadingBeside.Settled(() => JournalHead.Open(disk, directory));
        using OpenedFiles opened = new();
        SegmentFiles files = opened.Add(new SegmentFiles(disk, directory, head.Superblock.Present.Geometry));
        CommittedEntries entries = Verify(files, head.Ring);
        return opened.HandTo(new JournalImage(disk, directory, head.Superblock.Present.Journal, files, entries));
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
            catch (JournalException) when (ReadingBeside.LatestOf(ring).BeginAt > point.BeginAt)
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
        catch (JournalException) when (ReadingBeside.LatestOf(ring).Number > point.Number)
        {
        }
    }
}
