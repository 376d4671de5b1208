using Juki.Engine.Load.Latency;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Results;

/// <summary>What was measured of one kind of requests.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Requests">Requests that were answered.</param>
/// <param name="NeverSent">Requests that were due and never sent.</param>
/// <param name="Unanswered">Requests that were sent and never answered.</param>
/// <param name="Rate">Answers a second.</param>
/// <param name="Latency">How long they took; of those without an answer, how long they had waited at the end.</param>
public sealed record KindSummary(RequestKind Kind, long Requests, long NeverSent, long Unanswered, double Rate, LatencyFigures Latency);
