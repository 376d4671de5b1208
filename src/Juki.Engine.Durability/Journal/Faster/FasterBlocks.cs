using FASTER.core;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;
using CommitPoint = Juki.Engine.Durability.Journal.Layout.CommitPoint;

namespace Juki.Engine.Durability.Journal.Faster;

/// <summary>
/// FasterLog as the writer of blocks, used by one thread: it finds the place of a block and hands its pages to our device. Commits and
/// recovery are our own, and it never reads.
/// </summary>
/// <remarks>
/// Its own checksums are off (8 bytes of xor, not bound to a place): an entry proves itself. It is not told of what is dropped, as it would
/// follow on a thread of its own. It holds no more than memory and is left to the collector: disposing of it waits, without end, until
/// .NET's thread pool has done what it queued there.
/// </remarks>
#pragma warning disable CA1001 // See the remarks; the device holds nothing either.
internal sealed class FasterBlocks
#pragma warning restore CA1001
{
    /// <summary>Pages in memory: the one being filled, the next, and as many being written.</summary>
    private const int MemoryPages = 4;

    private readonly SegmentDevice _device;
    private readonly FirstFailure _failure = new();
    private readonly FasterLog _log;
    private readonly int _pageBytes;
    private readonly byte[] _record;

    /// <summary>Goes on where a commit ends.</summary>
    public FasterBlocks(SegmentFiles files, CommitPoint point)
    {
        _device = new SegmentDevice(files, _failure);
        _pageBytes = files.Geometry.PageBytes;
        _record = new byte[_pageBytes];
        _log = new FasterLog(new FasterLogSettings
        {
            LogDevice = _device,
            LogCommitManager = new UnusedCommits(),
            PageSize = _pageBytes,
            MemorySize = (long)MemoryPages * _pageBytes,
            SegmentSize = files.Geometry.SegmentBytes,
            LogChecksum = LogChecksumType.None,
            FastCommitMode = false,
            RemoveOutdatedCommits = false,
            TolerateDeviceFailure = false,
            TryRecoverLatest = false,
        });
        if (point.Number > 0)
        {
            _log.Initialize(point.BeginAt, point.EndAt);
        }
    }

    /// <summary>Writes a block; it is durable on return.</summary>
    /// <param name="entries">Frames of whole entries.</param>
    /// <returns>Where the block begins and ends.</returns>
    public (long At, long End) Write(ReadOnlySpan<byte> entries)
    {
        long at = Enqueue(entries);
        if (!_log.CommitStrongly(out long end, out _))
        {
            throw new InvalidOperationException("FASTER finds nothing to write.");
        }

        _device.WriteWaiting();
        _failure.ThrowIfAny();
        return _log.FlushedUntilAddress == end
            ? (at, end)
            : throw new InvalidOperationException(FormattableString.Invariant($"FASTER has written up to byte {_log.FlushedUntilAddress} of {end}."));
    }

    private long Enqueue(ReadOnlySpan<byte> entries)
    {
        Span<byte> record = _record.AsSpan(0, Block.RecordBytes(_log.TailAddress, entries.Length, _pageBytes));
        entries.CopyTo(record);
        record[entries.Length..].Clear();
        return _log.TryEnqueue(record, out long at)
            ? at
            : throw new InvalidOperationException("FASTER has no page for a block although everything before is durable.");
    }
}
