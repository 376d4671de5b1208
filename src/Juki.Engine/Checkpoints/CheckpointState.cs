using Juki.Engine.Store.Checkpoints;

namespace Juki.Engine.Checkpoints;

/// <summary>What the checkpoints of an open register have come to.</summary>
/// <param name="IsRunning">One is being made.</param>
/// <param name="Last">The last one since the register was opened; null before the first.</param>
/// <param name="Failure">
/// Why the last attempt failed: the register and its journal are as they were, and the next attempt begins anew. Null if it did not.
/// </param>
public sealed record CheckpointState(bool IsRunning, CheckpointSummary? Last, Exception? Failure)
{
    internal static CheckpointState Beginning { get; } = new(false, null, null);
}
