using System.Runtime.CompilerServices;

namespace Juki.Engine.Store.Memory;

/// <summary>A list in native memory that grows by blocks and never moves its items.</summary>
internal sealed class NativeList<T> : IDisposable
    where T : unmanaged
{
    private const int BlockBits = 16;
    private const int BlockLength = 1 << BlockBits;

    /// <summary>A block that fills its last huge page in part would waste the rest of it, in every block.</summary>
    private static readonly bool FillsHugePages = (long)BlockLength * Unsafe.SizeOf<T>() % NativeBlock.HugePageBytes == 0;

    private readonly List<NativeArray<T>> _blocks = [];

    public long Count { get; private set; }

    public ref T this[long index] => ref _blocks[(int)(index >> BlockBits)][index & (BlockLength - 1)];

    public void Add(in T item)
    {
        if (Count == (long)_blocks.Count << BlockBits)
        {
            _blocks.Add(new NativeArray<T>(BlockLength, FillsHugePages));
        }

        long index = Count++;
        _blocks[(int)(index >> BlockBits)][index & (BlockLength - 1)] = item;
    }

    /// <summary>The items block by block, in order.</summary>
    public IEnumerable<ArraySegment> Segments()
    {
        long left = Count;
        foreach (NativeArray<T> block in _blocks)
        {
            yield return new ArraySegment(block, (int)Math.Min(left, BlockLength));
            left -= BlockLength;
        }
    }

    public void Dispose()
    {
        foreach (NativeArray<T> block in _blocks)
        {
            block.Dispose();
        }

        _blocks.Clear();
        Count = 0;
    }

    internal readonly record struct ArraySegment(NativeArray<T> Items, int Count)
    {
        public Span<T> Span => Items.Span(0, Count);
    }
}
