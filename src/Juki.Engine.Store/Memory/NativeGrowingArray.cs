using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Memory;

/// <summary>
/// As <see cref="GrowingArray{T}"/>, off the managed heap: for what is read at random, since a line of a huge page costs half. The chunks
/// are given back when the array is disposed, and nobody may read any more.
/// </summary>
/// <typeparam name="T">A plain value.</typeparam>
/// <param name="chunkBits">A chunk has 2^bits elements.</param>
internal sealed class NativeGrowingArray<T>(int chunkBits) : IDisposable
    where T : unmanaged
{
    private readonly int _mask = (1 << chunkBits) - 1;
    private NativeArray<T>[] _chunks = [];
    private int _count;

    /// <summary>Elements that were added: whoever reads the number finds them whole.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>An element that was added.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _chunks[index >> chunkBits][index & _mask];
    }

    /// <summary>Makes room for more elements, so that adding them cannot fail.</summary>
    /// <exception cref="InsufficientMemoryException">There is no memory; what was there is as it was.</exception>
    public void Reserve(int more)
    {
        for (int needed = (int)(((long)Count + more + _mask) >> chunkBits); _chunks.Length < needed;)
        {
            NativeArray<T>[] longer = [.. _chunks, new NativeArray<T>(_mask + 1)];
            Volatile.Write(ref _chunks, longer);
        }
    }

    /// <summary>Adds an element for which there is room; returns its index.</summary>
    public int Add(in T item)
    {
        int index = _count;
        this[index] = item;
        Volatile.Write(ref _count, index + 1);
        return index;
    }

    /// <summary>Asks the processor for the line of an element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int index) => _chunks[index >> chunkBits].Prefetch(index & _mask);

    public void Dispose() => Array.ForEach(_chunks, chunk => chunk.Dispose());
}
