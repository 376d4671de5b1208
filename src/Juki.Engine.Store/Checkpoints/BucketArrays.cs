using Juki.Engine.Store.Building;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>An index of buckets in memory.</summary>
/// <param name="Starts">First entry of each bucket, and the end of the last.</param>
/// <param name="Tags">Tag of each entry, ascending inside a bucket.</param>
/// <param name="Rows">Row number of each entry; equal tags by row number.</param>
internal sealed record BucketArrays<TTag>(NativeArray<int> Starts, NativeArray<TTag> Tags, NativeArray<int> Rows)
    where TTag : unmanaged
{
    /// <summary>The index that sections hold.</summary>
    public static BucketArrays<TTag> In(SectionSet sections, BucketSections<TTag> kinds) =>
        new(sections.Get(kinds.Starts), sections.Get(kinds.Tags), sections.Get(kinds.Rows));

    /// <summary>Entries of a bucket.</summary>
    public int LengthOf(int bucket) => Starts[bucket + 1] - Starts[bucket];

    /// <summary>The tags of a bucket.</summary>
    public ReadOnlySpan<TTag> TagsOf(int bucket) => Tags.Span(Starts[bucket], LengthOf(bucket));

    /// <summary>The row numbers of a bucket.</summary>
    public ReadOnlySpan<int> RowsOf(int bucket) => Rows.Span(Starts[bucket], LengthOf(bucket));
}
