using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Juki.Engine.Store.Memory;

/// <summary>
/// A fixed-length array of plain values in native memory. The indexer checks bounds in debug builds only: it is the hot
/// path, and every index in it comes from sections that <see cref="Snapshots.CrossReferences"/> has checked. <see cref="Span"/> always checks.
/// </summary>
internal sealed unsafe class NativeArray<T> : INativeSection
    where T : unmanaged
{
    private readonly NativeBlock _block;
    private readonly T* _items;

    public NativeArray(long length, bool hugePages = true)
    {
        Length = length;
        _block = new NativeBlock(checked(length * sizeof(T)), hugePages);
        _items = (T*)_block.Pointer;
    }

    public long Length { get; }

    public long Bytes => Length * sizeof(T);

    public ref T this[long index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((ulong)index < (ulong)Length, "index inside the array");
            return ref _items[index];
        }
    }

    /// <summary>Elements start … start + length − 1.</summary>
    public Span<T> Span(long start, int length)
    {
        if (start < 0 || length < 0 || start > Length - length)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        return new Span<T>(_items + start, length);
    }

    public Span<byte> ByteSpan(long start, int length)
    {
        if (start < 0 || length < 0 || start > Bytes - length)
        {
            throw new ArgumentOutOfRangeException(nameof(start));
        }

        return new Span<byte>((byte*)_items + start, length);
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

    public void Dispose() => _block.Dispose();
}
