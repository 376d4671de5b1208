using Juki.Engine.Disk;
using Juki.Engine.Durability.History.Archives;

namespace Juki.Engine.Durability.History;

/// <summary>Copies the archives of a history for a backup or out of one. The index is not copied: it is made again.</summary>
public static class HistoryArchives
{
    private const int BytesPerRead = 1 << 20;

    /// <summary>Copies every archive without an entry behind an address; they are durable and were read back and verified on return.</summary>
    /// <param name="disk">Where both are.</param>
    /// <param name="source">Absolute path of the history; where there is none, nothing is copied.</param>
    /// <param name="target">Absolute path of a directory that is not there; its parent must be.</param>
    /// <param name="through">The last entry that the copy may contain.</param>
    /// <exception cref="HistoryException">An archive is damaged or missing.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Copy(IDisk disk, string source, string target, long through)
    {
        ArgumentNullException.ThrowIfNull(disk);
        string[] names = disk.Exists(source)
            ? [.. disk.List(source).Where(name => ArchiveNames.TryParse(name, out long _, out long last) && last <= through)]
            : [];
        if (names.Length == 0)
        {
            return;
        }

        disk.CreateDirectory(target);
        byte[] buffer = new byte[BytesPerRead];
        Array.ForEach(names, name => Copy(disk, Path.Combine(source, name), Path.Combine(target, name), buffer));
        disk.SyncDirectory(target);
        disk.SyncDirectory(Path.GetDirectoryName(target)!);
        // Every entry is checked when it is read.
        _ = ArchiveSet.Open(disk, target).ReadFrom(0).Count();
    }

    private static void Copy(IDisk disk, string source, string target, byte[] buffer)
    {
        using IDiskFile from = disk.OpenToRead(source);
        using IDiskFile to = disk.Create(target);
        for (long offset = 0; offset < from.Length; offset += BytesPerRead)
        {
            Span<byte> part = buffer.AsSpan(0, (int)Math.Min(BytesPerRead, from.Length - offset));
            from.Read(part, offset);
            to.Write(part, offset);
        }

        to.Sync();
    }
}
