using Juki.Engine.Store.Encoders;

namespace Juki.Engine.Store.Building;

/// <summary>
/// The distinct texts that one sink has met, with how often; a text's id is the order of its first meeting. An open table of
/// hashes and positions over one list of texts: a text that is known costs two cache lines, and those of common texts lie
/// together, for they were met first.
/// </summary>
internal sealed class TextPool
{
    private TextArena _arena = new();
    private uint[] _positions = new uint[64];

    /// <summary>Hash in the upper half, position + 1 in the lower; 0 is free.</summary>
    private ulong[] _slots = new ulong[128];

    public int Count { get; private set; }

    /// <summary>Characters of all texts.</summary>
    public long CharacterCount { get; private set; }

    public ReadOnlySpan<char> Text(int id) => _arena.Text(_positions[id]);

    public int Uses(int id) => _arena.Head(_positions[id]).Uses;

    /// <summary>The id of a text, which is met once more.</summary>
    public int Intern(ReadOnlySpan<char> text) => Intern(text, TextHash.Of(text), 1);

    /// <summary>Counts one more meeting with a text that is known.</summary>
    public void CountUse(int id) => _arena.Head(_positions[id]).Uses++;

    /// <summary>Takes all texts of another pool with their uses, and its memory with them; returns the id here of each id there.</summary>
    public int[] Absorb(TextPool other)
    {
        var ids = new int[other.Count];
        for (int id = 0; id < ids.Length; id++)
        {
            ref PooledText head = ref other._arena.Head(other._positions[id]);
            ids[id] = Intern(other.Text(id), head.Hash, head.Uses);
        }

        other.Release();
        return ids;
    }

    private void Release()
    {
        _arena = new TextArena();
        _positions = [];
        _slots = [];
        Count = 0;
    }

    private int Intern(ReadOnlySpan<char> text, uint hash, int uses)
    {
        int slot = FindSlot(text, hash);
        if (_slots[slot] == 0)
        {
            return Add(text, hash, uses, slot);
        }

        ref PooledText known = ref _arena.Head(PositionIn(_slots[slot]));
        known.Uses += uses;
        return known.Id;
    }

    /// <summary>The slot that holds the text, or the free one that it belongs into.</summary>
    private int FindSlot(ReadOnlySpan<char> text, uint hash)
    {
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        while (_slots[slot] is not 0 and var taken && !((uint)(taken >> 32) == hash && _arena.Text(PositionIn(taken)).SequenceEqual(text)))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private int Add(ReadOnlySpan<char> text, uint hash, int uses, int slot)
    {
        int id = Count++;
        if (id == _positions.Length)
        {
            Array.Resize(ref _positions, id * 2);
        }

        _positions[id] = _arena.Add(text, new PooledText { Hash = hash, Id = id, Uses = uses, Length = text.Length });
        _slots[slot] = SlotOf(hash, _positions[id]);
        CharacterCount += text.Length;
        if (Count > _slots.Length / 8L * 5)
        {
            Widen();
        }

        return id;
    }

    private void Widen()
    {
        _slots = new ulong[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int id = 0; id < Count; id++)
        {
            uint hash = _arena.Head(_positions[id]).Hash;
            int slot = (int)hash & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = SlotOf(hash, _positions[id]);
        }
    }

    private static ulong SlotOf(uint hash, uint position) => ((ulong)hash << 32) | (position + 1);

    private static uint PositionIn(ulong slot) => (uint)slot - 1;
}
