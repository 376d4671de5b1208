using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Load.Connections;

/// <summary>
/// One connection with many requests in flight: each turn takes the replies that have arrived, then sends what is due in one piece.
/// Nothing is allocated for a request. One thread's.
/// </summary>
internal sealed class PipelinedConnection : IDisposable
{
    private const int SendBytesMax = 1 << 20;

    private readonly ConnectionPlan _plan;
    private readonly LoadRecord _record;
    private readonly AnswerCheck _check;
    private readonly RequestCursor _cursor;
    private readonly InFlightWindow _window;
    private readonly SendBuffer _sending;
    private readonly ReceiveBuffer _receiving = new();
    private readonly PayloadBuffer _joined = new();
    private bool _isHeldUp;
    private bool _isServerLeaving;
    private bool _isLeftEarly;
    private long _lastArrivalNs = long.MaxValue;

    public PipelinedConnection(ITransport transport, ConnectionPlan plan, LoadRecord record)
    {
        (Transport, _plan, _record) = (transport, plan, record);
        _check = new AnswerCheck(plan.Workload, record.Tally);
        _cursor = new RequestCursor(plan.Workload, plan.Share);
        _window = new InFlightWindow(plan.Depth);
        int frameBytes = FrameHeader.Bytes + plan.Workload.PayloadBytesMax;
        _sending = new SendBuffer((int)Math.Min(Math.Max(frameBytes, SendBytesMax), (long)plan.Depth * frameBytes));
    }

    /// <summary>Where the bytes go.</summary>
    public ITransport Transport { get; }

    /// <summary>Bytes wait to be sent.</summary>
    public bool HasUnsent => _sending.HasUnsent;

    /// <summary>Requests without an answer yet.</summary>
    public int InFlight => _window.Count;

    /// <summary>When the next request is due by the clock.</summary>
    public long NextDueNs => HasRoom ? _plan.Pace.NextDueNs : long.MaxValue;

    /// <summary>Why the connection ended before its time; null if it did not.</summary>
    public string? Loss { get; private set; }

    private bool HasRoom => Loss is null && !_isServerLeaving && _window.HasRoom && _sending.HasRoomFor(_plan.Workload.PayloadBytesMax);

    /// <summary>All is sent and answered, or nothing more can be.</summary>
    public bool IsDone(long nowNs) => Loss is not null || (_window.Count == 0 && (_isServerLeaving || _plan.Pace.IsOver(nowNs)));

    /// <summary>Nothing has arrived for so long although requests are in flight.</summary>
    public bool IsSilent(long nowNs, long forNs) => _window.Count > 0 && nowNs - _lastArrivalNs > forNs;

    /// <summary>Takes what has arrived; false if that is nothing.</summary>
    public bool Receive(LoadClock clock)
    {
        try
        {
            int received = Transport.Receive(_receiving.Room);
            if (received > 0)
            {
                Take(received, clock.NowNs);
            }
            else if (received == ITransport.Ended)
            {
                Lose("the server closed the connection");
            }

            return received != 0;
        }
        catch (IOException broken)
        {
            Lose(broken.Message);
            return true;
        }
    }

    /// <summary>Sends what is due; false if that is nothing.</summary>
    public bool Send(long nowNs)
    {
        Fill(nowNs);
        if (!_sending.HasUnsent || Loss is not null)
        {
            return false;
        }

        try
        {
            int sent = Transport.Send(_sending.Unsent);
            _sending.Consume(sent);
            _record.BytesSent += sent;
            return sent > 0;
        }
        catch (IOException broken)
        {
            Lose(broken.Message);
            return true;
        }
    }

    /// <summary>Waits no longer for what is not answered.</summary>
    public void Abandon()
    {
        if (_window.Count > 0)
        {
            Lose("requests were not answered in time");
        }
    }

    /// <summary>
    /// Counts what has come to nothing, once, when the load is over: requests without an answer, and those that the schedule still had.
    /// Each has waited to the end of the load at least, and its latency is no less than that.
    /// </summary>
    public void Settle(long nowNs)
    {
        if (_isLeftEarly)
        {
            Lose("the server is leaving");
        }

        long endNs = _plan.Period.EndNs == long.MaxValue ? nowNs : Math.Max(nowNs, _plan.Period.EndNs);
        foreach (InFlightRequest request in _window.TakeAll())
        {
            _record.Tally.CountMissing(1);
            if (_plan.Period.IsMeasured(request.StartNs))
            {
                _record.AddUnanswered(request.Kind, endNs - request.StartNs);
            }
        }

        _plan.Pace.TakeRest().RecordIn(_record, _plan.Workload.Mix, endNs);
    }

    public void Dispose() => Transport.Dispose();

    private void Lose(string reason) => Loss ??= reason;

    private void Fill(long nowNs)
    {
        while (HasRoom && _plan.Pace.TryTake(nowNs, out long startNs))
        {
            if (_window.Count == 0)
            {
                _lastArrivalNs = nowNs;
            }

            if (!_isHeldUp && _plan.Period.IsMeasured(startNs))
            {
                _record.SendDelay.Record(nowNs - startNs);
            }

            Write(startNs);
        }

        _isHeldUp = !HasRoom;
    }

    private void Write(long startNs)
    {
        (RequestKind kind, int index) = _cursor.Next();
        ulong id = _window.Add(kind, index, startNs);
        _sending.Add(kind.OnWire(), id, _plan.Workload.Set(kind).Payload(index));
        _record.Sent++;
    }

    private void Take(int received, long nowNs)
    {
        _lastArrivalNs = nowNs;
        _record.BytesReceived += received;
        _receiving.Append(received);
        FrameReader frames = new(_receiving.Arrived, _joined, ProtocolLimits.PayloadBytesLimit);
        FrameStatus status;
        while ((status = frames.Read(out FrameHeader header, out ReadOnlySpan<byte> payload)) == FrameStatus.Done)
        {
            Take(header, payload, nowNs);
        }

        _receiving.Consume((int)frames.Consumed);
        if (status == FrameStatus.Rejected)
        {
            Lose("the server sent a frame longer than the protocol allows");
        }
    }

    private void Take(in FrameHeader header, ReadOnlySpan<byte> payload, long nowNs)
    {
        if (_window.TryRemove(header.RequestId, out InFlightRequest request))
        {
            if (_check.Take(request.Kind, request.Index, header, payload))
            {
                Measure(request, nowNs);
            }
        }
        else if (header.RequestId != 0)
        {
            _record.Tally.CountUnasked();
        }

        Heed(header, nowNs);
    }

    private void Measure(in InFlightRequest request, long nowNs)
    {
        if (_plan.Period.IsMeasured(request.StartNs))
        {
            _record.Latency(request.Kind).Record(nowNs - request.StartNs);
            _record.LastAnswerNs = nowNs;
        }
        else
        {
            _record.WarmUpAnswers++;
        }
    }

    /// <summary>What a frame says about the connection itself.</summary>
    private void Heed(in FrameHeader header, long nowNs)
    {
        if (header.Kind == MessageKind.Leaving)
        {
            _isServerLeaving = true;
            _isLeftEarly = !_plan.Pace.IsOver(nowNs);
        }
        else if (header.Kind == MessageKind.Error && header.Fault.EndsConnection())
        {
            Lose(ServerFault.Of(header.Fault));
        }
    }
}
