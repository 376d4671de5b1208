namespace Juki.Engine.Load.Pacing;

/// <summary>Nanoseconds since the beginning of a load.</summary>
internal sealed class LoadClock(TimeProvider time)
{
    private const long NsPerSecond = 1_000_000_000;

    private readonly long _zero = time.GetTimestamp();
    private readonly double _nsPerTick = (double)NsPerSecond / time.TimestampFrequency;

    /// <summary>What it is read from.</summary>
    public TimeProvider Time => time;

    /// <summary>Now.</summary>
    public long NowNs => (long)((time.GetTimestamp() - _zero) * _nsPerTick);

    /// <summary>So many nanoseconds.</summary>
    public static long NsOf(TimeSpan time) => time.Ticks * TimeSpan.NanosecondsPerTick;
}
