namespace Juki.Engine.Load.Latency;

/// <summary>One point of a latency curve.</summary>
/// <param name="Share">The share of requests answered in time.</param>
/// <param name="OneIn">One request in so many took longer: 1 / (1 − share), the curve's axis.</param>
/// <param name="LatencyUs">The time, in microseconds.</param>
public readonly record struct LatencyPoint(double Share, double OneIn, double LatencyUs);

/// <summary>The curve of a histogram: latency over how seldom it is exceeded, evenly on a logarithmic axis.</summary>
public static class LatencyCurve
{
    private const int PointsPerDecade = 10;
    private const double NsPerUs = 1000;

    /// <summary>Points from the fastest to as seldom as the number of requests can show.</summary>
    public static IReadOnlyList<LatencyPoint> Of(LatencyHistogram histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        int last = histogram.Count == 0 ? -1 : (int)Math.Floor(PointsPerDecade * Math.Log10(histogram.Count));
        return [.. Enumerable.Range(0, last + 1).Select(step => At(histogram, Math.Pow(10, step / (double)PointsPerDecade)))];
    }

    private static LatencyPoint At(LatencyHistogram histogram, double oneIn)
    {
        double share = 1 - (1 / oneIn);
        return new LatencyPoint(share, oneIn, histogram.QuantileNs(share) / NsPerUs);
    }
}
