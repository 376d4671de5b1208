using Juki.Engine.Load.Latency;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Answers;

/// <summary>What one thread has measured. Others may read it meanwhile for the progress of the load.</summary>
internal sealed class LoadRecord
{
    private readonly LatencyHistogram[] _latencies = [new(), new(), new()];

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

    /// <summary>Requests that were due and never sent; they count with what they had waited.</summary>
    public long NeverSent { get; set; }

    /// <summary>When the last measured answer came.</summary>
    public long LastAnswerNs { get; set; }

    /// <summary>Latencies of a kind.</summary>
    public LatencyHistogram Latency(RequestKind kind) => _latencies[(int)kind];

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
        }

        Tally.Add(other.Tally);
        SendDelay.Add(other.SendDelay);
        Sent += other.Sent;
        BytesSent += other.BytesSent;
        BytesReceived += other.BytesReceived;
        WarmUpAnswers += other.WarmUpAnswers;
        NeverSent += other.NeverSent;
        LastAnswerNs = Math.Max(LastAnswerNs, other.LastAnswerNs);
    }
}
