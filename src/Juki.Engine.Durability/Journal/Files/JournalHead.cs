using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Files;

/// <summary>The files that say what a journal is and how far it goes, opened and held against each other.</summary>
internal sealed record JournalHead(SuperblockFile Superblock, CommitRing Ring) : IDisposable
{
    /// <summary>Opens both; nothing is touched.</summary>
    /// <exception cref="JournalException">There is no journal, or they are not as they were written.</exception>
    public static JournalHead Open(IDisk disk, string directory)
    {
        CheckPresence(disk, directory);
        SuperblockFile superblock = SuperblockFile.Open(disk, Path.Combine(directory, JournalNames.Superblock));
        try
        {
            return Open(disk, directory, superblock);
        }
        catch
        {
            superblock.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Ring.Dispose();
        Superblock.Dispose();
    }

    private static JournalHead Open(IDisk disk, string directory, SuperblockFile superblock)
    {
        Superblock present = superblock.Present;
        if (present.Geometry.Faults().FirstOrDefault() is { } fault)
        {
            throw JournalException.Damaged(superblock.Path, 0, fault);
        }

        CommitRing ring = CommitRing.Open(disk, Path.Combine(directory, JournalNames.Commits), present.Journal);
        CommitPoint point = ring.Latest.Point;
        if (point.Last.Address >= present.LastAcknowledged)
        {
            return new JournalHead(superblock, ring);
        }

        ring.Dispose();
        throw JournalException.Damaged(
            ring.Path, CommitRing.PlaceOf(point.Number + 1), point.Last.Address + 1, present.LastAcknowledged, "entries were acknowledged that no commit holds.");
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
}
