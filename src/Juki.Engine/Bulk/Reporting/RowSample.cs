namespace Juki.Engine.Bulk.Reporting;

/// <summary>
/// A few rows, spread evenly over the file whatever its length, and the same whoever read which part of it: every line has a
/// rank that follows from its number alone, and those of least rank are kept.
/// </summary>
/// <remarks>
/// The rank is the fraction of line × golden ratio. By the three-gap theorem the lines with the least fractions lie at no more than
/// three different distances from one another, so no part of the file is left out by chance.
/// </remarks>
internal sealed class RowSample(int rowCountMax)
{
    /// <summary>2^64 divided by the golden ratio, odd.</summary>
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    private readonly PriorityQueue<SampledRow, ulong> _rows = new(rowCountMax + 1, Comparer<ulong>.Create((a, b) => b.CompareTo(a)));

    /// <summary>The rows, in the order of the file.</summary>
    public IEnumerable<SampledRow> Rows => _rows.UnorderedItems.Select(item => item.Element).OrderBy(row => row.Line);

    /// <summary>Whether the row on this line would be kept; rows that would not are asked for nothing more.</summary>
    public bool Wants(long line) => _rows.Count < rowCountMax || (_rows.TryPeek(out _, out ulong greatest) && RankOf(line) < greatest);

    /// <summary>Keeps a row, and lets go the one of greatest rank if there are too many.</summary>
    public void Add(SampledRow row)
    {
        _rows.Enqueue(row, RankOf(row.Line));
        if (_rows.Count > rowCountMax)
        {
            _rows.Dequeue();
        }
    }

    /// <summary>Adds another worker's rows.</summary>
    public void Add(RowSample other)
    {
        foreach (SampledRow row in other.Rows)
        {
            Add(row);
        }
    }

    private static ulong RankOf(long line) => unchecked((ulong)line * GoldenRatio);
}
