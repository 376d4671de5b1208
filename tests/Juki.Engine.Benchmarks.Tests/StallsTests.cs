using System.Diagnostics;
using Juki.Engine.Benchmarks.Stalls;

namespace Juki.Engine.Benchmarks.Tests;

public class StallsTests
{
    private static readonly long Millisecond = Stopwatch.Frequency / 1000;

    [Fact]
    public void Given_one_wait_When_asked_for_quantiles_Then_as_many_requests_wait_as_fall_into_it()
    {
        // 10 ms of 1 s: of the requests 1 % fall into it, 0.1 % into its first millisecond, which end 9 ms later or more.
        Waits waits = new([10 * Millisecond], 1000 * Millisecond);

        Assert.Equal(0, waits.At(0.99), 3);
        Assert.Equal(9_000, waits.At(0.999), 3);
        Assert.Equal(10_000, waits.At(1), 3);
    }

    [Fact]
    public void Given_any_waits_When_asked_for_a_quantile_Then_the_parts_beyond_it_are_the_rest_of_the_time()
    {
        long[] lengths = [3, 1, 7, 7, 2, 40, 5];
        foreach (double share in (double[])[0.9, 0.95, 0.99])
        {
            double limit = new Waits([.. lengths.Select(length => length * Millisecond)], 500 * Millisecond).At(share) / 1000;

            Assert.Equal((1 - share) * 500, lengths.Sum(length => Math.Max(0, length - limit)), 3);
        }
    }

    [Fact]
    public void Given_two_threads_When_measured_Then_there_is_a_row_for_each_number_of_them()
    {
        string[] lines = StallsCommand.Measure(2, TimeSpan.FromMilliseconds(50)).Table!.ToText().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["1", "2"], lines[2..].Select(line => line[..1]));
    }
}
