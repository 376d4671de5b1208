using System.Runtime.CompilerServices;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>The peer that everybody has at hand: a dictionary from code to an index into an array of the same rows.</summary>
internal sealed class DictionaryLookup : IDisposable
{
    private readonly LookupKeys _keys;
    private Dictionary<ulong, int> _rowOf;
    private Row[] _rows;

    public DictionaryLookup(CodeSections sections, LookupKeys keys)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        _keys = keys;
        _rows = new Row[sections.Residents];
        _rowOf = new Dictionary<ulong, int>(sections.Residents);
        for (int row = 0; row < _rows.Length; row++)
        {
            _rows[row] = sections.Rows[row];
            _rowOf.Add(_rows[row].CodeOrOwner, row);
        }

        Bytes = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public long Bytes { get; }

    /// <summary>Bytes that so many residents take: row, entry of key, value, hash and link, and bucket.</summary>
    public static long BytesFor(int residents) => residents * (long)(Unsafe.SizeOf<Row>() + 24 + sizeof(int));

    public ulong Single(int block)
    {
        ulong sum = 0;
        foreach (ulong body in _keys.Block(block))
        {
            sum += _rowOf.TryGetValue(body, out int row) ? RowChecksum.Of(_rows[row]) : RowChecksum.Miss;
        }

        return sum;
    }

    /// <summary>Leaves the memory to the collector, though the report still holds this side.</summary>
    public void Dispose() => (_rowOf, _rows) = ([], []);
}
