using System.Numerics;
using System.Runtime.CompilerServices;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Changes;

/// <summary>
/// Which rows of the base have ended, and where: a bit for each row, which settles nearly every question, and behind it the journal
/// address. A row's address is entered, and counted as the last one, before its bit is set: so whoever sees the bit finds the address,
/// and need not look for it who reads at the last one or later.
/// </summary>
internal sealed class SupersededRows(int rowCount, GrowthSteps steps) : IDisposable
{
    private const int BitsPerWordLog = 6;

    /// <summary>Rows whose bits take few pages of any size.</summary>
    private const int RowsInSmallPages = 1 << 20;

    /// <summary>A huge page, the least that is worth one: in small ones the bits of a nation would take hundreds of them.</summary>
    private const long WordsMin = NativeBlock.HugePageBytes / sizeof(ulong);

    private readonly NativeArray<ulong> _bits = new(Math.Max((rowCount >> BitsPerWordLog) + 1, rowCount < RowsInSmallPages ? 0 : WordsMin));
    private readonly GrowingArray<SupersededRow> _rows = new(steps.ChunkBits);
    private readonly ChainHeads _heads = new(steps.SlotsMin);
    private long _last;

    /// <summary>Whether a row has ended by now, wherever.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int row) => (Volatile.Read(ref _bits[row >> BitsPerWordLog]) >> row & 1) != 0;

    /// <summary>Asks for the bit of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int row) => _bits.Prefetch(row >> BitsPerWordLog);

    /// <summary>Whether a row was valid at a journal address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsValid(int row, long asOf) => !Contains(row) || (asOf < Volatile.Read(ref _last) && asOf < EndOf(row));

    /// <summary>The rows below a bound that had ended at a journal address, ascending.</summary>
    public List<int> EndedAt(long asOf, int bound)
    {
        List<int> ended = [];
        for (int word = 0; word << BitsPerWordLog < bound; word++)
        {
            for (ulong bits = Volatile.Read(ref _bits[word]); bits != 0; bits &= bits - 1)
            {
                int row = (word << BitsPerWordLog) + BitOperations.TrailingZeroCount(bits);
                if (row < bound && !IsValid(row, asOf))
                {
                    ended.Add(row);
                }
            }
        }

        return ended;
    }

    /// <summary>Makes room for more rows, so that <see cref="Add"/> cannot fail.</summary>
    public void Reserve(int more)
    {
        _rows.Reserve(more);
        _heads.Reserve(more);
    }

    /// <summary>Ends a row that has not ended.</summary>
    public void Add(int row, long address)
    {
        ulong hash = HashOf(row);
        int index = _rows.Add(new SupersededRow { Until = address, Row = row, Before = _heads.Of(hash) });
        _heads.Set(hash, index);
        Volatile.Write(ref _last, address);
        ref ulong word = ref _bits[row >> BitsPerWordLog];
        Volatile.Write(ref word, word | (1UL << row));
    }

    public void Dispose()
    {
        _bits.Dispose();
        _heads.Dispose();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long EndOf(int row)
    {
        int index = _heads.Of(HashOf(row));
        while (_rows[index].Row != row)
        {
            index = _rows[index].Before;
        }

        return _rows[index].Until;
    }

    private static ulong HashOf(int row) => KeyHash.Mix((ulong)row + 1);
}
