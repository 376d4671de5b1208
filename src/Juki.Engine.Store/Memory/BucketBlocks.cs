namespace Juki.Engine.Store.Memory;

/// <summary>
/// The items of one bucket where they lie, block by block: the last block first, the items of each in the order in which they came.
/// </summary>
/// <typeparam name="T">A plain value.</typeparam>
public ref struct BucketBlocks<T>
    where T : unmanaged
{
    private readonly NativeBuckets<T> _buckets;
    private int _next;
    private int _left;

    internal BucketBlocks(NativeBuckets<T> buckets, int lastBlock, int count)
    {
        _buckets = buckets;
        _next = lastBlock;
        _left = count;
    }

    /// <summary>The items of a block.</summary>
    public ReadOnlySpan<T> Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly BucketBlocks<T> GetEnumerator() => this;

    /// <summary>Goes on to the block before; false where none is left.</summary>
    public bool MoveNext()
    {
        if (_left == 0)
        {
            return false;
        }

        int first = (_left - 1) / NativeBuckets<T>.BlockLength * NativeBuckets<T>.BlockLength;
        Current = _buckets.Block(_next, _left - first);
        _next = _buckets.BlockBefore(_next);
        _left = first;
        return true;
    }
}
