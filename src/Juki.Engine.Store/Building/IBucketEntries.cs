namespace Juki.Engine.Store.Building;

/// <summary>What an index of buckets makes of a row. Called by all cores at once.</summary>
/// <typeparam name="TTag">Tags of the index.</typeparam>
internal interface IBucketEntries<TTag>
{
    /// <summary>Makes the entry of a row; false if the index does not hold the row.</summary>
    bool TryMake(int row, out ulong mixedHash, out TTag tag);
}
