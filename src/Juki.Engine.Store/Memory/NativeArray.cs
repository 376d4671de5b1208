using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Memory;

/// <summary>
/// A fixed-length array of plain values off the managed heap: in memory of its own, or in a mapped file. The indexer checks
/// its bounds: the numbers of a mapped register are used as indexes before anybody has verified them, and the bounds are
/// all that keeps a flipped bit from reading foreign memory. That costs 4 % of a batched lookup by code and 7 % of one by
/// date and name.
/// </summary>
internal sealed unsafe class NativeArray<T> : INativeSection
    where T : unmanaged
{
    private readonly IDisposable _owner;
    private readonly T* _items;

    public NativeArray(long length, bool hugePages = true)
    {
        Length = length;
        var block = new NativeBlock(checked(length * sizeof(T)), hugePages);
        _owner = block;
        _items = (T*)block.Pointer;
    }

    /// <summary>An array in a mapped file, which it owns from now on. Only to be read: a write ends the process.</summary>
    public NativeArray(MappedFile file, long offset, long length)
    {
        Length = length;
        _owner = file;
        _items = (T*)file.At(offset, checked(length * sizeof(T)));
    }

    public long Length { get; }

    public long Bytes => Length * sizeof(T);

    public ref T this[long index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((ulong)index >= (ulong)Length)
            {
                ThrowOutside(index);
            }

            return ref _items[index];
        }
    }

    /// <summary>Elements start … start + length − 1.</summary>
    public Span<T> Span(long start, int length)
    {
        if (start < 0 || length < 0 || start > Length - length)
        {
            ThrowOutside(start);
        }

        return new Span<T>(_items + start, length);
    }

    public Span<byte> ByteSpan(long start, int length)
    {
        if (start < 0 || length < 0 || start > Bytes - length)
        {
            ThrowOutside(start);
        }

        return new Span<byte>((byte*)_items + start, length);
    }

    /// <summary>Copies all elements to the start of an array that is no shorter.</summary>
    public void CopyTo(NativeArray<T> destination)
    {
        if (destination.Length < Length)
        {
            ThrowOutside(destination.Length);
        }

        Buffer.MemoryCopy(_items, destination._items, destination.Bytes, Bytes);
    }

    /// <summary>Asks the processor for the line of an element. Harmless for any index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(long index)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_items + index);
        }
    }

    public void Dispose() => _owner.Dispose();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ThrowOutside(long index) => throw RegisterException.PointsOutside(index, Length);
}
