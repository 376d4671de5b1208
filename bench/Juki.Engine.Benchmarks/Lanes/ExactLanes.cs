using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Exact;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Lanes;

/// <summary>Exact search with every number of lanes.</summary>
internal sealed class ExactLanes(Register register, ExactKeys keys, int blocks)
{
    public Comparison Compare() => new(
        "date and name to rows",
        $"{Figures.Count(register.RowCount)} rows, batches of {OurSearch.BatchLength}; one core",
        [.. LaneCounts.All.Select(SideWith)])
    {
        OperationsPerBlock = ExactKeys.BlockLength,
        BlocksPerRound = blocks,
    };

    private Side SideWith(int lanes) =>
        new($"{lanes} lanes", SideRole.Ours, new OurSearch(register, keys, lanes).Batched) { Pages = MemoryPages.Huge };
}
