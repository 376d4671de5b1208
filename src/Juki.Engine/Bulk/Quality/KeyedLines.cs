using Juki.Engine.Store.Memory;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// One worker's lines with their keys, dealt out into buckets by the first bits of the key: equal keys fall into one bucket.
/// </summary>
/// <remarks>
/// They wait in a stretch of memory that is written in order and are dealt out some thousand at a time: between two rows,
/// matching drives the buckets' ends out of the cache, and dealing out each line at once took several misses a row.
/// </remarks>
internal sealed class KeyedLines<T> : IDisposable
    where T : unmanaged, IKeyedLine
{
    /// <summary>How many buckets.</summary>
    public const int BucketCount = 1 << BucketBits;

    private const int BucketBits = 10;
    private const int WaitingMax = 8 * BucketCount;

    private readonly NativeBuckets<T> _buckets = new(BucketCount);
    private readonly T[] _waiting = new T[WaitingMax];
    private int _waitingCount;

    /// <summary>Takes a line.</summary>
    public void Add(in T line)
    {
        if (_waitingCount == WaitingMax)
        {
            DealOut();
        }

        _waiting[_waitingCount++] = line;
    }

    /// <summary>All lines in their buckets.</summary>
    public NativeBuckets<T> Finish()
    {
        DealOut();
        return _buckets;
    }

    public void Dispose() => _buckets.Dispose();

    private void DealOut()
    {
        foreach (ref readonly T line in _waiting.AsSpan(0, _waitingCount))
        {
            _buckets.Add((int)(line.Key >> (64 - BucketBits)), line);
        }

        _waitingCount = 0;
    }
}
