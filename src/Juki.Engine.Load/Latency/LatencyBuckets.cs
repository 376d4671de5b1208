using System.Numerics;

namespace Juki.Engine.Load.Latency;

/// <summary>
/// How a histogram cuts time: below 128 ns each nanosecond is a bucket; above, every power of two is cut into 128, so a bucket is
/// never wider than 1/128 of what it holds.
/// <code>
/// index   0 .. 127   128 .. 255   256 .. 383   384 .. 511   …
/// ns      0 .. 127   128 .. 255   256 .. 511   512 .. 1023  …
/// step    1          1            2            4            …
/// </code>
/// </summary>
internal static class LatencyBuckets
{
    private const int SubBucketBits = 7;
    private const int SubBucketCount = 1 << SubBucketBits;

    /// <summary>The longest time that has a bucket of its own, 100 s; longer ones share its bucket.</summary>
    public const long RecordedNsMax = 100_000_000_000;

    /// <summary>How many buckets there are.</summary>
    public static int Count { get; } = IndexOf(RecordedNsMax) + 1;

    /// <summary>The bucket of a time; negative times are none.</summary>
    public static int IndexOf(long nanoseconds)
    {
        ulong time = (ulong)Math.Clamp(nanoseconds, 0, RecordedNsMax);
        int shift = BitOperations.Log2(time | SubBucketCount) - SubBucketBits;
        return (shift << SubBucketBits) + (int)(time >> shift);
    }

    /// <summary>The longest time of a bucket.</summary>
    public static long LongestNs(int index)
    {
        int shift = Math.Max(0, (index >> SubBucketBits) - 1);
        long step = index - ((long)shift << SubBucketBits);
        return ((step + 1) << shift) - 1;
    }
}
