using System.Numerics;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// Finds the keys of a bucket that occur twice or more. One for each thread. It holds one bucket at a time, which fits into
/// the cache: at 50 million rows some 49,000 lines, in 1.1 MB with their slots.
/// </summary>
internal sealed class RepeatTable<T>
    where T : unmanaged, IKeyedLine
{
    private readonly Dictionary<ulong, LineGroup> _groups = [];
    private T[] _lines = [];

    /// <summary>Where the first line with a key stands in <see cref="_lines"/>, plus one; 0 where none is.</summary>
    private int[] _slots = [];

    /// <summary>What was found so far.</summary>
    public RepeatTotals Totals { get; } = new();

    /// <summary>Searches one bucket, of which each worker has a part.</summary>
    public void Search(IReadOnlyList<NativeBuckets<T>> parts, int bucket)
    {
        ReadOnlySpan<T> lines = Gather(parts, bucket);
        Span<int> slots = ClearSlots(lines.Length);
        for (int index = 0; index < lines.Length; index++)
        {
            Insert(lines, index, slots);
        }

        foreach (LineGroup group in _groups.Values)
        {
            Totals.Add(group);
        }

        _groups.Clear();
    }

    private Span<T> Gather(IReadOnlyList<NativeBuckets<T>> parts, int bucket)
    {
        int count = parts.Sum(part => part.Count(bucket));
        _lines = _lines.Length < count ? new T[BitOperations.RoundUpToPowerOf2((uint)count)] : _lines;
        int gathered = 0;
        foreach (NativeBuckets<T> part in parts)
        {
            part.CopyTo(bucket, _lines.AsSpan(gathered));
            gathered += part.Count(bucket);
        }

        return _lines.AsSpan(0, count);
    }

    /// <summary>At least twice as many slots as lines, so that most are found at their first.</summary>
    private Span<int> ClearSlots(int lineCount)
    {
        int count = (int)BitOperations.RoundUpToPowerOf2((uint)(lineCount * 2) + 1);
        _slots = _slots.Length < count ? new int[count] : _slots;
        Span<int> slots = _slots.AsSpan(0, count);
        slots.Clear();
        return slots;
    }

    private void Insert(ReadOnlySpan<T> lines, int index, Span<int> slots)
    {
        ulong key = lines[index].Key;
        int slot = (int)key & (slots.Length - 1);
        while (slots[slot] > 0 && lines[slots[slot] - 1].Key != key)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        if (slots[slot] == 0)
        {
            slots[slot] = index + 1;
        }
        else
        {
            Repeat(key, lines[slots[slot] - 1].Line, lines[index].Line);
        }
    }

    private void Repeat(ulong key, uint first, uint again) =>
        _groups[key] = _groups.TryGetValue(key, out LineGroup group) ? group.With(again) : LineGroup.Of(first, again);
}
