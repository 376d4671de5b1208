using Juki.Engine.Store.Building;
using Juki.Engine.Store.Checkpoints;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Tests.Checkpoints;

/// <summary>Two buckets of a base whose rows 0 to 3 become 0, 2, left out, and 4, and the rows 1, 3 and 5 that were entered.</summary>
public sealed class MergedBucketsTests : IDisposable
{
    private static readonly BucketSections<uint> Kinds = NameIndexing.Kinds;

    private readonly List<IDisposable> _arrays = [];
    private readonly RowMap _map = new([0b0100], new RowShifts([new RowShift(0, 0), new RowShift(1, 1)], rowCount: 4), ofDelta: [1, 3, 5], entered: [1, 3, 5], baseRowCount: 4);

    [Fact]
    public void Given_equal_tags_in_base_and_delta_When_merged_Then_they_stand_in_the_order_of_their_rows_and_each_bucket_keeps_its_own()
    {
        BucketArrays<uint> ofBase = Index(starts: [0, 4, 5], tags: [7, 7, 7, 7, 7], rows: [0, 1, 2, 3, 0]);
        BucketArrays<uint> entered = Index(starts: [0, 3, 4], tags: [7, 7, 7, 6], rows: [1, 3, 5, 5]);

        Assert.Equal("0 6 8: 7/0 7/1 7/2 7/3 7/4 7/5 6/5 7/0", Merge(ofBase, entered));
    }

    [Fact]
    public void Given_other_tags_between_When_merged_Then_the_tag_counts_before_the_row()
    {
        BucketArrays<uint> ofBase = Index(starts: [0, 3, 3], tags: [2, 5, 9], rows: [3, 1, 0]);
        BucketArrays<uint> entered = Index(starts: [0, 3, 3], tags: [1, 5, 5], rows: [5, 1, 3]);

        Assert.Equal("0 6 6: 1/5 2/4 5/1 5/2 5/3 9/0", Merge(ofBase, entered));
    }

    [Fact]
    public void Given_buckets_without_entries_on_either_side_When_merged_Then_the_other_side_is_there()
    {
        Assert.Equal("0 0 2: 3/1 3/3", Merge(Index(starts: [0, 1, 1], tags: [3], rows: [2]), Index(starts: [0, 0, 2], tags: [3, 3], rows: [1, 3])));
        Assert.Equal("0 1 1: 3/4", Merge(Index(starts: [0, 1, 1], tags: [3], rows: [3]), Index(starts: [0, 0, 0], tags: [], rows: [])));
    }

    public void Dispose() => _arrays.ForEach(array => array.Dispose());

    private string Merge(BucketArrays<uint> ofBase, BucketArrays<uint> entered)
    {
        using SectionSet target = new();
        MergedBuckets<uint>.Run(Kinds, _map, ofBase, entered, target);
        var merged = BucketArrays<uint>.In(target, Kinds);
        int[] starts = merged.Starts.Span(0, (int)merged.Starts.Length).ToArray();
        return $"{string.Join(' ', starts)}: {string.Join(' ', Enumerable.Range(0, (int)merged.Tags.Length).Select(entry => $"{merged.Tags[entry]}/{merged.Rows[entry]}"))}";
    }

    private BucketArrays<uint> Index(int[] starts, uint[] tags, int[] rows) => new(Native(starts), Native(tags), Native(rows));

    private NativeArray<T> Native<T>(T[] values)
        where T : unmanaged
    {
        var array = new NativeArray<T>(values.Length);
        values.CopyTo(array.Span(0, values.Length));
        _arrays.Add(array);
        return array;
    }
}
