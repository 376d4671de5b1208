using System.Globalization;
using Juki.Engine.Bulk.Estimation;
using Juki.Engine.Cli.Console;
using Juki.Engine.Matching.Estimation;

namespace Juki.Engine.Cli.Verbs;

/// <summary>An estimated profile beside the one known before, in words and figures.</summary>
internal static class EstimationReport
{
    /// <summary>Each m in per cent, and in bits how much the level weighs with it and by how much that is more than before.</summary>
    public static string ForPeople(EstimationSummary summary, string before)
    {
        ProfileEstimate estimate = summary.Estimate;
        var levels = new TextTable("item", "level", $"{before} %>", "bits>", "estimated %>", "bits>", "change>", "rows>");
        foreach (LevelEstimate level in estimate.Levels)
        {
            levels.Add(
                level.Item.ToString(), level.Level, Percent(level.Before), Bits(level.Before), Percent(level.Estimated), Bits(level.Estimated),
                Bits(level.Estimated / level.Before), Numbers.Count(level.Rows));
        }

        string end = estimate.HasConverged ? "converged" : "not converged";
        return $"""
            Estimated from {Numbers.Count(estimate.Queries)} of {Numbers.Count(summary.Rows)} rows{Taken(summary.Stride)}, {Numbers.Count(estimate.ComparedQueries)} of them like somebody in the register; {Numbers.Count(summary.UnusableRows)} others cannot be answered.
            {estimate.Iterations} iterations, {end}; log-likelihood {Numbers.Decimal(estimate.LogLikelihood)} bits; {Numbers.Seconds(summary.Elapsed)}. Errors are taken as independent.
            Persons in the register: {Numbers.Share(estimate.Profile.PresentShare)}. m of each level, in bits log2(m):
            {levels}
            """;
    }

    public static object ForJson(EstimationSummary summary) => new
    {
        summary.Rows,
        summary.Stride,
        summary.UnusableRows,
        summary.Estimate.Queries,
        summary.Estimate.ComparedQueries,
        summary.Estimate.Iterations,
        summary.Estimate.HasConverged,
        summary.Estimate.LogLikelihood,
        Seconds = summary.Elapsed.TotalSeconds,
        summary.Estimate.Profile.PresentShare,
        summary.Estimate.Levels,
    };

    private static string Taken(long stride) => stride == 1 ? string.Empty : $" (every line whose number {stride} divides)";

    private static string Percent(double share) => (100 * share).ToString("0.000", CultureInfo.InvariantCulture);

    private static string Bits(double ratio) => Math.Log2(ratio).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture);
}
