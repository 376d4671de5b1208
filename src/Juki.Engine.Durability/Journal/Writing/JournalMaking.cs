using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Faster;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.Durability.Journal.Reading;

namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>Makes an empty journal, and only where nothing is.</summary>
internal static class JournalMaking
{
    /// <summary>Makes the directory if need be and the journal in it; durable on return.</summary>
    /// <exception cref="JournalException">The directory is not empty, or the disk refuses.</exception>
    public static CommittedLog Create(IDisk disk, string directory, Guid journal, JournalGeometry geometry)
    {
        try
        {
            MakeDirectory(disk, directory);
            return MakeFiles(disk, directory, journal, geometry);
        }
        catch (Exception failure) when (failure is (IOException and not JournalException) or UnauthorizedAccessException)
        {
            throw JournalException.Unreadable(directory, failure);
        }
    }

    private static CommittedLog MakeFiles(IDisk disk, string directory, Guid journal, JournalGeometry geometry)
    {
        using OpenedFiles opened = new();
        SegmentFiles files = opened.Add(new SegmentFiles(disk, directory, geometry));
        CommitRing ring = opened.Add(CommitRing.Create(disk, Path.Combine(directory, JournalNames.Commits), journal));
        Superblock first = new(journal, geometry, Number: 0, LastAcknowledged: 0);
        SuperblockFile superblock = opened.Add(SuperblockFile.Create(disk, Path.Combine(directory, JournalNames.Superblock), first));
        CommittedLog log = new(files, new JournalHead(superblock, ring), new AddressIndex(geometry), new FasterBlocks(files, ring.Latest.Point));
        return log.ReserveAhead()
            ? opened.HandTo(log)
            : throw new DiskFullException(FormattableString.Invariant($"The disk of {directory} has no room for two segments of {geometry.SegmentBytes} bytes."));
    }

    /// <summary>Makes a directory if need be, its name durable on return.</summary>
    /// <exception cref="JournalException">There is something in it.</exception>
    public static void MakeDirectory(IDisk disk, string directory)
    {
        disk.CreateDirectory(directory);
        if (disk.List(directory) is [string first, ..])
        {
            throw JournalException.Exists(directory, first);
        }

        disk.SyncDirectory(Path.GetDirectoryName(directory)!);
    }
}
