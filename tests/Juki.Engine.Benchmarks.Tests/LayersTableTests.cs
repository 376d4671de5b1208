using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Layers;

namespace Juki.Engine.Benchmarks.Tests;

public sealed class LayersTableTests
{
    [Fact]
    public void Given_layers_that_cost_more_the_further_out_they_are_When_tabled_Then_the_inequality_holds_and_each_ratio_is_told()
    {
        string text = LayersTable.Of(Result(("kernel", 20), ("store", 22), ("session", 100))).ToMarkdown();

        Assert.Contains("## kernel ≥ store ≥ session: ✓", text, StringComparison.Ordinal);
        Assert.Contains("| kernel | 50.0 | 1.10 | ✓ |", text, StringComparison.Ordinal);
        Assert.Contains("| session | 10.0 | - | - |", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_layer_that_is_faster_than_the_one_below_it_When_tabled_Then_the_inequality_fails_where_it_does()
    {
        string text = LayersTable.Of(Result(("kernel", 20), ("store", 15), ("session", 100))).ToMarkdown();

        Assert.Contains("## kernel ≥ store ≥ session: ✗", text, StringComparison.Ordinal);
        Assert.Contains("| kernel | 50.0 | 0.75 | ✗ |", text, StringComparison.Ordinal);
        Assert.Contains("| store | 66.7 | 6.67 | ✓ |", text, StringComparison.Ordinal);
    }

    private static ComparisonResult Result(params (string Name, double Nanoseconds)[] layers) => new(
        new Comparison("title", "workload", []) { OperationsPerBlock = 1, BlocksPerRound = 1 },
        Rounds: 1,
        [.. layers.Select(layer => new SideResult(new Side(layer.Name, SideRole.Ours, _ => 7), [layer.Nanoseconds], Checksum: 7, AllocatedBytes: 0))],
        "memory");
}
