using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>The three sections of an index of buckets.</summary>
/// <param name="Starts">First entry of each bucket, and the end of the last.</param>
/// <param name="Tags">Tag of each entry, ascending inside a bucket.</param>
/// <param name="Rows">Row number of each entry; equal tags by row number.</param>
internal sealed record BucketSections<TTag>(SectionKind<int> Starts, SectionKind<TTag> Tags, SectionKind<int> Rows)
    where TTag : unmanaged;
