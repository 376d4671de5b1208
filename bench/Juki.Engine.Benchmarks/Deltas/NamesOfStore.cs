using Juki.Engine.Benchmarks.Exact;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Benchmarks.Deltas;

/// <summary>Dates of birth and folded names to rows in batches; every row is read, and the present one of each resident counts.</summary>
internal sealed class NamesOfStore(Register register, ExactKeys keys)
{
    private const int BatchLength = 64;
    private const int RowsPerQuery = 8;
    private const int NamesakesMax = 1024;

    private readonly int[] _dateIds = new int[BatchLength];
    private readonly int[] _counts = new int[BatchLength];
    private readonly int[] _rows = new int[BatchLength * RowsPerQuery];
    private readonly int[] _namesakes = new int[NamesakesMax];

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
            _dateIds[query] = register.Births.DateIdOf(dates[query]);
        }

        register.Births.FindByName(_dateIds, names, RowsPerQuery, _rows, _counts);
        ulong sum = 0;
        for (int query = 0; query < dates.Length; query++)
        {
            sum += _counts[query] > RowsPerQuery
                ? ChecksumOf(_namesakes.AsSpan(0, register.Births.FindByName(_dateIds[query], names[query], _namesakes)))
                : ChecksumOf(_rows.AsSpan(query * RowsPerQuery, _counts[query]));
        }

        return sum;
    }

    private ulong ChecksumOf(ReadOnlySpan<int> rows)
    {
        ulong sum = 0;
        foreach (int row in rows)
        {
            ref readonly Row found = ref register[row];
            sum += found.Kind == VersionKind.Current ? found.CodeOrOwner : 0;
        }

        return sum;
    }
}
