namespace Juki.Engine.Durability.Journal.Inspecting;

/// <summary>One of the sixteen places of the file of commits.</summary>
/// <param name="Offset">Byte in the file at which it lies.</param>
/// <param name="Commit">What it holds; null if nothing was written there yet, or it is not whole.</param>
public sealed record CommitPlace(long Offset, CommitSummary? Commit);

/// <summary>What a commit says.</summary>
/// <param name="Number">Its number, rising by one.</param>
/// <param name="FirstAddress">The oldest entry kept.</param>
/// <param name="LastAddress">The last entry; one less than the first if there is none.</param>
/// <param name="BeginAt">Byte of the journal, counted over all segments, at which the first block begins.</param>
/// <param name="EndAt">Byte of the journal at which the last block ends.</param>
public sealed record CommitSummary(long Number, long FirstAddress, long LastAddress, long BeginAt, long EndAt);
