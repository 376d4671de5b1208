using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.Durability.Journal.Reading;

namespace Juki.Engine.Durability.Journal.Inspecting;

/// <summary>Looks at the segments of a journal once.</summary>
/// <param name="disk">Where.</param>
/// <param name="directory">Absolute path.</param>
/// <param name="guard">Does something with a file, and notes what is wrong with it.</param>
internal sealed class SegmentInspector(IDisk disk, string directory, Action<string, Action> guard)
{
    private readonly Dictionary<int, SegmentExtent> _extents = [];

    /// <summary>The segments, rising.</summary>
    public IReadOnlyList<SegmentExtent> Extents => [.. _extents.Values.OrderBy(segment => segment.Number)];

    public long TornTailBytes { get; private set; }

    public int UncommittedEntries { get; private set; }

    /// <summary>Lists the segments; if the head could be read, also what lies in them.</summary>
    public void Inspect(JournalGeometry? geometry, CommitPoint? point)
    {
        using SegmentFiles files = new(disk, directory, geometry ?? JournalGeometry.Default);
        guard(directory, () => List(files));
        if (geometry is null || point is null)
        {
            return;
        }

        guard(directory, () => JournalAudit.Walk(files, point, (at, frame) => Count(files.NumberOf(at), frame.Address)));
        guard(directory, () => JournalAudit.Tail(files, point));
        guard(directory, () => UncommittedEntries = UncommittedBlock.Read(files, point).Count);
        guard(directory, () => TornTailBytes = Math.Max(0, _extents.Values.Max(segment => LastByteOf(files, segment)) - point.EndAt));
    }

    private void List(SegmentFiles files)
    {
        foreach (int number in disk.Exists(directory) ? files.Numbers() : [])
        {
            guard(files.PathOf(number), () => _extents[number] = new SegmentExtent(files.PathOf(number), number, files.LengthOf(number), 0, null, null));
        }
    }

    private void Count(int number, long address)
    {
        if (_extents.TryGetValue(number, out SegmentExtent? extent))
        {
            _extents[number] = extent with { Entries = extent.Entries + 1, FirstAddress = extent.FirstAddress ?? address, LastAddress = address };
        }
    }

    /// <summary>Behind the last byte of a segment that is not zero, counted over all segments; 0 if it holds nothing else.</summary>
    private static long LastByteOf(SegmentFiles files, SegmentExtent segment)
    {
        long start = (long)segment.Number * files.Geometry.SegmentBytes;
        byte[] page = new byte[files.Geometry.PageBytes];
        for (long end = segment.Bytes; end > 0;)
        {
            long begin = (end - 1) / page.Length * page.Length;
            Span<byte> bytes = page.AsSpan(0, (int)(end - begin));
            files.Read(bytes, start + begin);
            if (bytes.LastIndexOfAnyExcept((byte)0) is >= 0 and { } last)
            {
                return start + begin + last + 1;
            }

            end = begin;
        }

        return 0;
    }
}
