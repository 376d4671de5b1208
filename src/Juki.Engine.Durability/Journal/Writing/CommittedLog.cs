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
    private readonly JournalHead _head;
    private readonly FasterBlocks _blocks;

    /// <summary>Takes parts that were made or opened, and verified.</summary>
    public CommittedLog(SegmentFiles files, JournalHead head, AddressIndex index, FasterBlocks blocks)
    {
        _files = files;
        _head = head;
        _blocks = blocks;
        Entries = new CommittedEntries(files, index, head.Ring.Latest.Point);
    }

    /// <summary>Which journal it is.</summary>
    public Guid Identity => _head.Superblock.Present.Journal;

    /// <summary>Sizes of pages and segments.</summary>
    public JournalGeometry Geometry => _files.Geometry;

    /// <summary>The last commit.</summary>
    public CommitPoint Point => Entries.Point;

    /// <summary>What is committed, to be read.</summary>
    public CommittedEntries Entries { get; }

    /// <summary>The segment behind the one in which the journal ends, if it is reserved: only then may entries be accepted.</summary>
    public bool HasSpareSegment { get; private set; }

    /// <summary>Makes a block of entries durable, and notes that it is acknowledged.</summary>
    /// <exception cref="IOException">The disk failed; whether the block is durable is not known.</exception>
    public void Write(BlockBuffer block)
    {
        (long at, long end) = _blocks.Write(block.Entries);
        HasSpareSegment &= _files.NumberOf(end) == _files.NumberOf(Point.EndAt);
        CommitPoint next = Point with { Number = Point.Number + 1, Last = block.Last, EndAt = end };
        _head.Ring.Write(next);
        Entries.Index.Add(at, block.First);
        _head.Superblock.Acknowledge(block.Last.Address);
        Entries.Point = next;
    }

    /// <summary>Sees to it that there is room for all that may wait. False if the disk is full; to be tried again.</summary>
    public bool ReserveAhead()
    {
        int last = _files.NumberOf(Point.EndAt);
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
        if (Entries.Index.SegmentOf(address) is not { } kept)
        {
            return;
        }

        EntryScan.From(_files, kept.At, kept.Address).TryNext(Point, out EntryFrame first, out _);
        CommitPoint next = Point with { Number = Point.Number + 1, BeginAt = kept.At, Before = new ChainEnd(kept.Address - 1, first.Previous) };
        _head.Ring.Write(next);
        Entries.Point = next;
        Entries.Index.RemoveBefore(kept.At);
        _files.DeleteBefore(_files.NumberOf(kept.At));
    }

    public void Dispose()
    {
        _head.Dispose();
        _files.Dispose();
    }
}
