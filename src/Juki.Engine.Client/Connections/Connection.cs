using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Juki.Engine.Client.Requests;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Connections;

/// <summary>
/// One connection to the server, from hello to its end: what is in flight on it, and the frames that go out. One task writes
/// at a time; <see cref="ReplyLoop"/> reads.
/// </summary>
internal sealed class Connection
{
    private const int Open = 0;
    private const int Leaving = 1;
    private const int Closed = 2;

    private readonly Wire _wire;
    private readonly Link _link;
    private readonly TimeProvider _time;
    private readonly ConcurrentQueue<ServerRequest> _callOffs = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ArrayBufferWriter<byte> _frames = new();
    private long _lastSent;
    private int _state;
    private int _goodbyes;

    public Connection(Wire wire, Link link, int inFlightMax, TimeProvider time)
    {
        _wire = wire;
        _link = link;
        _time = time;
        _lastSent = time.GetTimestamp();
        // Each request may be a batch that is called off, which is a request too; and goodbye is one.
        InFlight = new InFlightTable((2 * inFlightMax) + 1, Handshake.RequestId + 1);
        Replies = new ReplyLoop(wire.Input, this, link, time);
    }

    /// <summary>What waits for replies.</summary>
    public InFlightTable InFlight { get; }

    /// <summary>Reads the replies.</summary>
    public ReplyLoop Replies { get; }

    /// <summary>What the server said in its hello.</summary>
    public ServerInfo Info => _wire.Info;

    /// <summary>New requests may go out.</summary>
    public bool TakesRequests => Volatile.Read(ref _state) == Open;

    /// <summary>The server takes one more batch.</summary>
    public bool TakesBatches => InFlight.Batches < Info.Limits.BatchesInFlightMax;

    /// <summary>When a frame last went out.</summary>
    public long LastSent => Volatile.Read(ref _lastSent);

    /// <summary>Bytes that wait to be written.</summary>
    public int FrameBytes => _frames.WrittenCount;

    /// <summary>Puts a request behind those that are written next.</summary>
    public Admission Add(PendingRequest request)
    {
        // Copied first: once it is in the table its reply may come, and the request be used again.
        ReadOnlySpan<byte> payload = request.Payload;
        int bytes = FrameHeader.Bytes + payload.Length;
        Span<byte> frame = _frames.GetSpan(bytes);
        payload.CopyTo(frame[FrameHeader.Bytes..]);
        FrameHeader header = new((uint)payload.Length, request.Kind, request.Flags, WireFault.None, RequestId: 0);
        Admission admission = InFlight.Add(request, this, out ulong id);
        if (admission == Admission.Added)
        {
            (header with { RequestId = id }).Write(frame);
            _frames.Advance(bytes);
        }

        return admission;
    }

    /// <summary>Puts what calls batches off behind the frames that are written next.</summary>
    public void AddCallOffs()
    {
        while (_callOffs.TryDequeue(out ServerRequest? callOff))
        {
            Add(callOff);
        }
    }

    /// <summary>Asks the server, with the next frames, to call a batch off. Other requests are over before a call could reach them.</summary>
    public void CallOff(MessageKind kind, ulong id)
    {
        if (kind.IsBatch())
        {
            _callOffs.Enqueue(ServerRequest.CallOff(id));
            _link.Wake();
        }
    }

    /// <summary>Writes the frames that wait; a connection that does not take them ends.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask WriteAsync()
    {
        try
        {
            Volatile.Write(ref _lastSent, _time.GetTimestamp());
            await _wire.Output.WriteAsync(_frames.WrittenMemory).ConfigureAwait(false);
            _frames.ResetWrittenCount();
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            End(exception);
        }
    }

    /// <summary>Takes nothing new; what is in flight is waited for.</summary>
    public void Leave()
    {
        Interlocked.CompareExchange(ref _state, Leaving, Open);
        SignalDrained();
        _link.Wake();
    }

    /// <summary>To be called when a reply has come: the last one of a connection that leaves is waited for.</summary>
    public void SignalDrained()
    {
        if (!TakesRequests && InFlight.IsEmpty)
        {
            _drained.TrySetResult();
        }
    }

    /// <summary>Waits for what is in flight, so long at most.</summary>
    public Task DrainAsync(TimeSpan timeout) => WaitAsync(Task.WhenAny(_drained.Task, _ended.Task), timeout);

    /// <summary>Says goodbye, which the server answers when it has answered all else; waits so long at most and closes.</summary>
    public async Task CloseAsync(TimeSpan timeout)
    {
        Leave();
        if (Interlocked.Exchange(ref _goodbyes, 1) == 0 && Add(ServerRequest.Goodbye()) == Admission.Added)
        {
            await WaitAsync(WriteAsync().AsTask(), timeout).ConfigureAwait(false);
        }

        await WaitAsync(_ended.Task, timeout).ConfigureAwait(false);
        End(new PeerException("this client closed it"));
    }

    /// <summary>Ends the connection, and every request in flight with it. The first reason counts.</summary>
    public void End(Exception reason)
    {
        if (Interlocked.Exchange(ref _state, Closed) == Closed)
        {
            return;
        }

        _wire.Output.Dispose();
        foreach (PendingRequest request in InFlight.Close())
        {
            request.TryFail(_link.Lost(reason));
            request.ReleaseByLink();
        }

        _ended.TrySetResult();
        _link.Forget(this, reason);
    }

    private async Task WaitAsync(Task task, TimeSpan timeout) =>
        await task.WaitAsync(timeout, _time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
