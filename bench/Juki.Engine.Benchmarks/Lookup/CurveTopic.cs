using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>The price of a lookup over the size of the register: 1, 10, 40 and 120 million residents.</summary>
internal sealed class CurveTopic : ITopic
{
    private const int ResidentsDefault = 120_000_000;

    /// <summary>The sizes as parts of the largest.</summary>
    private static readonly int[] Parts = [120, 12, 3, 1];

    public string Name => "curve";

    public string Description => "resident code to row over 1/120, 1/12, 1/3 and all of --residents (120 million), in one table";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        int blocks = Comparison.BlocksFor(options.Operations ?? LookupTopic.LookupsPerRound, LookupKeys.BlockLength);
        foreach (int part in Parts)
        {
            using CodeSections sections = CodeSections.Synthetic(Math.Max(1, (options.Residents ?? ResidentsDefault) / part));
            using var sides = new LookupSides(sections, new LookupKeys(sections, blocks * (options.Rounds + 1)), SideChoice.Of(options));
            yield return sides.Compare(blocks) with { Title = $"code to row, {Figures.Count(sections.Residents)} residents" };
        }
    }

    /// <summary>One row for each size; peers that did not run are dashes.</summary>
    public Section Summarize(IReadOnlyList<ComparisonResult> results) => new(
        "the curve",
        [.. CacheSizes.Describe(), "ns a lookup, medians; batched against each peer and the limit, medians of the ratios of each round"],
        CurveTable.Of(results));
}
