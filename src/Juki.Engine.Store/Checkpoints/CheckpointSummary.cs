namespace Juki.Engine.Store.Checkpoints;

/// <summary>What a checkpoint has made.</summary>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="JournalAddress">Journal address of the last change that it contains.</param>
/// <param name="KeptAddress">
/// The same of the snapshot before it, which is kept: entries of the journal up to here are needed by neither, and may be dropped.
/// </param>
/// <param name="Residents">Residents, removed ones included.</param>
/// <param name="Versions">Version rows.</param>
public readonly record struct CheckpointSummary(long Snapshot, long JournalAddress, long KeptAddress, int Residents, int Versions);
