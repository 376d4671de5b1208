using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Tolerant;

/// <summary>Times of single queries, all kept: percentiles are of what was measured, not of buckets.</summary>
internal sealed class Latencies
{
    private static readonly double[] Quantiles = [0.5, 0.9, 0.99, 0.999, 1];

    private readonly List<double> _microseconds = [];

    /// <summary>Heads of <see cref="Cells"/>.</summary>
    public static IReadOnlyList<string> Heads { get; } = ["count", "p50 µs", "p90 µs", "p99 µs", "p99.9 µs", "max µs", "sum ms"];

    public int Count => _microseconds.Count;

    public void Add(TimeSpan time) => _microseconds.Add(time.TotalMicroseconds);

    /// <summary>The least time that so large a share of the queries did not exceed.</summary>
    public double At(double quantile) => Of([.. _microseconds.Order()], quantile);

    /// <summary>The worst time but one, the worst of a single: a neighbour of the machine disturbs one, what is slow is slow again.</summary>
    public double SecondWorst() => _microseconds.Order().TakeLast(2).First();

    /// <summary>Figures for a row of a report.</summary>
    public string[] Cells()
    {
        double[] ascending = [.. _microseconds.Order()];
        return [Figures.Count(Count), .. Quantiles.Select(quantile => Figures.Rounded(Of(ascending, quantile))), Figures.Rounded(ascending.Sum() / 1000)];
    }

    private static double Of(double[] ascending, double quantile) => ascending[Math.Max(0, (int)Math.Ceiling(ascending.Length * quantile) - 1)];
}
