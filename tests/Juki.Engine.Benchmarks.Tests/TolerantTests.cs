using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;
using Juki.Engine.Benchmarks.Tolerant;

namespace Juki.Engine.Benchmarks.Tests;

public sealed class TolerantTests(SmallRegister small) : IClassFixture<SmallRegister>
{
    [Fact]
    public void Given_noisy_queries_When_asked_one_by_one_and_in_batches_Then_the_answers_are_the_same_and_every_query_is_counted()
    {
        using IdentityEngine engine = IdentityEngine.Open(small.Directory);
        NoisyQuery[] queries = NoisyQueryFile.Make(engine.Register, "heavy", count: 500, seed: 3);

        Section[] sections = TolerantCommand.Measure(new TolerantRun(engine, queries), queries.Length, "small");

        Assert.Equal(500, queries.Length);
        Assert.All(sections[..2], section => Assert.Contains("| all | 500 |", section.ToMarkdown(), StringComparison.Ordinal));
        Assert.Contains("CertainIdentical", sections[0].ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.9, 90)]
    [InlineData(0.999, 100)]
    [InlineData(1, 100)]
    public void Given_times_from_one_to_a_hundred_When_a_share_is_asked_for_Then_it_is_the_time_that_so_many_did_not_exceed(double quantile, double expected)
    {
        var times = new Latencies();
        foreach (int microseconds in Enumerable.Range(1, 100).Reverse())
        {
            times.Add(TimeSpan.FromMicroseconds(microseconds));
        }

        Assert.Equal(expected, times.At(quantile));
    }
}
