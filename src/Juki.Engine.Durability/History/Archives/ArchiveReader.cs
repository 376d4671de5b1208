using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.History.Archives;

/// <summary>Reads an archive from start to end and believes nothing that does not prove itself.</summary>
internal static class ArchiveReader
{
    /// <summary>All entries in order.</summary>
    /// <exception cref="HistoryException">A frame is not as it was written, or not the one that must stand there.</exception>
    public static IEnumerable<HistoryEntry> Read(IDisk disk, ArchiveFile archive)
    {
        using IDiskFile file = disk.Open(archive.Path);
        FrameWindow window = new(file, ArchiveHeader.Bytes, ArchiveHeader.Bytes + archive.Header.FrameBytes);
        ChainEnd last = archive.Header.Before;
        while (!window.IsAtEnd)
        {
            (EntryFrame frame, HistoryEntry entry) = ReadNext(file.Path, window, last);
            last = frame.End;
            yield return entry;
        }

        if (last != archive.Header.Last)
        {
            throw HistoryException.Damaged(file.Path, window.Offset, FormattableString.Invariant($"entry {last.Address} is the last one, which is not what the header says."));
        }
    }

    private static (EntryFrame Frame, HistoryEntry Entry) ReadNext(string path, FrameWindow window, ChainEnd before)
    {
        long offset = window.Offset;
        FrameFault fault = window.Read(out EntryFrame frame, out ReadOnlyMemory<byte> content);
        return fault switch
        {
            FrameFault.Cut => throw HistoryException.Damaged(path, offset, "an entry is cut off."),
            FrameFault.Checksum => throw HistoryException.Damaged(path, offset, "the checksum of an entry does not fit."),
            FrameFault.Version => throw HistoryException.Damaged(path, offset, "an entry is of another version."),
            _ when !frame.Follows(before) => throw HistoryException.Damaged(path, offset, "an entry does not follow the one before."),
            _ => (frame, EntryContent.Read(frame.Address, content) ?? throw HistoryException.Damaged(path, offset, "an entry has no content.")),
        };
    }
}
