using System.Runtime.CompilerServices;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Search;

/// <summary>
/// The table of a <see cref="ChainHeads"/> at one size: slots, and a filter in front that stays in the cache and says of nearly every
/// tag that is not there that it is not.
/// <code>
///   slot, 8 bytes:  bits 63-32  tag      bits 31-0  entry: index + 1; 0 is a free slot
///   filter:         a word for eight slots, which the high bits of a tag choose; four bits in it for each tag. Half of the slots are
///                   free at least, so a tag has sixteen bits, and one of a hundred that are not there passes.
/// </code>
/// </summary>
internal sealed class HeadTable : IDisposable
{
    private const int TagShift = 32;
    private const int SlotsPerWord = 8;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    private readonly NativeArray<ulong> _slots;
    private readonly NativeArray<ulong> _filter;
    private readonly uint _mask;

    /// <param name="length">Slots, a power of two.</param>
    public HeadTable(int length)
    {
        _slots = new NativeArray<ulong>(length);
        _filter = new NativeArray<ulong>(Math.Max(1, length / SlotsPerWord));
        _mask = (uint)length - 1;
    }

    public int Length => (int)_slots.Length;

    /// <summary>Whether a tag may be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(uint tag)
    {
        ulong bits = BitsOf(tag);
        return (Volatile.Read(ref _filter[WordOf(tag)]) & bits) == bits;
    }

    /// <summary>The entry of a tag; −1 if it is not there.</summary>
    public int Of(uint tag)
    {
        for (uint place = tag; ; place++)
        {
            ulong slot = Volatile.Read(ref _slots[place & _mask]);
            if (slot == 0 || (uint)(slot >> TagShift) == tag)
            {
                return (int)(uint)slot - 1;
            }
        }
    }

    /// <summary>Enters or replaces; returns whether the tag is new.</summary>
    public bool Set(uint tag, int entry)
    {
        uint place = tag & _mask;
        while (_slots[place] != 0 && (uint)(_slots[place] >> TagShift) != tag)
        {
            place = (place + 1) & _mask;
        }

        bool isNew = _slots[place] == 0;
        ref ulong word = ref _filter[WordOf(tag)];
        Volatile.Write(ref word, word | BitsOf(tag));
        Volatile.Write(ref _slots[place], ((ulong)tag << TagShift) | ((uint)entry + 1));
        return isNew;
    }

    /// <summary>A larger copy.</summary>
    public HeadTable Widened(int length)
    {
        var wider = new HeadTable(length);
        for (int place = 0; place < _slots.Length; place++)
        {
            if (_slots[place] != 0)
            {
                wider.Set((uint)(_slots[place] >> TagShift), (int)(uint)_slots[place] - 1);
            }
        }

        return wider;
    }

    /// <summary>Asks for what <see cref="MayHold"/> reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchFilter(uint tag) => _filter.Prefetch(WordOf(tag));

    /// <summary>Asks for what <see cref="Of"/> reads first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchSlot(uint tag) => _slots.Prefetch(tag & _mask);

    public void Dispose()
    {
        _slots.Dispose();
        _filter.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long WordOf(uint tag) => (tag * _filter.Length) >> TagShift;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BitsOf(uint tag)
    {
        ulong mixed = tag * Factor;
        return (1UL << (int)(mixed >> 58)) | (1UL << (int)(mixed >> 52)) | (1UL << (int)(mixed >> 46)) | (1UL << (int)(mixed >> 40));
    }
}
