using Juki.Engine.Load.Latency;

namespace Juki.Engine.Load.Results;

/// <summary>What went on beside the load.</summary>
/// <param name="IdleConnections">Connections that only said hello.</param>
/// <param name="IdleLost">How many of them the server closed.</param>
/// <param name="Churn">Short connections, from when each was due to the reply to its goodbye; null if there were none.</param>
/// <param name="ChurnFailed">Short connections that failed.</param>
/// <param name="ChurnFailure">Why the last of them did.</param>
/// <param name="BulkConnections">Connections with batches of searches.</param>
/// <param name="BulkItems">Searches in batches that were answered while the load was measured.</param>
/// <param name="BulkItemsPerSecond">The same a second.</param>
public sealed record BackgroundSummary(
    int IdleConnections, int IdleLost, LatencyFigures? Churn, long ChurnFailed, string? ChurnFailure, int BulkConnections, long BulkItems, double BulkItemsPerSecond)
{
    /// <summary>Nothing in the background failed.</summary>
    public bool IsSound => IdleLost + ChurnFailed == 0;
}
