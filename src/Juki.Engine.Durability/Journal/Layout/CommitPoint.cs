namespace Juki.Engine.Durability.Journal.Layout;

/// <summary>What a commit says: the journal goes from here to there. Positions are bytes in the sequence of all segments.</summary>
/// <param name="Number">Of the commit, rising by one; 0 for that of an empty journal.</param>
/// <param name="Before">The entry before the first that is kept.</param>
/// <param name="Last">The last entry.</param>
/// <param name="BeginAt">Where the block of the first entry begins.</param>
/// <param name="EndAt">Where the last block ends.</param>
internal sealed record CommitPoint(long Number, ChainEnd Before, ChainEnd Last, long BeginAt, long EndAt)
{
    /// <summary>The oldest entry that is kept.</summary>
    public long FirstAddress => Before.Address + 1;

    /// <summary>That of a journal without entries.</summary>
    public static CommitPoint Empty(Guid journal) => new(0, ChainEnd.StartOf(journal), ChainEnd.StartOf(journal), Block.FirstAt, Block.FirstAt);
}
