using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Faster;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.Durability.Journal.Reading;

namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>
/// Opens a journal: first everything is read and held against the rest, then it is made ready to be written. What is refused was not
/// touched.
/// </summary>
internal static class JournalOpening
{
    /// <summary>Opens the journal of a directory; all in it is verified and durable on return.</summary>
    /// <exception cref="JournalException">There is none, or it is not as it was written, or it is of a newer version.</exception>
    public static CommittedLog Open(IDisk disk, string directory)
    {
        try
        {
            return OpenFiles(disk, directory);
        }
        catch (Exception failure) when (failure is (IOException and not JournalException) or UnauthorizedAccessException)
        {
            throw JournalException.Unreadable(directory, failure);
        }
    }

    private static CommittedLog OpenFiles(IDisk disk, string directory)
    {
        using OpenedFiles opened = new();
        JournalHead head = opened.Add(JournalHead.Open(disk, directory));
        SegmentFiles files = opened.Add(new SegmentFiles(disk, directory, head.Superblock.Present.Geometry));
        CommitPoint point = head.Ring.Latest.Point;
        AddressIndex index = JournalAudit.Entries(files, point);
        JournalAudit.Tail(files, point);
        IReadOnlyList<ReadOnlyMemory<byte>> uncommitted = UncommittedBlock.Read(files, point);
        return opened.HandTo(MakeReady(files, head, index, uncommitted));
    }

    private static CommittedLog MakeReady(SegmentFiles files, JournalHead head, AddressIndex index, IReadOnlyList<ReadOnlyMemory<byte>> uncommitted)
    {
        CommitPoint point = head.Ring.Latest.Point;
        head.Ring.WriteLatestAgain();
        files.DeleteBefore(files.NumberOf(point.BeginAt));
        CommittedLog log = new(files, head, index, new FasterBlocks(files, point));
        head.Superblock.Acknowledge(point.Last.Address);
        if (uncommitted.Count > 0)
        {
            log.Write(BlockOf(uncommitted, point.Last, files.Geometry));
        }

        log.ReserveAhead();
        return log;
    }

    /// <summary>The block as it lies there: it is written once more, since its sync may be what failed.</summary>
    private static BlockBuffer BlockOf(IReadOnlyList<ReadOnlyMemory<byte>> payloads, ChainEnd before, JournalGeometry geometry)
    {
        BlockBuffer block = new(geometry.BlockBytesMax);
        foreach (ReadOnlyMemory<byte> payload in payloads)
        {
            block.TryAdd(before, payload.Span);
            before = block.Last;
        }

        return block;
    }
}
