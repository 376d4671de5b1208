using Juki.Engine.Store.Memory;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// Finds the keys of a bucket that occur twice or more. One for each thread. It holds the distinct keys of one bucket at a time
/// and reads the lines where they lie, so that a file of equal rows takes no more room than one without any.
/// </summary>
/// <remarks>
/// Keys are spread over the buckets, so their number bounds it: at 50 million rows some 49,000 in 1.8 MB with their slots, which
/// stay in the cache, and 7 MB at 134 million.
/// </remarks>
internal sealed class RepeatTable<T>
    where T : unmanaged, IKeyedLine
{
    private const int GroupsAtFirst = 1 << 10;

    private LineGroup[] _groups = new LineGroup[GroupsAtFirst];
    private int _count;

    /// <summary>Where the group of a key stands in <see cref="_groups"/>, plus one; 0 where none is. Twice as many, so that most are found at their first.</summary>
    private int[] _slots = new int[2 * GroupsAtFirst];

    /// <summary>What was found so far.</summary>
    public RepeatTotals Totals { get; } = new();

    /// <summary>Searches one bucket, of which each worker has a part.</summary>
    public void Search(IReadOnlyList<NativeBuckets<T>> parts, int bucket)
    {
        foreach (NativeBuckets<T> part in parts)
        {
            foreach (ReadOnlySpan<T> block in part.Blocks(bucket))
            {
                Take(block);
            }
        }

        AddRepeats();
        _slots.AsSpan().Clear();
        _count = 0;
    }

    private void Take(ReadOnlySpan<T> lines)
    {
        foreach (ref readonly T line in lines)
        {
            ulong key = line.Key;
            int slot = SlotOf(key);
            if (_slots[slot] > 0)
            {
                _groups[_slots[slot] - 1].Add(line.Line);
            }
            else
            {
                Insert(slot, new LineGroup(key, line.Line));
            }
        }
    }

    private void AddRepeats()
    {
        foreach (ref readonly LineGroup group in _groups.AsSpan(0, _count))
        {
            if (group.Rows > 1)
            {
                Totals.Add(group);
            }
        }
    }

    private int SlotOf(ulong key)
    {
        int slot = (int)key & (_slots.Length - 1);
        while (_slots[slot] > 0 && _groups[_slots[slot] - 1].Key != key)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Insert(int slot, in LineGroup group)
    {
        if (_count == _groups.Length)
        {
            Grow();
            slot = SlotOf(group.Key);
        }

        _groups[_count] = group;
        _slots[slot] = ++_count;
    }

    private void Grow()
    {
        Array.Resize(ref _groups, 2 * _count);
        _slots = new int[2 * _groups.Length];
        for (int index = 0; index < _count; index++)
        {
            _slots[SlotOf(_groups[index].Key)] = index + 1;
        }
    }
}
