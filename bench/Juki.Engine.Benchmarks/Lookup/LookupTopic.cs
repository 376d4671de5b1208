using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Lookup;

/// <summary>Resident code to row.</summary>
internal sealed class LookupTopic : ITopic
{
    private const int ResidentsDefault = 10_000_000;
    private const int LookupsPerRound = 1 << 20;

    public string Name => "lookup";

    public string Description => "resident code to row, against Dictionary, FASTER and the independent-line limit";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        int blocks = Comparison.BlocksFor(options.Operations ?? LookupsPerRound, LookupKeys.BlockLength);
        using CodeSections sections = options.Register is { } register
            ? CodeSections.Of(register)
            : CodeSections.Synthetic(options.Residents ?? ResidentsDefault);
        var keys = new LookupKeys(sections, blocks * (options.Rounds + 1));
        using var faster = new FasterLookup(sections, keys);
        yield return Compare(sections, keys, faster, blocks);
    }

    private static Comparison Compare(CodeSections sections, LookupKeys keys, FasterLookup faster, int blocks)
    {
        TouchedLines touched = TouchedLines.Count(sections, keys);
        var ours = new OurLookup(sections, keys);
        var dictionary = new DictionaryLookup(sections, keys);
        var limit = new IndependentLookupLines(sections, touched);
        return new Comparison(
            "code to row",
            $"{Figures.Count(sections.Residents)} residents, keys uniform with 10 % misses, the row read; a lookup touches "
            + $"{Figures.Rounded(touched.Blocks)} block and {Figures.Rounded(touched.Rows)} row lines; one core",
            [
                new Side("single", SideRole.Ours, ours.Single) { Bytes = sections.Bytes, Pages = MemoryPages.Huge },
                new Side("batched", SideRole.Ours, ours.Batched) { Bytes = sections.Bytes, Pages = MemoryPages.Huge },
                new Side("Dictionary", SideRole.Peer, dictionary.Single) { Bytes = dictionary.Bytes, Pages = MemoryPages.Managed },
                new Side("FASTER", SideRole.Peer, faster.Single) { Bytes = faster.Bytes, Pages = MemoryPages.Managed },
                new Side($"{Figures.Rounded(touched.Sum)} independent lines", SideRole.Limit, limit.Run)
                {
                    Answer = "limit",
                    Bytes = sections.Bytes,
                    Pages = MemoryPages.Huge,
                },
            ])
        {
            OperationsPerBlock = LookupKeys.BlockLength,
            BlocksPerRound = blocks,
        };
    }
}
