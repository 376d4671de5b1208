namespace Juki.Engine.Load.Latency;

/// <summary>What is said of a histogram, in microseconds.</summary>
/// <param name="Count">How many were measured.</param>
/// <param name="MeanUs">The mean.</param>
/// <param name="P50Us">Half took no longer.</param>
/// <param name="P90Us">Nine of ten took no longer.</param>
/// <param name="P99Us">99 of 100 took no longer.</param>
/// <param name="P999Us">999 of 1,000 took no longer.</param>
/// <param name="MaxUs">The longest.</param>
public sealed record LatencyFigures(long Count, double MeanUs, double P50Us, double P90Us, double P99Us, double P999Us, double MaxUs)
{
    private const double NsPerUs = 1000;

    /// <summary>The figures of a histogram.</summary>
    public static LatencyFigures Of(LatencyHistogram histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        double At(double share) => histogram.QuantileNs(share) / NsPerUs;
        return new LatencyFigures(
            histogram.Count, histogram.MeanNs / NsPerUs, At(0.5), At(0.9), At(0.99), At(0.999), histogram.LongestNs / NsPerUs);
    }
}
