using Juki.Engine.Load.Latency;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Results;

/// <summary>What was measured of one kind of requests.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Rate">Answers a second.</param>
/// <param name="Latency">How long they took.</param>
public sealed record KindSummary(RequestKind Kind, double Rate, LatencyFigures Latency);
