using Juki.Engine.Benchmarks.Lookup;
using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Exact;

/// <summary>The peer: a dictionary from (date, name hash) to the first row, the others chained to it; the rows are shared.</summary>
internal sealed class DictionarySearch
{
    private const int End = -1;

    private readonly Register _register;
    private readonly ExactKeys _keys;
    private readonly Dictionary<(ulong Date, ulong Name), int> _firstRow;
    private readonly int[] _nextRow;

    public DictionarySearch(Register register, ExactKeys keys)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        (_register, _keys) = (register, keys);
        _firstRow = new Dictionary<(ulong Date, ulong Name), int>(register.RowCount);
        _nextRow = new int[register.RowCount];
        for (int row = 0; row < register.RowCount; row++)
        {
            (ulong, ulong) key = (register.Births.Date(register[row].DateId).Packed, register.FullNameHash(row));
            _nextRow[row] = _firstRow.GetValueOrDefault(key, End);
            _firstRow[key] = row;
        }

        Bytes = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public long Bytes { get; }

    /// <summary>Bytes that so many rows take: entry of two words of key, value, hash and link, bucket, and chain.</summary>
    public static long BytesFor(int rows) => rows * (32L + sizeof(int) + sizeof(int));

    public ulong Single(int block)
    {
        ReadOnlySpan<BirthDate> dates = _keys.Dates(block);
        ReadOnlySpan<ulong> names = _keys.Names(block);
        ulong sum = 0;
        for (int query = 0; query < dates.Length; query++)
        {
            sum += _firstRow.TryGetValue((dates[query].Packed, names[query]), out int first) ? ChecksumFrom(first) : RowChecksum.Miss;
        }

        return sum;
    }

    private ulong ChecksumFrom(int first)
    {
        ulong sum = 0;
        for (int row = first; row != End; row = _nextRow[row])
        {
            sum += RowChecksum.Of(_register[row]);
        }

        return sum;
    }
}
