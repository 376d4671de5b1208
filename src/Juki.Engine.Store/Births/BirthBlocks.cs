using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Births;

/// <summary>
/// All rows (residents and versions) ordered by date of birth and signature: what finds a person by name and date. Rows of the delta
/// are found with those of the base; each search sees the rows that were valid at one journal address.
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
    private readonly FullNames _fullNames;
    private readonly NameSearch _names;
    private ChangedNames? _changedNames;
    private Delta? _delta;

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
        _fullNames = names;
        _names = new NameSearch(new BirthStretches(blockStarts, stretches), signatures, rowNumbers, rows, names);
    }

    /// <summary>How many distinct dates the base has.</summary>
    public int DateCount => _dates.Count;

    /// <summary>The date with an id. Ids of the base ascend in time; those of dates that came with changes follow in the order in which they came.</summary>
    public BirthDate Date(int dateId) => _dates[dateId];

    /// <summary>The id of a date; −1 if nobody was born on it.</summary>
    public int DateIdOf(BirthDate date) => _dates.IdOf(date);

    /// <summary>
    /// Whether the base has rows with a date. The same whatever changes bring, also a date that a refused one brought: what is decided by it
    /// is decided alike whenever one reads at an address.
    /// </summary>
    public bool HasBlock(int dateId) => (uint)dateId < (uint)DateCount;

    /// <summary>Asks for a date and its count.</summary>
    internal void PrefetchDate(int dateId)
    {
        _dates.Prefetch(dateId);
        _counts.Prefetch(dateId);
    }

    /// <summary>How many present residents of the base were born on a date; 1 for a date that the base does not have.</summary>
    public int ResidentCount(int dateId) => dateId >= DateCount && _delta is not null ? 1 : _counts[dateId];

    /// <summary>How many rows of the base have a date: of present and removed residents and of versions.</summary>
    public int RowCount(int dateId) => _blockStarts[dateId + 1] - _blockStarts[dateId];

    /// <summary>The rows of the base with a date, in the order of their signatures.</summary>
    public ReadOnlySpan<int> RowsOf(int dateId) => _rowNumbers.Span(_blockStarts[dateId], RowCount(dateId));

    /// <summary>
    /// Rows with this date and full-name key, found by the signature's 16 bits and verified by the 64-bit hash of the names, as of now.
    /// A date id of −1 finds nothing.
    /// </summary>
    /// <returns>How many there are, which may be more than <paramref name="rows"/> holds.</returns>
    public int FindByName(int dateId, ulong fullNameHash, Span<int> rows) => FindByName(dateId, fullNameHash, rows, Latest);

    /// <summary>As <see cref="FindByName(int, ulong, Span{int})"/>, the rows that were valid at a journal address.</summary>
    public int FindByName(int dateId, ulong fullNameHash, Span<int> rows, long asOf) =>
        _changedNames?.Find(dateId, fullNameHash, rows, asOf) ?? _names.Find(dateId, fullNameHash, default, rows);

    /// <summary>
    /// The batched form: for each query i the rows found go to <c>rows[i * rowsPerQuery …]</c>, their number to <c>counts[i]</c>.
    /// What is in <paramref name="rows"/> behind the rows of a query means nothing.
    /// </summary>
    public void FindByName(ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> rows, Span<int> counts) =>
        FindByName(dateIds, fullNameHashes, rowsPerQuery, rows, counts, Latest);

    /// <summary>The batched form, the rows that were valid at a journal address.</summary>
    public void FindByName(
        ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> rows, Span<int> counts, long asOf)
    {
        if (_changedNames is { } changed)
        {
            changed.Find(dateIds, fullNameHashes, rowsPerQuery, rows, counts, asOf);
        }
        else
        {
            FindInBase(dateIds, fullNameHashes, rowsPerQuery, rows, counts, NameSearch.Lanes);
        }
    }

    /// <summary>The batched form over the base alone, with a number of lanes of the caller's.</summary>
    internal void FindInBase(
        ReadOnlySpan<int> dateIds, ReadOnlySpan<ulong> fullNameHashes, int rowsPerQuery, Span<int> rows, Span<int> counts, int lanes) =>
        _names.Find(dateIds, fullNameHashes, rowsPerQuery, rows, counts, lanes);

    /// <summary>
    /// Scans one block for signatures like the probe's, piece by piece, the next piece asked for before one is scanned: the
    /// processor by itself reads ahead to the end of a page only. Row numbers in block order go to <paramref name="rows"/>, those of
    /// the delta behind them, the newest first.
    /// </summary>
    /// <returns>How many hits there are, which may be more than <paramref name="rows"/> holds.</returns>
    public int Scan(int dateId, in SignatureProbe probe, Span<int> rows) => Scan(dateId, probe, rows, Latest);

    /// <summary>As <see cref="Scan(int, in SignatureProbe, Span{int})"/>, the rows that were valid at a journal address.</summary>
    public int Scan(int dateId, in SignatureProbe probe, Span<int> rows, long asOf)
    {
        int found = HasBlock(dateId) ? ScanBase(dateId, probe, rows, new Sight(_delta, asOf)) : 0;
        return _delta is { } delta ? delta.AddBySignature(dateId, probe, asOf, rows, found) : found;
    }

    /// <summary>Takes the changes in: from now on searches see base and delta as one.</summary>
    internal void Attach(Delta delta)
    {
        _delta = delta;
        _changedNames = new ChangedNames(_names, _fullNames, delta);
    }

    private long Latest => _delta?.Published ?? 0;

    private int ScanBase(int dateId, in SignatureProbe probe, Span<int> rows, Sight sight)
    {
        Span<int> hits = stackalloc int[PieceLength];
        int end = _blockStarts[dateId + 1];
        int found = 0;
        for (int first = _blockStarts[dateId]; first < end; first += PieceLength)
        {
            Fetch(first + PieceLength, end);
            int hitCount = SignatureScan.Scan(_signatures.Span(first, Math.Min(PieceLength, end - first)), probe, hits);
            foreach (int hit in hits[..hitCount])
            {
                found = Keep(rows, found, _rowNumbers[first + hit], sight);
            }
        }

        return found;
    }

    private static int Keep(Span<int> rows, int found, int row, Sight sight)
    {
        if (!sight.Sees(row))
        {
            return found;
        }

        if (found < rows.Length)
        {
            rows[found] = row;
        }

        return found + 1;
    }

    private void Fetch(int first, int end)
    {
        for (int line = first; line < Math.Min(first + PieceLength, end); line += LineLength)
        {
            _signatures.Prefetch(line);
        }
    }
}
