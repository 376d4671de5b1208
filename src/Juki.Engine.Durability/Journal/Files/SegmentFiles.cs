using Juki.Engine.Disk;

namespace Juki.Engine.Durability.Journal.Files;

/// <summary>
/// The files that hold the blocks, each of the same length and reserved as a whole before anything is written to it. Any thread may read;
/// the journal's thread alone writes.
/// </summary>
internal sealed class SegmentFiles(IDisk disk, string directory, JournalGeometry geometry) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, IDiskFile> _open = [];
    private bool _closed;

    public JournalGeometry Geometry => geometry;

    /// <summary>The segment that a byte of the journal lies in.</summary>
    public int NumberOf(long at) => (int)(at / geometry.SegmentBytes);

    /// <summary>The file that a byte of the journal lies in, and where, for messages.</summary>
    public (string File, long Offset) PlaceOf(long at) => (PathOf(NumberOf(at)), at % geometry.SegmentBytes);

    /// <summary>Absolute path of a segment's file.</summary>
    public string PathOf(int number) => Path.Combine(directory, JournalNames.Segment(number));

    /// <summary>Numbers of the segments that are there, rising.</summary>
    public IReadOnlyList<int> Numbers() => [.. disk.List(directory).Select(JournalNames.SegmentNumber).OfType<int>()];

    /// <summary>Length of a segment's file; less than a whole one only if its making was cut short.</summary>
    public long LengthOf(int number) => Open(number).Length;

    /// <summary>Reads bytes of one segment; they must have been written.</summary>
    /// <exception cref="FileNotFoundException">The segment is not there, or is being dropped.</exception>
    public void Read(Span<byte> bytes, long at)
    {
        IDiskFile file = Open(NumberOf(at));
        try
        {
            file.Read(bytes, at % geometry.SegmentBytes);
        }
        catch (ObjectDisposedException) when (!_closed)
        {
            throw new FileNotFoundException($"{file.Path} was dropped.", file.Path);
        }
    }

    /// <summary>Writes bytes of one segment.</summary>
    public void Write(ReadOnlySpan<byte> bytes, long at) => Open(NumberOf(at)).Write(bytes, at % geometry.SegmentBytes);

    /// <summary>Makes what was written to a segment durable.</summary>
    public void Sync(int number) => Open(number).Sync();

    /// <summary>Sees to it that a segment is there with all its room. Its name is durable only after <see cref="SyncNames"/>.</summary>
    /// <exception cref="DiskFullException">There is no room. A file that was made for it is removed again.</exception>
    public void Reserve(int number)
    {
        bool made = !disk.Exists(PathOf(number));
        if (made)
        {
            disk.Create(PathOf(number)).Dispose();
        }

        try
        {
            Open(number).Reserve(geometry.SegmentBytes);
        }
        catch (DiskFullException) when (made)
        {
            Delete(number);
            throw;
        }
    }

    /// <summary>Makes the names of segments durable.</summary>
    public void SyncNames() => disk.SyncDirectory(directory);

    /// <summary>Removes the segments before one. Should a power cut bring one back, it is removed when the journal is opened.</summary>
    public void DeleteBefore(int number)
    {
        foreach (int old in Numbers().Where(old => old < number))
        {
            Delete(old);
        }
    }

    /// <summary>Lets go of the segments before one, which whoever writes has removed or will: their room is free then.</summary>
    public void CloseBefore(int number)
    {
        lock (_lock)
        {
            foreach (int old in _open.Keys.Where(old => old < number).ToList())
            {
                _open.Remove(old, out IDiskFile? file);
                file!.Dispose();
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (IDiskFile file in _open.Values)
            {
                file.Dispose();
            }

            _open.Clear();
            _closed = true;
        }
    }

    private void Delete(int number)
    {
        lock (_lock)
        {
            if (_open.Remove(number, out IDiskFile? file))
            {
                file.Dispose();
            }

            disk.Delete(PathOf(number));
        }
    }

    private IDiskFile Open(int number)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (!_open.TryGetValue(number, out IDiskFile? file))
            {
                file = disk.Open(PathOf(number));
                _open[number] = file;
            }

            return file;
        }
    }
}
