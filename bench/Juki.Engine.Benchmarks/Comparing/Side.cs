namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>One of the ways to do the same work.</summary>
/// <param name="Name">Name in the report.</param>
/// <param name="Role">Ours, a peer or a limit.</param>
/// <param name="RunBlock">
/// Does the operations of block 0, 1, 2 … and gives the checksum of their answers, which depends on the block alone.
/// </param>
internal sealed record Side(string Name, SideRole Role, Func<int, ulong> RunBlock)
{
    /// <summary>Sides with the same word here answer the same question and must give equal checksums.</summary>
    public string Answer { get; init; } = "answer";

    /// <summary>Memory that it searches, in bytes; 0 where that means nothing.</summary>
    public long Bytes { get; init; }

    /// <summary>What kind of memory that is.</summary>
    public string Pages { get; init; } = MemoryPages.None;
}
