using Juki.Engine.Linux;
using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Connections;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Load.Background;

/// <summary>One connection that sends batches of searches flat out: the next is on its way while one is answered.</summary>
internal sealed class BulkLane(BlockingConnection connection, ServerFacts facts, Workload workload, LoadPeriod period, LoadClock clock) : IBackground, IDisposable
{
    private const int InFlightMax = 2;

    private readonly SearchBatch _batch = new(workload.Set(RequestKind.Search), facts.Limits, new ShortSpells(clock.Time));
    private readonly Queue<(ulong Id, int First)> _inFlight = new();
    private int _next;

    /// <summary>What came back.</summary>
    public AnswerTally Tally { get; } = new();

    /// <summary>Items that were answered while the load was measured.</summary>
    public long Items { get; private set; }

    /// <summary>Why it ended before its time; null if it did not.</summary>
    public string? Loss { get; private set; }

    /// <summary>Lets the threads that measure go first: what they lose to this one would be taken for the server's latency.</summary>
    public void Run(CancellationToken stop)
    {
        ThreadCourtesy.StepBack();
        ThreadPunctuality.WakeOnTime();
        connection.Socket.ReceiveTimeout = (int)TimeSpan.FromMinutes(1).TotalMilliseconds;
        using CancellationTokenRegistration interrupting = stop.Register(connection.Interrupt);
        int inFlightMax = (int)Math.Clamp(facts.Limits.BatchesInFlightMax, 1, InFlightMax);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                while (_inFlight.Count < inFlightMax)
                {
                    Send();
                }

                Receive();
            }
        }
        catch (IOException) when (stop.IsCancellationRequested)
        {
            // The end of the load interrupts the waiting: what is in flight then is nobody's loss.
        }
        catch (IOException broken)
        {
            Loss = $"batches: {broken.Message}";
            Tally.CountMissing(_inFlight.Count);
        }
    }

    public void Dispose() => connection.Dispose();

    private void Send()
    {
        ulong id = connection.Send(MessageKind.SearchBatch, _batch.Encode(_next));
        _inFlight.Enqueue((id, _next));
        _next = (_next + _batch.Count) % workload.CountOf(RequestKind.Search);
    }

    private void Receive()
    {
        FrameHeader header = connection.Read(out ReadOnlySpan<byte> payload);
        if (header.Kind == MessageKind.Error)
        {
            throw new IOException(ServerFault.Of(header.Fault));
        }

        Take(header, payload);
        Items += IsMeasured(clock.NowNs) ? _batch.Count : 0;
    }

    /// <summary>Batches may overtake each other.</summary>
    private void Take(in FrameHeader header, ReadOnlySpan<byte> payload)
    {
        for (int turn = _inFlight.Count; turn > 0; turn--)
        {
            (ulong id, int first) = _inFlight.Dequeue();
            if (id != header.RequestId)
            {
                _inFlight.Enqueue((id, first));
                continue;
            }

            if (header.Kind != MessageKind.SearchBatch.ReplyOf() || !_batch.Judge(first, payload, Tally))
            {
                Tally.Count(AnswerVerdict.Malformed);
            }

            return;
        }

        throw new IOException("a reply to no batch in flight");
    }

    private bool IsMeasured(long nowNs) => period.IsMeasured(nowNs) && nowNs < period.EndNs;
}
