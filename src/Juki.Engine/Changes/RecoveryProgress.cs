namespace Juki.Engine.Changes;

/// <summary>How far a register is with the changes that its snapshot does not contain.</summary>
/// <param name="Replayed">Entries of the journal that have been read.</param>
/// <param name="Total">Entries to read.</param>
public readonly record struct RecoveryProgress(long Replayed, long Total);
