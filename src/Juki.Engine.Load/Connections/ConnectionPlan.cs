using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Connections;

/// <summary>What one connection is to do.</summary>
/// <param name="Workload">What it asks.</param>
/// <param name="Share">How far into the workload it begins, 0 to 1.</param>
/// <param name="Pace">When it starts requests.</param>
/// <param name="Period">Which of them are measured.</param>
/// <param name="Depth">The most requests in flight.</param>
internal sealed record ConnectionPlan(Workload Workload, double Share, IPace Pace, LoadPeriod Period, int Depth);
