using Juki.Engine.Disk;
using Juki.Engine.Durability.History.Archives;

namespace Juki.Engine.Durability.History;

/// <summary>Copies the archives of a history for a backup or out of one. The index is not copied: it is made again.</summary>
public static class HistoryArchives
{
    /// <summary>Copies every archive without an entry behind an address; they are durable and were read back and verified on return.</summary>
    /// <param name="disk">Where both are.</param>
    /// <param name="source">Absolute path of the history; where there is none, nothing is copied.</param>
    /// <param name="target">Absolute path of a directory that is not there; its parent must be.</param>
    /// <param name="needed">The last entry that the journal has let go of: archives must reach it.</param>
    /// <param name="through">The last entry that the copy may contain.</param>
    /// <exception cref="HistoryException">An archive is damaged or missing.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Copy(IDisk disk, string source, string target, long needed, long through)
    {
        ArgumentNullException.ThrowIfNull(disk);
        string[] names = disk.Exists(source)
            ? [.. disk.List(source).Where(name => ArchiveNames.TryParse(name, out long _, out long last) && last <= through)]
            : [];
        if (names.Length == 0)
        {
            RequireReach(0, needed, source);
            return;
        }

        disk.CreateDirectory(target);
        Array.ForEach(names, name => FileCopy.Make(disk, Path.Combine(source, name), Path.Combine(target, name)));
        disk.SyncDirectory(target);
        disk.SyncDirectory(Path.GetDirectoryName(target)!);
        var copied = ArchiveSet.Open(disk, target);
        // Every entry is checked when it is read.
        _ = copied.ReadFrom(0).Count();
        RequireReach(copied.End.Address, needed, source);
    }

    private static void RequireReach(long archived, long needed, string source)
    {
        if (archived < needed)
        {
            throw HistoryException.Missing(archived + 1, needed, source);
        }
    }
}
