using FASTER.core;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;
using CommitPoint = Juki.Engine.Durability.Journal.Layout.CommitPoint;

namespace Juki.Engine.Durability.Journal.Faster;

/// <summary>
/// FasterLog as the writer of blocks: one block, one commit, one in flight. It is never asked to read, other than the page in which it goes
/// on after a restart, and that page was verified before.
/// </summary>
/// <remarks>
/// Its own checksums are off (8 bytes of xor, not bound to a place): an entry proves itself. Fast commits are off, no iterators, no recovery of
/// its own accord: it would open empty what it cannot read.
/// </remarks>
internal sealed class FasterBlocks : IDisposable
{
    /// <summary>Pages in memory: the one being filled, the next, and as many being written.</summary>
    private const int MemoryPages = 4;

    private readonly SegmentDevice _device;
    private readonly CommitManager _commits;
    private readonly FirstFailure _failure;
    private readonly FasterLog _log;
    private readonly int _pageBytes;
    private readonly TimeSpan _timeout;
    private readonly SemaphoreSlim _committed = new(0);

    public FasterBlocks(SegmentFiles files, CommitRing ring, TimeSpan timeout)
    {
        _failure = new FirstFailure();
        _device = new SegmentDevice(files, _failure);
        _commits = new CommitManager(ring, _failure);
        _pageBytes = files.Geometry.PageBytes;
        _timeout = timeout;
        _log = new FasterLog(new FasterLogSettings
        {
            LogDevice = _device,
            LogCommitManager = _commits,
            PageSize = _pageBytes,
            MemorySize = (long)MemoryPages * _pageBytes,
            SegmentSize = files.Geometry.SegmentBytes,
            LogChecksum = LogChecksumType.None,
            FastCommitMode = false,
            RemoveOutdatedCommits = false,
            TolerateDeviceFailure = false,
            TryRecoverLatest = false,
        });
    }

    /// <summary>Goes on behind the last commit of the ring; to be called once, unless the journal is empty.</summary>
    public void Recover()
    {
        CommitPoint point = _commits.Next;
        _log.Recover(point.Number);
        _failure.ThrowIfAny();
        if (_log.BeginAddress != point.BeginAt || _log.TailAddress != point.EndAt)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"FASTER recovered bytes {_log.BeginAddress} to {_log.TailAddress} where the commit says {point.BeginAt} to {point.EndAt}."));
        }
    }

    /// <summary>Writes a block and makes it durable with the commit that says so.</summary>
    /// <param name="entries">Frames of whole entries.</param>
    /// <param name="last">The last of them.</param>
    /// <returns>Where the block begins, and the commit.</returns>
    public (long At, CommitPoint Commit) Write(ReadOnlySpan<byte> entries, ChainEnd last)
    {
        long at = Enqueue(entries);
        CommitPoint before = _commits.Next;
        Commit(before with { Number = before.Number + 1, Last = last, EndAt = _log.TailAddress });
        return (at, _commits.Next);
    }

    /// <summary>Makes it durable that the journal begins later.</summary>
    /// <param name="beginAt">The start of a segment.</param>
    /// <param name="before">The entry before the first that is kept.</param>
    public CommitPoint Drop(long beginAt, ChainEnd before)
    {
        _log.TruncateUntil(beginAt);
        CommitPoint present = _commits.Next;
        Commit(present with { Number = present.Number + 1, BeginAt = beginAt, Before = before });
        return _commits.Next;
    }

    public void Dispose()
    {
        _log.Dispose();
        _device.Dispose();
        _committed.Dispose();
    }

    private long Enqueue(ReadOnlySpan<byte> entries)
    {
        byte[] record = new byte[Block.RecordBytes(_log.TailAddress, entries.Length, _pageBytes)];
        entries.CopyTo(record);
        if (!_log.TryEnqueue(record, out long at))
        {
            throw new InvalidOperationException("FASTER has no page for a block although everything before is durable.");
        }

        return at;
    }

    private void Commit(CommitPoint next)
    {
        _commits.Next = next;
        if (!_log.CommitStrongly(out _, out _, callback: () => _committed.Release()))
        {
            throw new InvalidOperationException("FASTER finds nothing to commit.");
        }

        _device.WriteWaiting();
        _failure.ThrowIfAny();
        if (!_committed.Wait(_timeout))
        {
            _failure.ThrowIfAny();
            throw new TimeoutException(FormattableString.Invariant($"A commit was not done within {_timeout.TotalSeconds} s."));
        }

        _failure.ThrowIfAny();
    }
}
