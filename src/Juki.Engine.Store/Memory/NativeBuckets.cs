namespace Juki.Engine.Store.Memory;

/// <summary>
/// Items dealt out into buckets as they come, off the managed heap: for tables of a whole file that are worked through
/// bucket by bucket afterwards. For one thread. An item is never moved and nothing is allocated on the managed heap for it.
/// </summary>
/// <remarks>
/// A bucket is a chain of blocks of <see cref="BlockLength"/> items, so what stands empty is less than one block a bucket,
/// and no copy of the whole is needed to bring the buckets together.
/// </remarks>
/// <typeparam name="T">A plain value.</typeparam>
/// <param name="bucketCount">How many buckets.</param>
public sealed class NativeBuckets<T>(int bucketCount) : IDisposable
    where T : unmanaged
{
    internal const int BlockLength = 64;
    private const int SlabBits = 10;
    private const int SlabBlocks = 1 << SlabBits;

    private readonly List<NativeArray<T>> _slabs = [];
    private readonly NativeList<int> _blockBefore = new();
    private readonly int[] _lastBlocks = new int[bucketCount];
    private readonly int[] _counts = new int[bucketCount];

    /// <summary>How many buckets.</summary>
    public int BucketCount => _counts.Length;

    /// <summary>Items in a bucket.</summary>
    public int Count(int bucket) => _counts[bucket];

    /// <summary>Puts an item into a bucket.</summary>
    /// <exception cref="InsufficientMemoryException">The system refused more memory.</exception>
    public void Add(int bucket, in T item)
    {
        int place = _counts[bucket] % BlockLength;
        if (place == 0)
        {
            AddBlock(bucket);
        }

        (NativeArray<T> slab, long start) = Find(_lastBlocks[bucket]);
        slab[start + place] = item;
        _counts[bucket]++;
    }

    /// <summary>The items of a bucket, without a copy.</summary>
    public BucketBlocks<T> Blocks(int bucket) => new(this, _lastBlocks[bucket], _counts[bucket]);

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        foreach (NativeArray<T> slab in _slabs)
        {
            slab.Dispose();
        }

        _slabs.Clear();
        _blockBefore.Dispose();
        Array.Clear(_counts);
    }

    /// <summary>The first items of a block.</summary>
    internal ReadOnlySpan<T> Block(int block, int count)
    {
        (NativeArray<T> slab, long start) = Find(block);
        return slab.Span(start, count);
    }

    /// <summary>The block of the same bucket that was filled before; of its first one it says nothing.</summary>
    internal int BlockBefore(int block) => _blockBefore[block];

    private void AddBlock(int bucket)
    {
        int block = checked((int)_blockBefore.Count);
        if (block == (long)_slabs.Count << SlabBits)
        {
            // A slab of an odd number of bytes would waste the rest of its last huge page.
            _slabs.Add(new NativeArray<T>(SlabBlocks * BlockLength, hugePages: false));
        }

        _blockBefore.Add(_lastBlocks[bucket]);
        _lastBlocks[bucket] = block;
    }

    private (NativeArray<T> Slab, long Start) Find(int block) =>
        (_slabs[block >> SlabBits], (block & (SlabBlocks - 1)) * BlockLength);
}
