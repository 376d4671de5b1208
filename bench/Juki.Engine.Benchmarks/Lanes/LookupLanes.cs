using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Lookup;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Lanes;

/// <summary>Lookup by code with every number of lanes, and with batches regrouped by memory region.</summary>
internal sealed class LookupLanes(CodeSections sections, LookupKeys keys, int blocks)
{
    /// <summary>The batch of bulk matching: a longer one hides what it costs to get the lanes going.</summary>
    private const int ShortBatch = 64;

    private static readonly int[] RegroupedBatches = [64, 256, 1024];

    public Comparison Compare() => Of(
        "code to row",
        [.. LaneCounts.All.Where(lanes => lanes <= ShortBatch).Select(lanes => SideWith(lanes, ShortBatch)), .. LaneCounts.All.Select(lanes => SideWith(lanes, OurLookup.BatchLength))]);

    public Comparison CompareRegions() => Of("code to row, regrouped by memory region", [.. RegroupedBatches.SelectMany(Regrouped)]);

    private Comparison Of(string title, IReadOnlyList<Side> sides) => new(
        title, $"{Figures.Count(sections.Residents)} residents, keys uniform with 10 % misses, the row read; one core", sides)
    {
        OperationsPerBlock = LookupKeys.BlockLength,
        BlocksPerRound = blocks,
    };

    private Side SideWith(int lanes, int batch) => Ours($"{lanes} lanes, batches of {batch}", new OurLookup(sections, keys, lanes, batch).Batched);

    private IEnumerable<Side> Regrouped(int batch) =>
    [
        Ours($"batches of {batch} as they come", new OurLookup(sections, keys, batchLength: batch).Batched),
        Ours($"batches of {batch} regrouped", new GroupedLookup(sections, keys, batch).Batched),
    ];

    private Side Ours(string name, Func<int, ulong> run) => new(name, SideRole.Ours, run) { Bytes = sections.Bytes, Pages = MemoryPages.Huge };
}
