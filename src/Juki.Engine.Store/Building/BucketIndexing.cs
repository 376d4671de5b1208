using System.Numerics;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Makes an index of buckets: hash and tag of every row once, counted by bucket, dealt out, sorted inside each bucket.
/// Besides the result it takes a bucket number and a tag for each row while it runs.
/// </summary>
internal sealed class BucketIndexing<TTag> : IDisposable
    where TTag : unmanaged, IBinaryInteger<TTag>
{
    /// <summary>The bucket of a row without an entry: outside of every worker's range.</summary>
    private const int NoBucket = -1;

    private readonly IBucketEntries<TTag> _entries;
    private readonly IndexedRows _indexed;
    private readonly NativeArray<int> _bucketOfRow;
    private readonly NativeArray<TTag> _tagOfRow;
    private readonly NativeArray<int> _starts;
    private readonly int _bucketCount;

    private BucketIndexing(IBucketEntries<TTag> entries, IndexedRows indexed, NativeArray<int> starts)
    {
        _entries = entries;
        _indexed = indexed;
        _bucketOfRow = new NativeArray<int>(indexed.Count);
        _tagOfRow = new NativeArray<TTag>(indexed.Count);
        _starts = starts;
        _bucketCount = (int)starts.Length - 1;
    }

    /// <summary>Indexes rows in so many buckets, and adds the sections of the index to others.</summary>
    public static void Run(SectionSet target, BucketSections<TTag> kinds, int bucketCount, IndexedRows indexed, IBucketEntries<TTag> entries)
    {
        NativeArray<int> starts = target.Allocate(kinds.Starts, bucketCount + 1L);
        using var indexing = new BucketIndexing<TTag>(entries, indexed, starts);
        Shares.ForEach(indexed.Count, indexing.Make);
        Shares.ForEach(indexing._bucketCount, indexing.Count);
        int entryCount = indexing.SumUp();
        NativeArray<TTag> tags = target.Allocate(kinds.Tags, entryCount);
        NativeArray<int> rowNumbers = target.Allocate(kinds.Rows, entryCount);
        using var next = new NativeArray<int>(indexing._bucketCount);
        Shares.ForEach(indexing._bucketCount, (first, end) => indexing.Deal(next, tags, rowNumbers, first, end));
    }

    public void Dispose()
    {
        _bucketOfRow.Dispose();
        _tagOfRow.Dispose();
    }

    private void Make(int firstRow, int endRow)
    {
        for (int row = firstRow; row < endRow; row++)
        {
            bool hasEntry = _entries.TryMake(_indexed[row], out ulong mixedHash, out TTag tag);
            _bucketOfRow[row] = hasEntry ? HashBuckets.IndexOf(mixedHash, _bucketCount) : NoBucket;
            _tagOfRow[row] = tag;
        }
    }

    private void Count(int firstBucket, int endBucket)
    {
        for (long row = 0; row < _bucketOfRow.Length; row++)
        {
            int bucket = _bucketOfRow[row];
            if (bucket >= firstBucket && bucket < endBucket)
            {
                _starts[bucket + 1]++;
            }
        }
    }

    /// <summary>Counts become starts; returns the number of entries.</summary>
    private int SumUp()
    {
        for (int bucket = 1; bucket <= _bucketCount; bucket++)
        {
            _starts[bucket] += _starts[bucket - 1];
        }

        return _starts[_bucketCount];
    }

    private void Deal(NativeArray<int> next, NativeArray<TTag> tags, NativeArray<int> rowNumbers, int firstBucket, int endBucket)
    {
        for (int bucket = firstBucket; bucket < endBucket; bucket++)
        {
            next[bucket] = _starts[bucket];
        }

        for (int row = 0; row < _bucketOfRow.Length; row++)
        {
            int bucket = _bucketOfRow[row];
            if (bucket >= firstBucket && bucket < endBucket)
            {
                int place = next[bucket]++;
                tags[place] = _tagOfRow[row];
                rowNumbers[place] = _indexed[row];
            }
        }

        var sort = new TagSort<TTag>();
        for (int bucket = firstBucket; bucket < endBucket; bucket++)
        {
            int length = _starts[bucket + 1] - _starts[bucket];
            sort.Sort(tags.Span(_starts[bucket], length), rowNumbers.Span(_starts[bucket], length));
        }
    }
}
