namespace Juki.Engine.Benchmarks.Comparing;

/// <summary>A comparison that has been run.</summary>
/// <param name="Comparison">What was compared.</param>
/// <param name="Rounds">How many timed rounds.</param>
/// <param name="Sides">Results in the order of the sides.</param>
/// <param name="Memory">What the process held while it ran.</param>
internal sealed record ComparisonResult(Comparison Comparison, int Rounds, IReadOnlyList<SideResult> Sides, string Memory);
