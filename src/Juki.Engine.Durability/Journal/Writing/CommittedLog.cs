using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Faster;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.Durability.Journal.Reading;

namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>
/// The journal without its thread: blocks go in, each is durable when the call returns. Whoever writes is one thread; any may read. After the
/// first exception from a write nothing may be written any more.
/// </summary>
internal sealed class CommittedLog : IDisposable
{
    private readonly SegmentFiles _files;
    private readonly CommitRing _ring;
    private readonly SuperblockFile _superblock;
    private readonly AddressIndex _index;
    private readonly FasterBlocks _blocks;
    private volatile CommitPoint _point;

    /// <summary>Takes parts that were made or opened, and verified.</summary>
    public CommittedLog(SegmentFiles files, CommitRing ring, SuperblockFile superblock, AddressIndex index, FasterBlocks blocks)
    {
        _files = files;
        _ring = ring;
        _superblock = superblock;
        _index = index;
        _blocks = blocks;
        _point = ring.Latest.Point;
    }

    /// <summary>Sizes of pages and segments.</summary>
    public JournalGeometry Geometry => _files.Geometry;

    /// <summary>The last commit.</summary>
    public CommitPoint Point => _point;

    /// <summary>The segment behind the one in which the journal ends, if it is reserved: only then may entries be accepted.</summary>
    public bool HasSpareSegment { get; private set; }

    /// <summary>Makes a block of entries durable, and notes that it is acknowledged.</summary>
    /// <exception cref="IOException">The disk failed; whether the block is durable is not known.</exception>
    public void Write(BlockBuffer block)
    {
        (long at, long end) = _blocks.Write(block.Entries);
        HasSpareSegment &= _files.NumberOf(end) == _files.NumberOf(_point.EndAt);
        CommitPoint next = _point with { Number = _point.Number + 1, Last = block.Last, EndAt = end };
        _ring.Write(next);
        _index.Add(at, block.First);
        _superblock.Acknowledge(block.Last.Address);
        _point = next;
    }

    /// <summary>Sees to it that there is room for all that may wait. False if the disk is full; to be tried again.</summary>
    public bool ReserveAhead()
    {
        int last = _files.NumberOf(_point.EndAt);
        try
        {
            _files.Reserve(last);
            _files.Reserve(last + 1);
        }
        catch (DiskFullException)
        {
            return false;
        }

        _files.SyncNames();
        HasSpareSegment = true;
        return true;
    }

    /// <summary>Lets go of the segments all of whose entries are before an address.</summary>
    public void DropBefore(long address)
    {
        if (_index.SegmentOf(address) is not { } kept)
        {
            return;
        }

        EntryScan.From(_files, kept.At, kept.Address).TryNext(_point, out EntryFrame first, out _);
        CommitPoint next = _point with { Number = _point.Number + 1, BeginAt = kept.At, Before = new ChainEnd(kept.Address - 1, first.Previous) };
        _ring.Write(next);
        _point = next;
        _index.RemoveBefore(kept.At);
        _files.DeleteBefore(_files.NumberOf(kept.At));
    }

    /// <summary>Goes through entries from the page of an address on.</summary>
    public EntryScan ScanFrom(long address)
    {
        CommitPoint point = _point;
        return _index.PageOf(address) is { } page
            ? EntryScan.From(_files, page.At, page.Address)
            : EntryScan.After(_files, point.BeginAt, point.Before);
    }

    public void Dispose()
    {
        _ring.Dispose();
        _superblock.Dispose();
        _files.Dispose();
    }
}
