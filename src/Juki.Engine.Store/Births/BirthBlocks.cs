using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Births;

/// <summary>
/// All rows (residents and versions) ordered by date of birth and signature: what finds a person by name and date.
/// </summary>
public sealed class BirthBlocks
{
    /// <summary>Signatures of a piece of a scan: 2 KB.</summary>
    private const int PieceLength = 256;

    /// <summary>Signatures in a cache line.</summary>
    private const int LineLength = 8;

    private readonly DateTable _dates;
    private readonly NativeArray<int> _counts;
    private readonly NativeArray<int> _blockStarts;
    private readonly NativeArray<ulong> _signatures;
    private readonly NativeArray<int> _rowNumbers;
    private readonly NameSearch _names;

    internal BirthBlocks(
        DateTable dates,
        NativeArray<int> counts,
        NativeArray<int> blockStarts,
        NativeArray<int> stretches,
        NativeArray<ulong> signatures,
        NativeArray<int> rowNumbers,
        NativeArray<Row> rows,
        FullNames names)
    {
        _dates = dates;
        _counts = counts;
        _blockStarts = blockStarts;
        _signatures = signatures;
        _rowNumbers = rowNumbers;
        _names = new NameSearch(new BirthStretches(blockStarts, stretches), signatures, rowNumbers, rows, names);
    }

    /// <summary>How many distinct dates there are.</summary>
    public int DateCount => _dates.Count;

    /// <summary>The date with an id; ids ascend in time.</summary>
    public BirthDate Date(int dateId) => _dates[dateId];

    /// <summary>The id of a date; −1 if nobody was born on it.</summary>
    public int DateIdOf(BirthDate date) => _dates.IdOf(date);

    /// <summary>Asks for a date and its count.</summary>
    internal void PrefetchDate(int dateId)
    {
        _dates.Prefetch(dateId);
        _counts.Prefetch(dateId);
    }

    /// <summary>How many present residents were born on a date.</summary>
    public int ResidentCount(int dateId) => _counts[dateId];

    /// <summary>How many rows have a date: of present and removed residents and of versions.</summary>
    public int RowCount(int dateId) => _blockStarts[dateId + 1] - _blockStarts[dateId];

    /// <summary>The rows with a date, in the order of their signatures.</summary>
    public ReadOnlySpan<int> RowsOf(int dateId) => _rowNumbers.Span(_blockStarts[dateId], RowCount(dateId));

    /// <summary>
    /// Rows with this date and full-name key, found by the signature's 16 bits and verified by the 64-bit hash of the names.
    /// A date id of −1 finds nothing.
    /// </summary>
    /// <returns>How many there are, which may be more than <paramref name="rows"/> holds.</returns>
    public int FindByName(int dateId, ulong fullNameHash, Span<int> rows) => _names.Find(dateId, fullNameHash, rows);

    /// <summary>
    /// The batched form: for each query i the rows found go to <c>rows[i * rowsPerQuery …]</c>, their number to <c>counts[i]</c>.
    /// What is in <paramref name="rows"/> behind the rows of a query means nothing.
    /// </summary>
    public void FindByName(ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> rows, Span<int> counts) =>
        FindByName(dateIds, fullNameHashes, rowsPerQuery, rows, counts, NameSearch.Lanes);

    /// <summary>The batched form with a number of lanes of the caller's.</summary>
    internal void FindByName(
        ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> rows, Span<int> counts, int lanes) =>
        _names.Find(dateIds, fullNameHashes, rowsPerQuery, rows, counts, lanes);

    /// <summary>
    /// Scans one block for signatures like the probe's, piece by piece, the next piece asked for before one is scanned: the
    /// processor by itself reads ahead to the end of a page only. Row numbers in block order go to <paramref name="rows"/>.
    /// </summary>
    /// <returns>How many hits there are, which may be more than <paramref name="rows"/> holds.</returns>
    public int Scan(int dateId, in SignatureProbe probe, Span<int> rows)
    {
        int end = _blockStarts[dateId + 1];
        int found = 0;
        for (int first = _blockStarts[dateId]; first < end; first += PieceLength)
        {
            Fetch(first + PieceLength, end);
            Span<int> free = rows[Math.Min(found, rows.Length)..];
            int hits = SignatureScan.Scan(_signatures.Span(first, Math.Min(PieceLength, end - first)), probe, free);
            foreach (ref int row in free[..Math.Min(hits, free.Length)])
            {
                row = _rowNumbers[first + row];
            }

            found += hits;
        }

        return found;
    }

    private void Fetch(int first, int end)
    {
        for (int line = first; line < Math.Min(first + PieceLength, end); line += LineLength)
        {
            _signatures.Prefetch(line);
        }
    }
}
