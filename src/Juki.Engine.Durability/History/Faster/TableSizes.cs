namespace Juki.Engine.Durability.History.Faster;

/// <summary>Sizes of a table in FASTER, all powers of two.</summary>
/// <param name="PageBytes">A page of the log.</param>
/// <param name="MemoryBytes">Of the log, what is in memory.</param>
/// <param name="TableBytes">The hash table at its start.</param>
/// <param name="SegmentBytes">A file of the log.</param>
internal sealed record TableSizes(int PageBytes, long MemoryBytes, long TableBytes, long SegmentBytes)
{
    /// <summary>Fewer pages leave FASTER no room to write one while another is read.</summary>
    public const int PagesMin = 4;

    private const int PartsOfPage = 4;

    /// <summary>The longest value: a page must have room for one with its key, at any place.</summary>
    public int ValueBytesMax => PageBytes / PartsOfPage;
}
