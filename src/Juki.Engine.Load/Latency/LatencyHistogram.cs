namespace Juki.Engine.Load.Latency;

/// <summary>
/// Counts latencies in buckets of at most 0.8 % width from a nanosecond to 100 s: some 32 KiB whatever is recorded, a few
/// nanoseconds to record, and histograms add up.
/// </summary>
/// <remarks>
/// One thread records. Others may <see cref="Add"/> it to theirs meanwhile: every count is read whole, and what is recorded during
/// the reading is there or not.
/// </remarks>
public sealed class LatencyHistogram
{
    private readonly long[] _counts = new long[LatencyBuckets.Count];
    private double _sumNs;

    /// <summary>How many were recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The longest, to the nanosecond.</summary>
    public long LongestNs { get; private set; }

    /// <summary>The mean; 0 of none.</summary>
    public double MeanNs => Count == 0 ? 0 : _sumNs / Count;

    /// <summary>Records one.</summary>
    public void Record(long nanoseconds) => Record(nanoseconds, count: 1);

    /// <summary>Records so many of the same.</summary>
    public void Record(long nanoseconds, long count)
    {
        _counts[LatencyBuckets.IndexOf(nanoseconds)] += count;
        Count += count;
        _sumNs += (double)nanoseconds * count;
        LongestNs = Math.Max(LongestNs, nanoseconds);
    }

    /// <summary>Adds all that another has recorded.</summary>
    public void Add(LatencyHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        LongestNs = Math.Max(LongestNs, other.LongestNs);
        _sumNs += other._sumNs;
        for (int index = 0; index < _counts.Length; index++)
        {
            long count = other._counts[index];
            _counts[index] += count;
            Count += count;
        }
    }

    /// <summary>What was recorded since an earlier state of this histogram; the longest is then known to its bucket.</summary>
    public LatencyHistogram Since(LatencyHistogram earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        LatencyHistogram since = new() { _sumNs = _sumNs - earlier._sumNs };
        for (int index = 0; index < _counts.Length; index++)
        {
            long count = _counts[index] - earlier._counts[index];
            since._counts[index] = count;
            since.Count += count;
            since.LongestNs = count > 0 ? Math.Min(LongestNs, LatencyBuckets.LongestNs(index)) : since.LongestNs;
        }

        return since;
    }

    /// <summary>
    /// The time within which this share was answered: never less than the exact quantile, and at most 1/128 more. 0 of none.
    /// </summary>
    /// <param name="share">0 to 1; 0.99 for the 99th percentile.</param>
    public long QuantileNs(double share)
    {
        long rank = Math.Clamp((long)Math.Ceiling(share * Count), 1, Math.Max(Count, 1));
        long seen = 0;
        for (int index = 0; index < _counts.Length; index++)
        {
            seen += _counts[index];
            if (seen >= rank)
            {
                return index == _counts.Length - 1 ? LongestNs : Math.Min(LatencyBuckets.LongestNs(index), LongestNs);
            }
        }

        return LongestNs;
    }
}
