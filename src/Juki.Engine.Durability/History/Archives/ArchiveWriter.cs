using System.Runtime.InteropServices;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.History.Archives;

/// <summary>
/// Writes an archive under another name, syncs it, reads it back, and only then gives it its name: whoever finds an archive finds a whole one.
/// </summary>
internal static class ArchiveWriter
{
    private const int BufferBytes = 1 << 20;

    /// <summary>Writes the entries that follow <paramref name="before"/>; durable on return.</summary>
    /// <param name="disk">Where.</param>
    /// <param name="directory">The directory of the archives.</param>
    /// <param name="before">The last entry that is archived already.</param>
    /// <param name="last">Address of the last entry.</param>
    /// <param name="entries">All from the one after <paramref name="before"/> to <paramref name="last"/>, in order.</param>
    /// <exception cref="HistoryException">What was written does not read as it was written.</exception>
    public static ArchiveFile Write(IDisk disk, string directory, ChainEnd before, long last, IEnumerable<HistoryEntry> entries)
    {
        string name = ArchiveNames.Of(before.Address + 1, last);
        string unfinished = Path.Combine(directory, ArchiveNames.UnfinishedOf(name));
        string path = Path.Combine(directory, name);
        if (disk.Exists(unfinished))
        {
            disk.Delete(unfinished);
        }

        try
        {
            ArchiveHeader header = WriteAndSync(disk, unfinished, before, entries);
            ReadBack(disk, new ArchiveFile(unfinished, header));
            disk.Rename(unfinished, path);
            disk.SyncDirectory(directory);
            return new ArchiveFile(path, header);
        }
        catch
        {
            // The next attempt has another name, and could not follow on one that nobody believes. On a full disk its room is needed.
            RemoveIfPossible(disk, unfinished);
            RemoveIfPossible(disk, path);
            throw;
        }
    }

    private static void RemoveIfPossible(IDisk disk, string path)
    {
        try
        {
            disk.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It is removed, or refused, when the history is opened anew.
        }
    }

    private static ArchiveHeader WriteAndSync(IDisk disk, string path, ChainEnd before, IEnumerable<HistoryEntry> entries)
    {
        using IDiskFile file = disk.Create(path);
        (ChainEnd last, long end, uint source) = WriteFrames(file, before, entries);
        ArchiveHeader header = new(before, last, end - ArchiveHeader.Bytes, source);
        file.Write(header.Write(), 0);
        file.Sync();
        return header;
    }

    private static (ChainEnd Last, long End, uint Source) WriteFrames(IDiskFile file, ChainEnd last, IEnumerable<HistoryEntry> entries)
    {
        List<byte> waiting = [];
        long end = ArchiveHeader.Bytes;
        uint source = 0;
        foreach (HistoryEntry entry in entries)
        {
            byte[] content = EntryContent.Write(entry);
            byte[] frame = new byte[EntryFrame.BytesFor(content.Length)];
            last = EntryFrame.Write(frame, last, content);
            waiting.AddRange(frame);
            source = entry.Source;
            end = waiting.Count < BufferBytes ? end : WriteWaiting(file, waiting, end);
        }

        return (last, WriteWaiting(file, waiting, end), source);
    }

    private static long WriteWaiting(IDiskFile file, List<byte> waiting, long at)
    {
        file.Write(CollectionsMarshal.AsSpan(waiting), at);
        long end = at + waiting.Count;
        waiting.Clear();
        return end;
    }

    private static void ReadBack(IDisk disk, ArchiveFile archive)
    {
        foreach (HistoryEntry _ in ArchiveReader.Read(disk, archive))
        {
            // Reading is the check.
        }
    }
}
