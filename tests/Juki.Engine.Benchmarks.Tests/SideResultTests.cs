using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Tests;

public sealed class SideResultTests
{
    private static readonly Comparison Comparison = new("title", "workload", []) { OperationsPerBlock = 1, BlocksPerRound = 1 };

    [Fact]
    public void Given_a_slow_round_that_met_both_sides_When_compared_Then_the_ratio_is_that_of_the_rounds()
    {
        SideResult ours = Result("ours", SideRole.Ours, 10, 100, 10);
        SideResult peer = Result("peer", SideRole.Peer, 50, 500, 50);

        Assert.Equal(5, ours.TimesAsFastAs(peer));
        Assert.Equal(10, ours.Median);
        Assert.Equal(10, ours.Least);
    }

    [Fact]
    public void Given_an_even_number_of_rounds_When_the_median_is_taken_Then_it_lies_between_the_middle_two() =>
        Assert.Equal(15, Result("ours", SideRole.Ours, 40, 10, 20, 5).Median);

    [Fact]
    public void Given_a_peer_and_a_limit_When_reported_Then_both_ratios_stand_in_the_row()
    {
        SideResult[] sides = [Result("ours", SideRole.Ours, 40), Result("peer", SideRole.Peer, 120), Result("floor", SideRole.Limit, 10)];
        ComparisonResult result = new(Comparison, 1, sides, "memory");

        string markdown = Report.Of(result).ToMarkdown();

        Assert.Contains("| side | ns/op | least | million/s | x peer | of limit | B allocated/op | bytes | pages | checksum |", markdown, StringComparison.Ordinal);
        Assert.Contains("| ours | 40.0 | 40.0 | 25.0 | 3.00 | 25 % | 0.00 | - | - | 0000000000000007 |", markdown, StringComparison.Ordinal);
        Assert.Contains("too few for a claim", markdown, StringComparison.Ordinal);
    }

    private static SideResult Result(string name, SideRole role, params double[] nanoseconds) =>
        new(new Side(name, role, _ => 7), nanoseconds, Checksum: 7, AllocatedBytes: 0);
}
