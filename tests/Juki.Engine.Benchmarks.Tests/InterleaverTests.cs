using Juki.Engine.Benchmarks.Comparing;

namespace Juki.Engine.Benchmarks.Tests;

public sealed class InterleaverTests
{
    private static readonly TopicOptions ThreeRounds = new() { Rounds = 3, WarmUp = TimeSpan.Zero };

    [Fact]
    public void Given_two_sides_When_run_Then_they_take_turns_and_never_do_the_same_part_one_after_the_other()
    {
        List<(string Side, int Block)> runs = [];

        Interleaver.Run(Compare(Recording("A", runs), Recording("B", runs)), ThreeRounds);

        Assert.Equal([("A", 3), ("B", 3), ("A", 0), ("B", 2), ("A", 1), ("B", 0), ("A", 2), ("B", 1)], runs);
    }

    [Fact]
    public void Given_sides_that_answer_differently_When_run_Then_no_result_comes_out()
    {
        Comparison comparison = Compare(new Side("right", SideRole.Ours, block => (ulong)block), new Side("wrong", SideRole.Peer, _ => 1));

        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() => Interleaver.Run(comparison, ThreeRounds));

        Assert.Contains("'right' and 'wrong'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_sides_that_answer_different_questions_When_run_Then_their_checksums_may_differ()
    {
        Comparison comparison = Compare(
            new Side("work", SideRole.Ours, block => (ulong)block),
            new Side("limit", SideRole.Limit, _ => 1) { Answer = "limit" });

        ComparisonResult result = Interleaver.Run(comparison, ThreeRounds);

        Assert.Equal([3UL, 3UL], result.Sides.Select(side => side.Checksum));
    }

    [Fact]
    public void Given_a_side_that_allocates_When_run_Then_its_bytes_are_reported()
    {
        var kept = new object[16];
        Comparison comparison = Compare(new Side("allocates", SideRole.Ours, block => (ulong)((kept[block] = new byte[1000]) is byte[] bytes ? bytes.Length : 0)));

        SideResult side = Interleaver.Run(comparison, ThreeRounds).Sides.Single();

        Assert.InRange(side.AllocatedBytes, 1000, 1100);
    }

    private static Comparison Compare(params Side[] sides) => new("title", "workload", sides) { OperationsPerBlock = 1, BlocksPerRound = 1 };

    private static Side Recording(string name, List<(string Side, int Block)> runs) =>
        new(name, SideRole.Ours, block =>
        {
            runs.Add((name, block));
            return (ulong)block;
        });
}
