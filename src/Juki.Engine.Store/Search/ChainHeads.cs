using System.Numerics;
using System.Runtime.CompilerServices;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Search;

/// <summary>
/// Finds the newest entry with a hash, from which a chain leads to the older ones: one thread enters, any number look up, nobody
/// waits. An open table of
/// <code>
///   bits 63-32  tag     high 32 bits of the mixed hash; its low bits are the place where the search begins
///   bits 31-0   entry   index + 1; 0 is a free slot
/// </code>
/// Hashes with the same tag share a chain, so whoever walks one verifies each entry. A slot is read and written as one number. A table
/// that grows is replaced by a larger copy; whoever still reads the old one misses only what was entered after they began.
/// </summary>
internal sealed class ChainHeads
{
    /// <summary>What stands for no entry: the end of a chain.</summary>
    public const int None = -1;

    private const int TagShift = 32;

    private ulong[] _slots;
    private int _taken;

    /// <param name="slotsMin">Slots to begin with.</param>
    public ChainHeads(int slotsMin) => _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)slotsMin)];

    /// <summary>The newest entry with a hash; <see cref="None"/> if there is none.</summary>
    public int Of(ulong mixedHash)
    {
        ulong[] slots = Volatile.Read(ref _slots);
        uint tag = TagOf(mixedHash);
        for (uint place = tag; ; place++)
        {
            ulong slot = Volatile.Read(ref slots[place & (uint)(slots.Length - 1)]);
            if (slot == 0 || (uint)(slot >> TagShift) == tag)
            {
                return (int)(uint)slot - 1;
            }
        }
    }

    /// <summary>Asks for the line where <see cref="Of"/> begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(ulong mixedHash)
    {
        ulong[] slots = _slots;
        CacheLine.Prefetch(ref slots[TagOf(mixedHash) & (uint)(slots.Length - 1)]);
    }

    /// <summary>Makes room for more hashes, so that entering them cannot fail.</summary>
    /// <exception cref="OutOfMemoryException">There is no memory; what was there is as it was.</exception>
    public void Reserve(int more)
    {
        int length = _slots.Length;
        while ((_taken + (long)more) * 2 > length)
        {
            length = checked(length * 2);
        }

        if (length > _slots.Length)
        {
            Volatile.Write(ref _slots, Widened(length));
        }
    }

    /// <summary>Enters what becomes the newest entry; it must be whole by now, its link to the one before included.</summary>
    public void Set(ulong mixedHash, int entry)
    {
        uint tag = TagOf(mixedHash);
        int place = PlaceOf(_slots, tag);
        _taken += _slots[place] == 0 ? 1 : 0;
        Volatile.Write(ref _slots[place], ((ulong)tag << TagShift) | ((uint)entry + 1));
    }

    private ulong[] Widened(int length)
    {
        var slots = new ulong[length];
        foreach (ulong slot in _slots)
        {
            if (slot != 0)
            {
                slots[PlaceOf(slots, (uint)(slot >> TagShift))] = slot;
            }
        }

        return slots;
    }

    /// <summary>The slot with a tag, or the free one that it belongs into.</summary>
    private static int PlaceOf(ulong[] slots, uint tag)
    {
        int mask = slots.Length - 1;
        int place = (int)(tag & (uint)mask);
        while (slots[place] != 0 && (uint)(slots[place] >> TagShift) != tag)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private static uint TagOf(ulong mixedHash) => (uint)(mixedHash >> TagShift);
}
