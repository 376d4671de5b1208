using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>Orders all rows by date of birth and signature: counted by date, dealt out to the blocks, sorted inside each.</summary>
internal sealed class BirthIndexing
{
    private readonly NativeArray<Row> _rows;
    private readonly NativeArray<int> _starts;
    private readonly NativeArray<ulong> _signatures;
    private readonly NativeArray<int> _rowNumbers;
    private readonly RowSignatures _rowSignatures;

    private BirthIndexing(SectionSet sections, NameDictionary families, NameDictionary givens, AddressMaster addresses, int dateCount)
    {
        _rows = sections.Get(SectionKinds.Rows);
        _starts = sections.Allocate(SectionKinds.BirthBlocks, dateCount + 1L);
        _signatures = sections.Allocate(SectionKinds.BirthSignatures, _rows.Length);
        _rowNumbers = sections.Allocate(SectionKinds.BirthRows, _rows.Length);
        _rowSignatures = new RowSignatures(families, givens, addresses);
    }

    public static void Run(SectionSet sections, NameDictionary families, NameDictionary givens, AddressMaster addresses, int dateCount)
    {
        var indexing = new BirthIndexing(sections, families, givens, addresses, dateCount);
        indexing.Count();
        using var next = new NativeArray<int>(dateCount + 1L);
        Shares.ForEach(dateCount, (first, end) => indexing.Deal(next, first, end));
        long stretchCount = BirthStretches.LengthFor(indexing._signatures.Length, dateCount);
        new BirthStretches(indexing._starts, sections.Allocate(SectionKinds.BirthStretches, stretchCount)).Fill(indexing._signatures);
    }

    /// <summary>Every worker counts a share of the rows for itself; the sums of all make the starts.</summary>
    private void Count()
    {
        Shares.ForEach((int)_rows.Length, AddCounts);
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
            counts[_rows[row].DateId + 1]++;
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

        for (int row = 0; row < _rows.Length; row++)
        {
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
