using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Faster;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.Durability.Journal.Reading;

namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>
/// Opens a journal: first everything is read and held against the rest, then it is made ready to be written. What is refused was not
/// touched.
/// </summary>
internal static class JournalOpening
{
    /// <summary>Opens the journal of a directory; all in it is verified and durable on return.</summary>
    /// <exception cref="JournalException">There is none, or it is not as it was written, or it is of a newer version.</exception>
    public static CommittedLog Open(IDisk disk, string directory)
    {
        try
        {
            CheckPresence(disk, directory);
            return OpenFiles(disk, directory);
        }
        catch (Exception failure) when (failure is (IOException and not JournalException) or UnauthorizedAccessException)
        {
            throw JournalException.Unreadable(directory, failure);
        }
    }

    private static CommittedLog OpenFiles(IDisk disk, string directory)
    {
        using OpenedFiles opened = new();
        string superblockPath = Path.Combine(directory, JournalNames.Superblock);
        SuperblockFile superblock = opened.Add(SuperblockFile.Open(disk, superblockPath));
        Check(superblock.Present.Geometry, superblockPath);
        CommitRing ring = opened.Add(CommitRing.Open(disk, Path.Combine(directory, JournalNames.Commits), superblock.Present.Journal));
        SegmentFiles files = opened.Add(new SegmentFiles(disk, directory, superblock.Present.Geometry));
        AddressIndex index = Verify(files, ring, superblock.Present);
        return opened.HandTo(MakeReady(files, ring, superblock, index));
    }

    private static void CheckPresence(IDisk disk, string directory)
    {
        IReadOnlyList<string> names = disk.Exists(directory) ? disk.List(directory) : [];
        if (!names.Any(JournalNames.IsOurs))
        {
            throw JournalException.Missing(directory);
        }

        foreach (string name in new[] { JournalNames.Superblock, JournalNames.Commits }.Except(names))
        {
            throw JournalException.Damaged(Path.Combine(directory, name), 0, "the file is missing beside others of the journal.");
        }
    }

    private static void Check(JournalGeometry geometry, string path)
    {
        if (geometry.Faults().FirstOrDefault() is { } fault)
        {
            throw JournalException.Damaged(path, 0, fault);
        }
    }

    private static AddressIndex Verify(SegmentFiles files, CommitRing ring, Superblock superblock)
    {
        CommitPoint point = ring.Latest.Point;
        if (point.Last.Address < superblock.LastAcknowledged)
        {
            throw JournalException.Damaged(
                ring.Path, CommitRing.PlaceOf(point.Number + 1), point.Last.Address + 1, superblock.LastAcknowledged, "entries were acknowledged that no commit holds.");
        }

        AddressIndex index = JournalAudit.Entries(files, point);
        JournalAudit.Tail(files, point);
        return index;
    }

    private static CommittedLog MakeReady(SegmentFiles files, CommitRing ring, SuperblockFile superblock, AddressIndex index)
    {
        CommitPoint point = ring.Latest.Point;
        ring.WriteLatestAgain();
        files.DeleteBefore(files.NumberOf(point.BeginAt));
        CommittedLog log = new(files, ring, superblock, index, new FasterBlocks(files, point));
        superblock.Acknowledge(point.Last.Address);
        log.ReserveAhead();
        return log;
    }
}
