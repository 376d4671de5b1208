using System.Numerics;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>
/// Merges an index of the base with one of the rows that were entered, bucket by bucket: entries of rows that stay keep their tags and their
/// order, and only find their new numbers. Every worker owns a range of buckets.
/// </summary>
/// <typeparam name="TTag">Tags of the index.</typeparam>
internal sealed class MergedBuckets<TTag>
    where TTag : unmanaged, IComparisonOperators<TTag, TTag, bool>
{
    private readonly RowMap _map;
    private readonly BucketArrays<TTag> _base;
    private readonly BucketArrays<TTag> _entered;
    private readonly BucketArrays<TTag> _merged;

    private MergedBuckets(RowMap map, BucketArrays<TTag> ofBase, BucketArrays<TTag> entered, BucketArrays<TTag> merged)
    {
        _map = map;
        _base = ofBase;
        _entered = entered;
        _merged = merged;
    }

    /// <summary>Merges, and adds the sections of the index to others.</summary>
    /// <param name="kinds">The sections of the index.</param>
    /// <param name="map">New numbers of the rows of the base.</param>
    /// <param name="ofBase">The index of the base, cut into as many buckets as that of the entered rows.</param>
    /// <param name="entered">The index of the entered rows, under their new numbers.</param>
    /// <param name="target">Takes the merged one.</param>
    public static void Run(BucketSections<TTag> kinds, RowMap map, BucketArrays<TTag> ofBase, BucketArrays<TTag> entered, SectionSet target)
    {
        NativeArray<int> starts = target.Allocate(kinds.Starts, entered.Starts.Length);
        int bucketCount = (int)starts.Length - 1;
        Shares.ForEach(bucketCount, (first, end) => Count(map, ofBase, entered, starts, first, end));
        for (long bucket = 1; bucket < starts.Length; bucket++)
        {
            starts[bucket] += starts[bucket - 1];
        }

        int length = starts[bucketCount];
        var merged = new BucketArrays<TTag>(starts, target.Allocate(kinds.Tags, length), target.Allocate(kinds.Rows, length));
        var merging = new MergedBuckets<TTag>(map, ofBase, entered, merged);
        Shares.ForEach(bucketCount, merging.Merge);
    }

    private static void Count(RowMap map, BucketArrays<TTag> ofBase, BucketArrays<TTag> entered, NativeArray<int> starts, int firstBucket, int endBucket)
    {
        for (int bucket = firstBucket; bucket < endBucket; bucket++)
        {
            int count = entered.LengthOf(bucket);
            foreach (int row in ofBase.RowsOf(bucket))
            {
                count += map.IsLeft(row) ? 0 : 1;
            }

            starts[bucket + 1] = count;
        }
    }

    private void Merge(int firstBucket, int endBucket)
    {
        for (int bucket = firstBucket; bucket < endBucket; bucket++)
        {
            Merge(bucket);
        }
    }

    private void Merge(int bucket)
    {
        ReadOnlySpan<TTag> tags = _base.TagsOf(bucket);
        ReadOnlySpan<int> rows = _base.RowsOf(bucket);
        int place = _merged.Starts[bucket];
        int next = _entered.Starts[bucket];
        int end = _entered.Starts[bucket + 1];
        for (int entry = 0; entry < rows.Length; entry++)
        {
            int row = _map.Of(rows[entry]);
            if (row == RowMap.Left)
            {
                continue;
            }

            while (next < end && IsBefore(next, tags[entry], row))
            {
                Write(place++, _entered.Tags[next], _entered.Rows[next++]);
            }

            Write(place++, tags[entry], row);
        }

        while (next < end)
        {
            Write(place++, _entered.Tags[next], _entered.Rows[next++]);
        }
    }

    private bool IsBefore(int entered, TTag tag, int row) =>
        _entered.Tags[entered] < tag || (_entered.Tags[entered] == tag && _entered.Rows[entered] < row);

    private void Write(int place, TTag tag, int row)
    {
        _merged.Tags[place] = tag;
        _merged.Rows[place] = row;
    }
}
