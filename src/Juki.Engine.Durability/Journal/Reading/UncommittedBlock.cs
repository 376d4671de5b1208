using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>
/// The block that a commit in flight may have left whole behind the last commit. A power cut cannot leave more than one, since the next is
/// written only when the commit of this one is synced.
/// </summary>
/// <remarks>
/// Such a block was sent, and nobody knows any more whether it was acknowledged: the place of its commit may never have been written, may
/// have been torn by the power cut, or may have become unreadable later, while the superblock lagged behind. In the first two cases nobody was
/// told of its entries and they may be kept or given up; in the third they must be kept. So they are kept. What is not whole was not synced
/// and cannot have been acknowledged: that is the torn tail.
/// </remarks>
internal static class UncommittedBlock
{
    /// <summary>Payloads of the block's entries, in order; empty if no whole block follows the last one.</summary>
    /// <exception cref="JournalException">What lies there cannot be read.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Read(SegmentFiles files, CommitPoint point)
    {
        int pageBytes = files.Geometry.PageBytes;
        long endOfNextPage = ((point.EndAt / pageBytes) + 2) * pageBytes;
        try
        {
            BlockScan blocks = new(files, point.EndAt);
            return blocks.TryNext(endOfNextPage, (point.Last.Address + 1, long.MaxValue), out ReadOnlyMemory<byte> entries) ? PayloadsOf(entries, point.Last) : [];
        }
        catch (JournalException torn) when (torn.Fault == JournalFault.Damaged)
        {
            return [];
        }
    }

    private static List<ReadOnlyMemory<byte>> PayloadsOf(ReadOnlyMemory<byte> rest, ChainEnd end)
    {
        List<ReadOnlyMemory<byte>> payloads = [];
        while (rest.Span.ContainsAnyExcept((byte)0))
        {
            if (EntryFrame.Read(rest.Span, out EntryFrame frame) != FrameFault.None || !frame.Follows(end))
            {
                return [];
            }

            payloads.Add(rest.Slice(EntryFrame.HeaderBytes, frame.PayloadBytes));
            rest = rest[frame.Bytes..];
            end = frame.End;
        }

        return payloads;
    }
}
