using Juki.Engine.Benchmarks.Lookup;
using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Exact;

/// <summary>Everybody with a date of birth and a folded name, and their rows: one query at a time and in batches.</summary>
internal sealed class OurSearch(Register register, ExactKeys keys, int lanes = NameSearch.Lanes)
{
    /// <summary>Queries in a batch.</summary>
    public const int BatchLength = 256;

    private const int RowsPerQuery = 8;
    private const int NamesakesMax = 1024;

    private readonly BirthBlocks _births = register.Births;
    private readonly int[] _dateIds = new int[BatchLength];
    private readonly int[] _counts = new int[BatchLength];
    private readonly int[] _rows = new int[BatchLength * RowsPerQuery];
    private readonly int[] _namesakes = new int[NamesakesMax];

    public ulong Single(int block)
    {
        ReadOnlySpan<BirthDate> dates = keys.Dates(block);
        ReadOnlySpan<ulong> names = keys.Names(block);
        ulong sum = 0;
        for (int query = 0; query < dates.Length; query++)
        {
            sum += Find(_births.DateIdOf(dates[query]), names[query]);
        }

        return sum;
    }

    public ulong Batched(int block)
    {
        ReadOnlySpan<BirthDate> dates = keys.Dates(block);
        ReadOnlySpan<ulong> names = keys.Names(block);
        ulong sum = 0;
        for (int first = 0; first < dates.Length; first += BatchLength)
        {
            sum += FindBatch(dates.Slice(first, BatchLength), names.Slice(first, BatchLength));
        }

        return sum;
    }

    private ulong FindBatch(ReadOnlySpan<BirthDate> dates, ReadOnlySpan<ulong> names)
    {
        for (int query = 0; query < dates.Length; query++)
        {
            _dateIds[query] = _births.DateIdOf(dates[query]);
        }

        _births.FindInBase(_dateIds, names, RowsPerQuery, _rows, _counts, lanes);
        ulong sum = 0;
        for (int query = 0; query < dates.Length; query++)
        {
            sum += _counts[query] > RowsPerQuery
                ? Find(_dateIds[query], names[query])
                : ChecksumOf(_rows.AsSpan(query * RowsPerQuery, _counts[query]));
        }

        return sum;
    }

    private ulong Find(int dateId, ulong name) => ChecksumOf(_namesakes.AsSpan(0, _births.FindByName(dateId, name, _namesakes)));

    private ulong ChecksumOf(ReadOnlySpan<int> rows)
    {
        ulong sum = rows.IsEmpty ? RowChecksum.Miss : 0;
        foreach (int row in rows)
        {
            sum += RowChecksum.Of(register[row]);
        }

        return sum;
    }
}
