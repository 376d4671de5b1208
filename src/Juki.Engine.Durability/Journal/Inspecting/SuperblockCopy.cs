namespace Juki.Engine.Durability.Journal.Inspecting;

/// <summary>One of the two copies of the superblock.</summary>
/// <param name="Offset">Byte in the file at which it lies.</param>
/// <param name="Number">Its number, rising by one with each writing; null if it is not whole.</param>
/// <param name="LastAcknowledged">The last entry that it says was acknowledged; null if it is not whole.</param>
public sealed record SuperblockCopy(long Offset, long? Number, long? LastAcknowledged);
