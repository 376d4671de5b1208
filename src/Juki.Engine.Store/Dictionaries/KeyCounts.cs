using Juki.Engine.Model.Names;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>Numbers of bearers by key hash, summed over spellings: an open-addressing table made once.</summary>
internal sealed class KeyCounts
{
    private readonly ulong[] _keys;
    private readonly int[] _counts;
    private readonly ulong _mask;

    public KeyCounts(int keyCountMax)
    {
        int capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(keyCountMax, 1) * 2);
        _keys = new ulong[capacity];
        _counts = new int[capacity];
        _mask = (ulong)capacity - 1;
    }

    /// <summary>Adds bearers to a key. Key 0, the empty name, is not counted.</summary>
    public void Add(ulong key, int bearers)
    {
        if (key == 0)
        {
            return;
        }

        ulong slot = Slot(key);
        _keys[slot] = key;
        _counts[slot] += bearers;
    }

    /// <summary>Bearers of a key; 0 if there are none.</summary>
    public int this[ulong key] => key == 0 ? 0 : _counts[Slot(key)];

    /// <summary>Whether a key was added, with bearers or without. Key 0 was not.</summary>
    public bool Contains(ulong key) => key != 0 && _keys[Slot(key)] == key;

    private ulong Slot(ulong key)
    {
        ulong slot = KeyHash.Mix(key) & _mask;
        while (_keys[slot] != key && _keys[slot] != 0)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
