namespace Juki.Engine.Load.Pacing;

/// <summary>When requests are sent and which of them are measured, in nanoseconds of the <see cref="LoadClock"/>.</summary>
/// <param name="warmUpNs">How long requests are not measured.</param>
/// <param name="durationNs">How long they are; <see cref="long.MaxValue"/> where their number ends the load.</param>
internal sealed class LoadPeriod(long warmUpNs, long durationNs)
{
    /// <summary>How long replies are awaited after the end.</summary>
    public static readonly TimeSpan DrainMax = TimeSpan.FromSeconds(10);

    private long _endNs = long.MaxValue;

    /// <summary>When the first request may start; before <see cref="Begin"/> never.</summary>
    public long StartNs { get; private set; } = long.MaxValue;

    /// <summary>Requests that start before warm up.</summary>
    public long MeasuredFromNs { get; private set; } = long.MaxValue;

    /// <summary>None starts from here on.</summary>
    public long EndNs => Volatile.Read(ref _endNs);

    /// <summary>Replies that come later are missing.</summary>
    public long DrainedNs => EndNs == long.MaxValue ? long.MaxValue : EndNs + LoadClock.NsOf(DrainMax);

    /// <summary>Begins it, when all is ready: what the generator takes to prepare is nobody's latency.</summary>
    public void Begin(long nowNs)
    {
        StartNs = nowNs;
        MeasuredFromNs = nowNs + warmUpNs;
        _endNs = durationNs == long.MaxValue ? long.MaxValue : MeasuredFromNs + durationNs;
    }

    /// <summary>A request that starts at this time is measured.</summary>
    public bool IsMeasured(long startNs) => startNs >= MeasuredFromNs;

    /// <summary>Ends it early.</summary>
    public void EndAt(long nowNs)
    {
        if (nowNs < EndNs)
        {
            Volatile.Write(ref _endNs, nowNs);
        }
    }
}
