using Juki.Engine.Load.Latency;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Answers;

/// <summary>What one thread has measured. Others may read it meanwhile for the progress of the load.</summary>
internal sealed class LoadRecord
{
    private readonly LatencyHistogram[] _latencies = [new(), new(), new()];
    private readonly long[] _neverSent = new long[RequestKinds.Count];
    private readonly long[] _unanswered = new long[RequestKinds.Count];

    /// <summary>What came back.</summary>
    public AnswerTally Tally { get; } = new();

    /// <summary>How much later than due requests were sent although there was room for them: what the generator itself adds.</summary>
    public LatencyHistogram SendDelay { get; } = new();

    /// <summary>Requests sent, those of the warm-up too.</summary>
    public long Sent { get; set; }

    /// <summary>Bytes sent.</summary>
    public long BytesSent { get; set; }

    /// <summary>Bytes received.</summary>
    public long BytesReceived { get; set; }

    /// <summary>Answers to requests of the warm-up.</summary>
    public long WarmUpAnswers { get; set; }

    /// <summary>Requests that were due after the warm-up and never sent; they count with what they had waited.</summary>
    public long NeverSent => _neverSent.Sum();

    /// <summary>Measured requests that were sent and never answered; they count with what they had waited.</summary>
    public long Unanswered => _unanswered.Sum();

    /// <summary>Measured requests that were answered.</summary>
    public long Answered => Enum.GetValues<RequestKind>().Sum(AnsweredOf);

    /// <summary>When the last measured answer came.</summary>
    public long LastAnswerNs { get; set; }

    /// <summary>Latencies of a kind.</summary>
    public LatencyHistogram Latency(RequestKind kind) => _latencies[(int)kind];

    /// <summary>Requests of a kind that were due and never sent.</summary>
    public long NeverSentOf(RequestKind kind) => _neverSent[(int)kind];

    /// <summary>Measured requests of a kind that were sent and never answered.</summary>
    public long UnansweredOf(RequestKind kind) => _unanswered[(int)kind];

    /// <summary>Measured requests of a kind that were answered.</summary>
    public long AnsweredOf(RequestKind kind) => Latency(kind).Count - NeverSentOf(kind) - UnansweredOf(kind);

    /// <summary>Counts requests that were due and never sent, each of which has waited at least so long.</summary>
    public void AddNeverSent(RequestKind kind, long count, long waitedNs)
    {
        _neverSent[(int)kind] += count;
        Latency(kind).Record(waitedNs, count);
    }

    /// <summary>Counts a request that was sent and has waited so long in vain.</summary>
    public void AddUnanswered(RequestKind kind, long waitedNs)
    {
        _unanswered[(int)kind]++;
        Latency(kind).Record(waitedNs);
    }

    /// <summary>Latencies of all kinds together.</summary>
    public LatencyHistogram AllLatencies()
    {
        LatencyHistogram all = new();
        foreach (LatencyHistogram latency in _latencies)
        {
            all.Add(latency);
        }

        return all;
    }

    /// <summary>Adds all that another has measured.</summary>
    public void Add(LoadRecord other)
    {
        foreach (RequestKind kind in Enum.GetValues<RequestKind>())
        {
            Latency(kind).Add(other.Latency(kind));
            _neverSent[(int)kind] += other.NeverSentOf(kind);
            _unanswered[(int)kind] += other.UnansweredOf(kind);
        }

        Tally.Add(other.Tally);
        SendDelay.Add(other.SendDelay);
        Sent += other.Sent;
        BytesSent += other.BytesSent;
        BytesReceived += other.BytesReceived;
        WarmUpAnswers += other.WarmUpAnswers;
        LastAnswerNs = Math.Max(LastAnswerNs, other.LastAnswerNs);
    }
}
