using System.Numerics;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>
/// Makes the indexes of the next snapshot out of those of the base: entered rows are indexed by the builder's own steps, and merged in.
/// </summary>
/// <remarks>
/// Tags of rows that stay stay, though they hold classes of places that are learned anew: what came with changes stands behind the
/// places of the base, and a place's class depends on those before it alone.
/// </remarks>
/// <param name="indexing">Indexes rows of the next snapshot.</param>
/// <param name="map">New numbers of rows.</param>
/// <param name="dates">New ids of dates.</param>
/// <param name="source">The sections of the base.</param>
/// <param name="target">Takes the indexes.</param>
internal sealed class MergedIndexes(RegisterIndexing indexing, RowMap map, DateMap dates, SectionSet source, SectionSet target)
{
    /// <summary>Birth-date blocks and their stretches.</summary>
    public void MergeBirths()
    {
        using var entered = new SectionSet();
        indexing.IndexBirths(entered, EnteredOf(indexing.AllRows));
        var ofBase = BucketArrays<ulong>.In(source, BirthIndexing.Kinds);
        using NativeArray<int> starts = dates.StartsOf(ofBase.Starts);
        MergedBuckets<ulong>.Run(
            BirthIndexing.Kinds, map, ofBase with { Starts = starts }, BucketArrays<ulong>.In(entered, BirthIndexing.Kinds), target);
        BirthIndexing.Stretch(target);
    }

    /// <summary>The name index; made anew where it has outgrown its buckets.</summary>
    public void MergeNames() => Merge(NameIndexing.Kinds, indexing.AllRows, indexing.IndexNames);

    /// <summary>The address index, likewise.</summary>
    public void MergeAddresses() => Merge(AddressIndexing.Kinds, indexing.Residents, indexing.IndexAddresses);

    private void Merge<TTag>(BucketSections<TTag> kinds, IndexedRows rows, Action<SectionSet, IndexedRows, int> index)
        where TTag : unmanaged, IComparisonOperators<TTag, TTag, bool>
    {
        var ofBase = BucketArrays<TTag>.In(source, kinds);
        int bucketCount = (int)ofBase.Starts.Length - 1;
        if (!HashBuckets.IsFair(bucketCount, indexing.BucketCount))
        {
            index(target, rows, indexing.BucketCount);
            return;
        }

        using var entered = new SectionSet();
        index(entered, EnteredOf(rows), bucketCount);
        MergedBuckets<TTag>.Run(kinds, map, ofBase, BucketArrays<TTag>.In(entered, kinds), target);
    }

    private IndexedRows EnteredOf(IndexedRows rows) => IndexedRows.Below(map.Entered, rows.Count);
}
