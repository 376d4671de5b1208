using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Background;
using Juki.Engine.Load.Connections;
using Juki.Engine.Load.Latency;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Running;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Results;

/// <summary>Puts the summary of a load together.</summary>
internal sealed class SummaryBuilder(LoadOptions options, ServerFacts facts, LoadPeriod period)
{
    private const double NsPerSecond = 1e9;

    private readonly LoadRecord _all = new();

    /// <summary>The summary, when all threads have ended.</summary>
    public LoadSummary Build(IReadOnlyList<LoadThread> threads, BackgroundWork background, IReadOnlyList<LoadSecond> timeline)
    {
        foreach (LoadThread thread in threads)
        {
            _all.Add(thread.Record);
        }

        LatencyHistogram latencies = _all.AllLatencies();
        double seconds = Math.Max(_all.LastAnswerNs - period.MeasuredFromNs, 0) / NsPerSecond;
        double wholeSeconds = Math.Max(_all.LastAnswerNs - period.StartNs, 0) / NsPerSecond;
        long answered = _all.Answered;
        return new LoadSummary
        {
            Options = options,
            Server = facts,
            Seconds = seconds,
            Requests = answered,
            Rate = PerSecond(answered, seconds),
            WarmUpRequests = _all.WarmUpAnswers,
            NeverSent = _all.NeverSent,
            Unanswered = _all.Unanswered,
            Latency = LatencyFigures.Of(latencies),
            Kinds = [.. Enum.GetValues<RequestKind>().Where(WasAsked).Select(kind => Of(kind, seconds))],
            SendDelay = options.Rate is null ? null : LatencyFigures.Of(_all.SendDelay),
            BytesSentPerSecond = PerSecond(_all.BytesSent, wholeSeconds),
            BytesReceivedPerSecond = PerSecond(_all.BytesReceived, wholeSeconds),
            Answers = AnswersWith(background.Tally),
            Background = Of(background, seconds),
            Losses = [.. threads.SelectMany(thread => thread.Losses), .. background.Bulk.Select(lane => lane.Loss).OfType<string>()],
            Curve = LatencyCurve.Of(latencies),
            Timeline = timeline,
        };
    }

    private static double PerSecond(double count, double seconds) => seconds > 0 ? count / seconds : 0;

    private bool WasAsked(RequestKind kind) => _all.Latency(kind).Count > 0;

    private KindSummary Of(RequestKind kind, double seconds) =>
        new(kind, _all.AnsweredOf(kind), _all.NeverSentOf(kind), _all.UnansweredOf(kind), PerSecond(_all.AnsweredOf(kind), seconds), LatencyFigures.Of(_all.Latency(kind)));

    private AnswerSummary AnswersWith(AnswerTally background)
    {
        AnswerTally all = new();
        all.Add(_all.Tally);
        all.Add(background);
        return AnswerSummary.Of(all);
    }

    private BackgroundSummary Of(BackgroundWork work, double seconds)
    {
        long items = work.Bulk.Sum(lane => lane.Items);
        return new BackgroundSummary(
            options.IdleConnections,
            work.Idle.CountLost(),
            work.Churn is { } churn ? LatencyFigures.Of(churn.Record.Latency) : null,
            work.Churn?.Record.Failed ?? 0,
            work.Churn?.Record.LastFailure,
            work.Bulk.Count,
            items,
            PerSecond(items, seconds));
    }
}
