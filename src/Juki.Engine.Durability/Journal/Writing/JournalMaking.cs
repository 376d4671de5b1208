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
            SegmentFiles files = new(disk, directory, geometry);
            CommitRing ring = CommitRing.Create(disk, Path.Combine(directory, JournalNames.Commits), journal);
            SuperblockFile superblock = SuperblockFile.Create(disk, Path.Combine(directory, JournalNames.Superblock), new Superblock(journal, geometry, 0, 0));
            CommittedLog log = new(files, ring, superblock, new AddressIndex(geometry), new FasterBlocks(files, ring.Latest.Point));
            if (!log.ReserveAhead())
            {
                throw new DiskFullException(FormattableString.Invariant($"The disk of {directory} has no room for two segments of {geometry.SegmentBytes} bytes."));
            }

            return log;
        }
        catch (Exception failure) when (failure is (IOException and not JournalException) or UnauthorizedAccessException)
        {
            throw JournalException.Unreadable(directory, failure);
        }
    }

    private static void MakeDirectory(IDisk disk, string directory)
    {
        disk.CreateDirectory(directory);
        if (disk.List(directory) is [string first, ..])
        {
            throw JournalException.Exists(directory, first);
        }

        disk.SyncDirectory(Path.GetDirectoryName(directory)!);
    }
}
