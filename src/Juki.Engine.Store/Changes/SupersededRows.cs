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
    private readonly GrowingArray<SupersededRow> _rows = new(steps.ChunkBits);
    private readonly ChainHeads _heads = new(steps.SlotsMin);
    private long _last;

    /// <summary>The rows that have ended by now, wherever.</summary>
    public RowBits Bits { get; } = new(rowCount);

    /// <summary>Whether a row has ended by now, wherever.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(int row) => Bits.Contains(row);

    /// <summary>Asks for the bit of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int row) => Bits.Prefetch(row);

    /// <summary>Whether a row was valid at a journal address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsValid(int row, long asOf) => !Contains(row) || (HasEndsAfter(asOf) && asOf < EndOf(row));

    /// <summary>Whether any row has ended later than a journal address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasEndsAfter(long asOf) => asOf < Volatile.Read(ref _last);

    /// <summary>The rows below a bound that had ended at a journal address, ascending.</summary>
    public List<int> EndedAt(long asOf, int bound) => [.. Bits.Below(bound).Where(row => !IsValid(row, asOf))];

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
        Bits.Set(row);
    }

    public void Dispose()
    {
        Bits.Dispose();
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
