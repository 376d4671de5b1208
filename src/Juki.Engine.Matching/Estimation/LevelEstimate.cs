using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Estimation;

/// <summary>The m of one level before and after an estimation.</summary>
/// <param name="Item">The item.</param>
/// <param name="Level">Name of the level.</param>
/// <param name="Before">m of the profile known before, 0 to 1.</param>
/// <param name="Estimated">m as estimated, 0 to 1.</param>
/// <param name="Rows">How many of the true pairs are expected to show it.</param>
public readonly record struct LevelEstimate(QueryItem Item, string Level, double Before, double Estimated, double Rows);
