using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Births;

/// <summary>
/// All rows (residents and versions) ordered by date of birth and signature: what finds a person by name and date.
/// </summary>
public sealed class BirthBlocks
{
    /// <summary>Queries whose cache misses are under way together in the batched form.</summary>
    private const int Lanes = 32;

    private readonly DateTable _dates;
    private readonly NativeArray<int> _blockStarts;
    private readonly NativeArray<ulong> _signatures;
    private readonly NativeArray<int> _rowNumbers;
    private readonly NativeArray<Row> _rows;
    private readonly FullNames _names;

    internal BirthBlocks(
        DateTable dates,
        NativeArray<int> blockStarts,
        NativeArray<ulong> signatures,
        NativeArray<int> rowNumbers,
        NativeArray<Row> rows,
        FullNames names)
    {
        _dates = dates;
        _blockStarts = blockStarts;
        _signatures = signatures;
        _rowNumbers = rowNumbers;
        _rows = rows;
        _names = names;
    }

    /// <summary>How many distinct dates there are.</summary>
    public int DateCount => _dates.Count;

    /// <summary>The date with an id; ids ascend in time.</summary>
    public BirthDate Date(int dateId) => _dates[dateId];

    /// <summary>The id of a date; −1 if nobody was born on it.</summary>
    public int DateIdOf(BirthDate date) => _dates.IdOf(date);

    /// <summary>How many rows have a date.</summary>
    public int RowCount(int dateId) => _blockStarts[dateId + 1] - _blockStarts[dateId];

    /// <summary>The rows with a date, in the order of their signatures.</summary>
    public ReadOnlySpan<int> RowsOf(int dateId) => _rowNumbers.Span(_blockStarts[dateId], RowCount(dateId));

    /// <summary>
    /// Rows with this date and full-name key, found by the signature's 16 bits and verified by the 64-bit hash of the names.
    /// A date id of −1 finds nothing.
    /// </summary>
    /// <returns>How many there are, which may be more than <paramref name="rows"/> holds.</returns>
    public int FindByName(int dateId, ulong fullNameHash, Span<int> rows) =>
        dateId < 0 ? 0 : Verify(dateId, FirstOfName(dateId, fullNameHash), fullNameHash, rows);

    /// <summary>
    /// The batched form: for each query i the rows found go to <c>rows[i * rowsPerQuery …]</c>, their number to <c>counts[i]</c>.
    /// </summary>
    public void FindByName(ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> rows, Span<int> counts)
    {
        Span<int> positions = stackalloc int[Lanes];
        for (int first = 0; first < dateIds.Length; first += Lanes)
        {
            int lanes = Math.Min(Lanes, dateIds.Length - first);
            ReadOnlySpan<int> laneDates = dateIds.Slice(first, lanes);
            ReadOnlySpan<ulong> laneNames = fullNameHashes.Slice(first, lanes);
            FetchAhead(laneDates, laneNames, positions[..lanes]);
            for (int lane = 0; lane < lanes; lane++)
            {
                Span<int> found = rows.Slice((first + lane) * rowsPerQuery, rowsPerQuery);
                counts[first + lane] = laneDates[lane] < 0 ? 0 : Verify(laneDates[lane], positions[lane], laneNames[lane], found);
            }
        }
    }

    /// <summary>Scans one block for signatures like the probe's; row numbers in block order go to <paramref name="rows"/>.</summary>
    /// <returns>How many hits there are, which may be more than <paramref name="rows"/> holds.</returns>
    public int Scan(int dateId, in SignatureProbe probe, Span<int> rows)
    {
        int start = _blockStarts[dateId];
        int found = SignatureScan.Scan(_signatures.Span(start, RowCount(dateId)), probe, rows);
        foreach (ref int row in rows[..Math.Min(found, rows.Length)])
        {
            row = _rowNumbers[start + row];
        }

        return found;
    }

    /// <summary>Passes over all lanes: block and signature, row number, row, name entries; each waits for the one before.</summary>
    private void FetchAhead(ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> names, Span<int> positions)
    {
        for (int lane = 0; lane < dateIds.Length; lane++)
        {
            if (dateIds[lane] >= 0)
            {
                int guess = UniformSearch.Guess(RowCount(dateIds[lane]), BirthSignature.OfName(names[lane]));
                _signatures.Prefetch(_blockStarts[dateIds[lane]] + guess);
            }
        }

        for (int lane = 0; lane < dateIds.Length; lane++)
        {
            if (dateIds[lane] >= 0)
            {
                positions[lane] = FirstOfName(dateIds[lane], names[lane]);
                _rowNumbers.Prefetch(positions[lane]);
            }
        }

        for (int lane = 0; lane < dateIds.Length; lane++)
        {
            if (dateIds[lane] >= 0 && IsName(dateIds[lane], positions[lane], names[lane]))
            {
                _rows.Prefetch(_rowNumbers[positions[lane]]);
            }
        }
    }

    private int FirstOfName(int dateId, ulong fullNameHash)
    {
        int start = _blockStarts[dateId];
        return start + UniformSearch.LowerBound(_signatures.Span(start, RowCount(dateId)), BirthSignature.OfName(fullNameHash));
    }

    private bool IsName(int dateId, int position, ulong fullNameHash) =>
        position < _blockStarts[dateId + 1]
        && (_signatures[position] ^ BirthSignature.OfName(fullNameHash)) >> BirthSignature.NameShift == 0;

    private int Verify(int dateId, int position, ulong fullNameHash, Span<int> rows)
    {
        int found = 0;
        for (; IsName(dateId, position, fullNameHash); position++)
        {
            int row = _rowNumbers[position];
            if (_names.HashOf(_rows[row]) != fullNameHash)
            {
                continue;
            }

            if (found < rows.Length)
            {
                rows[found] = row;
            }

            found++;
        }

        return found;
    }
}
