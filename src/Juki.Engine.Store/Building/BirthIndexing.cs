using Juki.Engine.Store.Births;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>Orders rows by date of birth and signature: counted by date, dealt out to the blocks, sorted inside each.</summary>
internal sealed class BirthIndexing
{
    public static readonly BucketSections<ulong> Kinds = new(SectionKinds.BirthBlocks, SectionKinds.BirthSignatures, SectionKinds.BirthRows);

    private readonly NativeArray<Row> _rows;
    private readonly RowSignatures _rowSignatures;
    private readonly IndexedRows _indexed;
    private readonly NativeArray<int> _starts;
    private readonly NativeArray<ulong> _signatures;
    private readonly NativeArray<int> _rowNumbers;

    private BirthIndexing(NativeArray<Row> rows, RowSignatures rowSignatures, IndexedRows indexed, SectionSet target, int dateCount)
    {
        _rows = rows;
        _rowSignatures = rowSignatures;
        _indexed = indexed;
        _starts = target.Allocate(Kinds.Starts, dateCount + 1L);
        _signatures = target.Allocate(Kinds.Tags, indexed.Count);
        _rowNumbers = target.Allocate(Kinds.Rows, indexed.Count);
    }

    /// <summary>Makes the blocks of so many dates, and adds their sections to others.</summary>
    public static void Run(NativeArray<Row> rows, RowSignatures rowSignatures, IndexedRows indexed, SectionSet target, int dateCount)
    {
        var indexing = new BirthIndexing(rows, rowSignatures, indexed, target, dateCount);
        indexing.Count();
        using var next = new NativeArray<int>(dateCount + 1L);
        Shares.ForEach(dateCount, (first, end) => indexing.Deal(next, first, end));
    }

    /// <summary>Cuts finished blocks into stretches.</summary>
    public static void Stretch(SectionSet sections)
    {
        NativeArray<int> starts = sections.Get(Kinds.Starts);
        NativeArray<ulong> signatures = sections.Get(Kinds.Tags);
        long count = BirthStretches.LengthFor(signatures.Length, starts.Length - 1);
        new BirthStretches(starts, sections.Allocate(SectionKinds.BirthStretches, count)).Fill(signatures);
    }

    /// <summary>Every worker counts a share of the rows for itself; the sums of all make the starts.</summary>
    private void Count()
    {
        Shares.ForEach(_indexed.Count, AddCounts);
        for (long date = 1; date < _starts.Length; date++)
        {
            _starts[date] += _starts[date - 1];
        }
    }

    private void AddCounts(int firstRow, int endRow)
    {
        var counts = new int[_starts.Length];
        for (int row = firstRow; row < endRow; row++)
        {
            counts[_rows[_indexed[row]].DateId + 1]++;
        }

        for (int date = 0; date < counts.Length; date++)
        {
            Interlocked.Add(ref _starts[date], counts[date]);
        }
    }

    private void Deal(NativeArray<int> next, int firstDate, int endDate)
    {
        for (int date = firstDate; date < endDate; date++)
        {
            next[date] = _starts[date];
        }

        for (int index = 0; index < _indexed.Count; index++)
        {
            int row = _indexed[index];
            int date = _rows[row].DateId;
            if (date >= firstDate && date < endDate)
            {
                int place = next[date]++;
                _signatures[place] = _rowSignatures.Of(_rows[row]);
                _rowNumbers[place] = row;
            }
        }

        for (int date = firstDate; date < endDate; date++)
        {
            int length = _starts[date + 1] - _starts[date];
            Sort(_signatures.Span(_starts[date], length), _rowNumbers.Span(_starts[date], length));
        }
    }

    /// <summary>Sorts by signature, and rows of equal signature by number: the library's sort of pairs is not stable.</summary>
    private static void Sort(Span<ulong> signatures, Span<int> rowNumbers)
    {
        signatures.Sort(rowNumbers);
        for (int start = 0, end; start < signatures.Length; start = end)
        {
            end = start + 1;
            while (end < signatures.Length && signatures[end] == signatures[start])
            {
                end++;
            }

            rowNumbers[start..end].Sort();
        }
    }
}
