using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Load.Latency;

namespace Juki.Engine.Load.Tests;

public class LatencyHistogramTests
{
    private const double WidthMax = 1.0 / 128;

    [Fact]
    public void Given_any_latencies_When_asked_for_a_quantile_Then_it_is_the_exact_one_or_at_most_a_bucket_more() =>
        Prop.ForAll(Latencies().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (latencies, perMille) =>
        {
            LatencyHistogram histogram = Of(latencies);
            double share = perMille / 1000.0;
            long exact = latencies.Order().ElementAt(Math.Max((int)Math.Ceiling(share * latencies.Length) - 1, 0));
            long told = histogram.QuantileNs(share);

            Assert.InRange(told, exact, exact + (long)(exact * WidthMax));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_latencies_in_two_histograms_When_added_Then_the_sum_is_that_of_all_in_one() =>
        Prop.ForAll(Latencies().ToArbitrary(), Latencies().ToArbitrary(), (some, others) =>
        {
            LatencyHistogram sum = Of(some);
            sum.Add(Of(others));

            Assert.Equal(LatencyFigures.Of(Of([.. some, .. others])) with { MeanUs = 0 }, LatencyFigures.Of(sum) with { MeanUs = 0 });
            Assert.Equal(some.Concat(others).Average(), sum.MeanNs, tolerance: 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_an_earlier_state_When_taken_off_Then_what_came_since_is_left() =>
        Prop.ForAll(Latencies().ToArbitrary(), Latencies().ToArbitrary(), (before, after) =>
        {
            LatencyHistogram all = Of(before);
            all.Add(Of(after));
            LatencyHistogram since = all.Since(Of(before));

            Assert.Equal(after.Length, since.Count);
            Assert.Equal(LatencyBuckets.IndexOf(Of(after).QuantileNs(0.5)), LatencyBuckets.IndexOf(since.QuantileNs(0.5)));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(99_999_999_999)]
    [InlineData(LatencyBuckets.RecordedNsMax)]
    public void Given_a_time_When_put_into_its_bucket_Then_the_bucket_holds_it_and_the_one_before_does_not(long nanoseconds)
    {
        int index = LatencyBuckets.IndexOf(nanoseconds);

        Assert.InRange(nanoseconds, index == 0 ? 0 : LatencyBuckets.LongestNs(index - 1) + 1, LatencyBuckets.LongestNs(index));
    }

    [Fact]
    public void Given_a_time_beyond_all_buckets_When_recorded_Then_the_longest_is_still_exact()
    {
        LatencyHistogram histogram = Of([1_000, 250_000_000_000]);

        Assert.Equal(250_000_000_000, histogram.LongestNs);
        Assert.Equal(250_000_000_000, histogram.QuantileNs(1));
    }

    [Fact]
    public void Given_nothing_When_asked_Then_all_figures_are_zero() =>
        Assert.Equal(new LatencyFigures(0, 0, 0, 0, 0, 0, 0), LatencyFigures.Of(new LatencyHistogram()));

    [Fact]
    public void Given_a_thousand_latencies_When_drawn_as_a_curve_Then_it_rises_to_the_slowest_in_a_thousand()
    {
        IReadOnlyList<LatencyPoint> curve = LatencyCurve.Of(Of([.. Enumerable.Range(1, 1000).Select(ms => ms * 1_000_000L)]));

        Assert.Equal(31, curve.Count);
        Assert.Equal(1000, curve[^1].OneIn, tolerance: 0.001);
        Assert.Equal(curve.Select(point => point.LatencyUs).Order(), curve.Select(point => point.LatencyUs));
        Assert.InRange(curve[^1].LatencyUs, 999_000, 1_000_000);
    }

    private static LatencyHistogram Of(long[] latencies)
    {
        LatencyHistogram histogram = new();
        foreach (long latency in latencies)
        {
            histogram.Record(latency);
        }

        return histogram;
    }

    /// <summary>Of every magnitude up to 100 s.</summary>
    private static Gen<long[]> Latencies() =>
        Gen.Choose(0, 36).SelectMany(bits => Gen.Choose(0, int.MaxValue).Select(draw => (long)Math.Min(draw / (double)int.MaxValue * (1L << bits), LatencyBuckets.RecordedNsMax)))
            .ArrayOf().Where(latencies => latencies.Length > 0);
}
