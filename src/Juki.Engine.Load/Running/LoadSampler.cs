using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Latency;
using Juki.Engine.Load.Pacing;

namespace Juki.Engine.Load.Running;

/// <summary>Tells each second from the one before, out of what the threads have recorded so far.</summary>
internal sealed class LoadSampler(IReadOnlyList<LoadThread> threads, LoadClock clock, LoadPeriod period)
{
    private const double NsPerSecond = 1e9;

    private readonly List<LoadSecond> _seconds = [];
    private LatencyHistogram _before = new();
    private long _answeredBefore;
    private double _atBefore = clock.NowNs / NsPerSecond;

    /// <summary>All seconds so far.</summary>
    public IReadOnlyList<LoadSecond> Seconds => _seconds;

    /// <summary>Ends a second.</summary>
    public LoadSecond Take()
    {
        (LatencyHistogram now, long answered, long wrong) = Gather();
        LatencyHistogram since = now.Since(_before);
        LatencyFigures figures = LatencyFigures.Of(since);
        double at = clock.NowNs / NsPerSecond;
        double rate = (answered - _answeredBefore) / Math.Max(at - _atBefore, 1e-3);
        LoadSecond second = new(at, at >= period.MeasuredFromNs / NsPerSecond, rate, figures.P50Us, figures.P99Us, threads.Sum(thread => thread.InFlight), wrong);
        _seconds.Add(second);
        (_before, _answeredBefore, _atBefore) = (now, answered, at);
        return second;
    }

    private (LatencyHistogram Latencies, long Answered, long Wrong) Gather()
    {
        LatencyHistogram all = new();
        long answered = 0;
        long wrong = 0;
        foreach (LoadThread thread in threads)
        {
            all.Add(thread.Record.AllLatencies());
            answered += thread.Record.WarmUpAnswers + thread.Record.Answered;
            wrong += thread.Record.Tally.Of(AnswerVerdict.Wrong);
        }

        return (all, answered, wrong);
    }
}
