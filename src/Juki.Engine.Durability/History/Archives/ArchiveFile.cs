using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.History.Archives;

/// <summary>An archive whose header was read.</summary>
internal sealed record ArchiveFile(string Path, ArchiveHeader Header)
{
    public long First => Header.Before.Address + 1;

    public long Last => Header.Last.Address;

    /// <summary>Reads the header of an archive that by its name holds certain entries.</summary>
    /// <exception cref="HistoryException">The header is damaged or another's, or the file has not its length.</exception>
    public static ArchiveFile Open(IDisk disk, string path, long first, long last)
    {
        using IDiskFile file = disk.Open(path);
        ArchiveFile archive = new(path, ArchiveHeader.Read(file));
        if (archive.First != first || archive.Last != last)
        {
            throw HistoryException.Damaged(path, 0, "the header is that of another archive.");
        }

        long length = ArchiveHeader.Bytes + archive.Header.FrameBytes;
        return file.Length == length
            ? archive
            : throw HistoryException.Damaged(path, Math.Min(file.Length, length), FormattableString.Invariant($"the file has {file.Length} bytes and must have {length}."));
    }

    /// <exception cref="HistoryException">It is not the one that follows on an entry.</exception>
    public void RequireFollows(ChainEnd end)
    {
        if (Header.Before != end)
        {
            throw HistoryException.Damaged(Path, 0, "the archive does not follow the one before.");
        }
    }
}
