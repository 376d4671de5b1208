using Juki.Engine.Load.Connections;
using Juki.Engine.Load.Latency;
using Juki.Engine.Load.Running;

namespace Juki.Engine.Load.Results;

/// <summary>What came of a load.</summary>
public sealed record LoadSummary
{
    /// <summary>How the server was loaded.</summary>
    public required LoadOptions Options { get; init; }

    /// <summary>What the server said of itself.</summary>
    public required ServerFacts Server { get; init; }

    /// <summary>Seconds from the end of the warm-up to the last measured answer.</summary>
    public required double Seconds { get; init; }

    /// <summary>Requests that were measured and answered.</summary>
    public required long Requests { get; init; }

    /// <summary>Answers a second.</summary>
    public required double Rate { get; init; }

    /// <summary>Requests of the warm-up.</summary>
    public required long WarmUpRequests { get; init; }

    /// <summary>Requests that were due by the schedule and never sent; their waits are in the latencies.</summary>
    public required long NeverSent { get; init; }

    /// <summary>Measured requests that were sent and never answered; the latencies have their waits up to the end, which are lower bounds.</summary>
    public required long Unanswered { get; init; }

    /// <summary>Latencies of all measured requests.</summary>
    public required LatencyFigures Latency { get; init; }

    /// <summary>Latencies of each kind that was asked.</summary>
    public required IReadOnlyList<KindSummary> Kinds { get; init; }

    /// <summary>How late the generator sent what was due; part of the latencies, and none of the server's doing. Open loop only.</summary>
    public required LatencyFigures? SendDelay { get; init; }

    /// <summary>Bytes sent a second, warm-up included.</summary>
    public required double BytesSentPerSecond { get; init; }

    /// <summary>Bytes received a second, warm-up included.</summary>
    public required double BytesReceivedPerSecond { get; init; }

    /// <summary>What the answers were worth.</summary>
    public required AnswerSummary Answers { get; init; }

    /// <summary>What went on beside it.</summary>
    public required BackgroundSummary Background { get; init; }

    /// <summary>Why connections ended before their time.</summary>
    public required IReadOnlyList<string> Losses { get; init; }

    /// <summary>How the latencies are distributed.</summary>
    public required IReadOnlyList<LatencyPoint> Curve { get; init; }

    /// <summary>The load second by second, warm-up included.</summary>
    public required IReadOnlyList<LoadSecond> Timeline { get; init; }

    /// <summary>Every request has its answer, none is wrong, and no connection was lost.</summary>
    public bool IsSound => Answers.IsSound && Losses.Count == 0 && Background.IsSound;
}
