namespace Juki.Engine.Load.Pacing;

/// <summary>When requests are sent and which of them are measured, in nanoseconds of the <see cref="LoadClock"/>.</summary>
/// <param name="measuredFromNs">Requests that start before warm up.</param>
/// <param name="endNs">None starts from here on; <see cref="long.MaxValue"/> where their number ends the load.</param>
internal sealed class LoadPeriod(long measuredFromNs, long endNs)
{
    /// <summary>How long replies are awaited after the end.</summary>
    public static readonly TimeSpan DrainMax = TimeSpan.FromSeconds(10);

    private long _endNs = endNs;

    /// <summary>Requests that start before warm up.</summary>
    public long MeasuredFromNs { get; } = measuredFromNs;

    /// <summary>None starts from here on.</summary>
    public long EndNs => Volatile.Read(ref _endNs);

    /// <summary>Replies that come later are missing.</summary>
    public long DrainedNs => EndNs == long.MaxValue ? long.MaxValue : EndNs + LoadClock.NsOf(DrainMax);

    /// <summary>A request that starts at this time is measured.</summary>
    public bool IsMeasured(long startNs) => startNs >= MeasuredFromNs;

    /// <summary>Ends the load early.</summary>
    public void EndAt(long nowNs)
    {
        if (nowNs < EndNs)
        {
            Volatile.Write(ref _endNs, nowNs);
        }
    }
}
