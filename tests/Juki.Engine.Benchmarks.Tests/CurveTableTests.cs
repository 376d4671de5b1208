using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Lookup;

namespace Juki.Engine.Benchmarks.Tests;

public sealed class CurveTableTests
{
    [Fact]
    public void Given_a_size_without_a_peer_When_tabled_Then_its_cells_are_dashes_and_the_others_figures()
    {
        SideResult[] sides =
        [
            Result("single", SideRole.Ours, 60), Result("batched", SideRole.Ours, 20), Result("Dictionary", SideRole.Peer, 100), Result("2.00 lines", SideRole.Limit, 10),
        ];
        var comparison = new Comparison("one million", "workload", []) { OperationsPerBlock = 1, BlocksPerRound = 1 };

        string markdown = CurveTable.Of([new ComparisonResult(comparison, 1, sides, "memory")]).ToMarkdown();

        Assert.Contains("| one million | 60.0 | 20.0 | 100 | - | 10.0 | 5.00 | - | 50 % | 8 | 8 | - |", markdown, StringComparison.Ordinal);
    }

    private static SideResult Result(string name, SideRole role, double nanoseconds) =>
        new(new Side(name, role, _ => 7) { Bytes = 8 }, [nanoseconds], Checksum: 7, AllocatedBytes: 0);
}
