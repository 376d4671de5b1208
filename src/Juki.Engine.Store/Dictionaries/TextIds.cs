using System.Numerics;
using Juki.Engine.Store.Encoders;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>
/// The ids of the texts of a dictionary, for the one who adds to it: made of all texts when the first change comes (a second for ten
/// million), since readers of a register never ask this way round.
/// </summary>
internal sealed class TextIds
{
    private const int HashShift = 32;

    private readonly IKeyedTexts _texts;
    private readonly TextKey _buffer = new();

    /// <summary>Hash in the upper half, id + 1 in the lower; 0 is free.</summary>
    private ulong[] _slots;

    public TextIds(IKeyedTexts texts)
    {
        _texts = texts;
        _slots = new ulong[LengthFor(texts.KeyCount)];
        for (int id = 0; id < texts.KeyCount; id++)
        {
            Enter(_slots, TextHash.Of(texts.KeyOf(id, _buffer)), id);
        }
    }

    /// <summary>The id of a text, which is added if it is not known.</summary>
    public int Of(ReadOnlySpan<char> key)
    {
        uint hash = TextHash.Of(key);
        int mask = _slots.Length - 1;
        for (int place = (int)hash & mask; _slots[place] != 0; place = (place + 1) & mask)
        {
            int id = (int)(uint)_slots[place] - 1;
            if ((uint)(_slots[place] >> HashShift) == hash && _texts.KeyOf(id, _buffer).SequenceEqual(key))
            {
                return id;
            }
        }

        return Add(key, hash);
    }

    private int Add(ReadOnlySpan<char> key, uint hash)
    {
        int id = _texts.KeyCount;
        if (LengthFor(id + 1) > _slots.Length)
        {
            Widen(LengthFor(id + 1));
        }

        _texts.Add(key);
        Enter(_slots, hash, id);
        return id;
    }

    private void Widen(int length)
    {
        var slots = new ulong[length];
        foreach (ulong slot in _slots)
        {
            if (slot != 0)
            {
                Enter(slots, (uint)(slot >> HashShift), (int)(uint)slot - 1);
            }
        }

        _slots = slots;
    }

    private static void Enter(ulong[] slots, uint hash, int id)
    {
        int mask = slots.Length - 1;
        int place = (int)hash & mask;
        while (slots[place] != 0)
        {
            place = (place + 1) & mask;
        }

        slots[place] = ((ulong)hash << HashShift) | ((uint)id + 1);
    }

    /// <summary>Half of the slots are free at least.</summary>
    private static int LengthFor(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(count, 8) * 2);
}
