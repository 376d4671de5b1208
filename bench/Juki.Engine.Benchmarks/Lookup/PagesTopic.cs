using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>What 2 MB pages save: the same lookups in memory of either size of page.</summary>
internal sealed class PagesTopic : ITopic
{
    private const int ResidentsDefault = 40_000_000;

    public string Name => "pages";

    public string Description => "resident code to row in 2 MB pages and in 4 KB pages, and the limit in both";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        int residents = options.Residents ?? ResidentsDefault;
        int blocks = Comparison.BlocksFor(options.Operations ?? LookupTopic.LookupsPerRound, LookupKeys.BlockLength);
        using CodeSections huge = CodeSections.Synthetic(residents);
        using CodeSections small = CodeSections.Synthetic(residents, hugePages: false);
        var keys = new LookupKeys(huge, blocks * (options.Rounds + 1));
        TouchedLines touched = TouchedLines.Count(huge, keys);
        yield return new Comparison(
            "code to row in either size of page",
            $"twice {Figures.Count(huge.Residents)} residents; a lookup touches {Figures.Rounded(touched.Sum)} lines; one core",
            [.. Sides(huge, keys, touched, MemoryPages.Huge), .. Sides(small, keys, touched, MemoryPages.Small)])
        {
            OperationsPerBlock = LookupKeys.BlockLength,
            BlocksPerRound = blocks,
        };
    }

    private static IEnumerable<Side> Sides(CodeSections sections, LookupKeys keys, TouchedLines touched, string pages)
    {
        var ours = new OurLookup(sections, keys);
        yield return new Side($"single, {pages}", SideRole.Ours, ours.Single) { Bytes = sections.Bytes, Pages = pages };
        yield return new Side($"batched, {pages}", SideRole.Ours, ours.Batched) { Bytes = sections.Bytes, Pages = pages };
        yield return new Side($"independent lines, {pages}", SideRole.Ours, new IndependentLookupLines(sections, touched).Run)
        {
            Answer = "limit",
            Bytes = sections.Bytes,
            Pages = pages,
        };
    }
}
