using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Memory;

/// <summary>
/// An array on the managed heap that one thread makes longer while any number read: it grows by chunks, which never move, so a
/// reference or a span into it stays what it is. Chunks and table are left to the collector.
/// </summary>
/// <remarks>
/// An index reaches a reader by a volatile read of something that was written after the element. Whatever it reads here from then on
/// is at least as new: chunk and element were written before.
/// </remarks>
/// <typeparam name="T">A plain value.</typeparam>
/// <param name="chunkBits">A chunk has 2^bits elements.</param>
internal sealed class GrowingArray<T>(int chunkBits)
    where T : unmanaged
{
    private readonly int _mask = (1 << chunkBits) - 1;
    private T[][] _chunks = [];
    private int _count;

    /// <summary>Elements that were added: whoever reads the number finds them whole.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>An element that was added, or for which room was made.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _chunks[index >> chunkBits][index & _mask];
    }

    /// <summary>Makes room for more elements, so that adding them cannot fail.</summary>
    /// <exception cref="OutOfMemoryException">There is no memory; what was there is as it was.</exception>
    public void Reserve(int more)
    {
        int needed = (int)(((long)Count + more + _mask) >> chunkBits);
        if (needed <= _chunks.Length)
        {
            return;
        }

        var longer = new T[needed][];
        _chunks.CopyTo(longer, 0);
        for (int chunk = _chunks.Length; chunk < needed; chunk++)
        {
            longer[chunk] = new T[_mask + 1];
        }

        Volatile.Write(ref _chunks, longer);
    }

    /// <summary>Adds an element; returns its index.</summary>
    public int Add(in T item)
    {
        Reserve(1);
        int index = _count;
        this[index] = item;
        Volatile.Write(ref _count, index + 1);
        return index;
    }
}
