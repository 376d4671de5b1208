using System.Numerics;
using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Search;

/// <summary>
/// Finds the newest entry with a hash, from which a chain leads to the older ones: one thread enters, any number look up, nobody
/// waits. Of a mixed hash only the high 32 bits count, its tag: hashes with the same tag share a chain, so whoever walks one verifies
/// each entry.
/// </summary>
/// <remarks>
/// A slot is read and written as one number. A table that grows is replaced by a larger copy (<see cref="HeadTable"/>); whoever still
/// reads the old one misses only what was entered after they began, so the old ones stay until all is given back: together they are as
/// large as the last.
/// </remarks>
/// <param name="slotsMin">Slots to begin with.</param>
internal sealed class ChainHeads(int slotsMin) : IDisposable
{
    /// <summary>What stands for no entry: the end of a chain.</summary>
    public const int None = -1;

    private const int TagShift = 32;

    private readonly List<HeadTable> _outgrown = [];
    private HeadTable _table = new((int)BitOperations.RoundUpToPowerOf2((uint)slotsMin));
    private int _taken;

    /// <summary>The newest entry with a hash; <see cref="None"/> if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(ulong mixedHash)
    {
        HeadTable table = Volatile.Read(ref _table);
        uint tag = TagOf(mixedHash);
        return table.MayHold(tag) ? table.Of(tag) : None;
    }

    /// <summary>As <see cref="Of"/>, for whoever expects that there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int OfLikely(ulong mixedHash) => Volatile.Read(ref _table).Of(TagOf(mixedHash));

    /// <summary>Whether there may be an entry with a hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(ulong mixedHash) => Volatile.Read(ref _table).MayHold(TagOf(mixedHash));

    /// <summary>First pass of a batch: asks for the line that <see cref="MayHold"/> reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchFilter(ulong mixedHash) => Volatile.Read(ref _table).PrefetchFilter(TagOf(mixedHash));

    /// <summary>Second pass of a batch, where there may be an entry: asks for the line that <see cref="Of"/> reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchSlot(ulong mixedHash) => Volatile.Read(ref _table).PrefetchSlot(TagOf(mixedHash));

    /// <summary>Makes room for more hashes, so that entering them cannot fail.</summary>
    /// <exception cref="InsufficientMemoryException">There is no memory; what was there is as it was.</exception>
    public void Reserve(int more)
    {
        int length = _table.Length;
        while ((_taken + (long)more) * 2 > length)
        {
            length = checked(length * 2);
        }

        if (length > _table.Length)
        {
            HeadTable wider = _table.Widened(length);
            _outgrown.Add(_table);
            Volatile.Write(ref _table, wider);
        }
    }

    /// <summary>Enters what becomes the newest entry; it must be whole by now, its link to the one before included.</summary>
    public void Set(ulong mixedHash, int entry) => _taken += _table.Set(TagOf(mixedHash), entry) ? 1 : 0;

    public void Dispose()
    {
        _outgrown.ForEach(table => table.Dispose());
        _table.Dispose();
    }

    private static uint TagOf(ulong mixedHash) => (uint)(mixedHash >> TagShift);
}
