using System.Numerics;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal;

/// <summary>Sizes that are chosen when a journal is made and hold for as long as it lives.</summary>
/// <param name="PageBytes">Size of a page, a power of two; a group of entries and so each entry must fit into one.</param>
/// <param name="SegmentBytes">Size of a segment file, a power of two and eight pages at least; what is dropped is dropped by whole segments.</param>
public sealed record JournalGeometry(int PageBytes, int SegmentBytes)
{
    /// <summary>Two sectors of 4 KiB and two blocks.</summary>
    private const int PageBytesMin = 4 * Block.Alignment;

    private const int PagesMin = 8;

    /// <summary>Pages of 1 MiB, segments of 64 MiB.</summary>
    public static JournalGeometry Default { get; } = new(1 << 20, 64 << 20);

    /// <summary>Length of the longest entry in bytes.</summary>
    public int EntryBytesMax => BlockBytesMax - EntryFrame.HeaderBytes;

    /// <summary>Length of the frames of one block: a page, but for its own header and the page's first bytes, which the first page lacks.</summary>
    internal int BlockBytesMax => PageBytes - Block.Alignment;

    /// <summary>
    /// How many bytes may wait at most, so that all of them find room in the segment that the journal has just come into, should there be none
    /// for the next: a block takes a page at most, and two blocks that follow one another hold more than one can. So the bytes of k full blocks
    /// take 2k + 1 pages at most; there are as many but for the page of the block with which it came into the segment.
    /// </summary>
    internal int WaitingBytesMax => ((SegmentBytes / PageBytes) - 3) / 2 * BlockBytesMax;

    /// <summary>Everything that is wrong with the sizes.</summary>
    internal IEnumerable<string> Faults()
    {
        if (!BitOperations.IsPow2(PageBytes) || PageBytes < PageBytesMin)
        {
            yield return FormattableString.Invariant($"The page of {PageBytes} bytes is not a power of two of {PageBytesMin} at least.");
        }

        if (!BitOperations.IsPow2(SegmentBytes) || SegmentBytes / PagesMin < PageBytes)
        {
            yield return FormattableString.Invariant($"The segment of {SegmentBytes} bytes is not a power of two of {PagesMin} pages at least.");
        }
    }
}
