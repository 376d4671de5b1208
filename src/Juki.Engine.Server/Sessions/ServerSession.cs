using System.Buffers;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes;
using Juki.Engine.Server.Lanes.Generations;

namespace Juki.Engine.Server.Sessions;

/// <summary>
/// One connection without its socket: frames in, frames out. All complete frames of a read are answered together; batches and changes go to
/// lanes of their own, and their replies are written with those of a later read. For one caller at a time.
/// </summary>
/// <param name="services">What all connections share.</param>
/// <param name="wake">Asks the caller, from another thread, to call <see cref="Answer"/> again although nothing was read.</param>
internal sealed class ServerSession(SessionServices services, Action wake) : IDisposable
{
    /// <summary>
    /// After so much output a read is left off and gone on with when that is sent: what arrived in a moment may ask for hundreds of times its
    /// length.
    /// </summary>
    private const int OutputBytesMax = 256 << 10;

    private readonly JobsInFlight _batches = new(wake, services.Limits.BatchesInFlightMax);
    private readonly JobsInFlight _changes = new(wake, services.Limits.ChangesInFlightMax);
    private readonly JobsInFlight _feeds = new(wake, services.Limits.FeedsInFlightMax, services.Limits.FeedBytesInFlightMax);
    private ushort _version;
    private ulong _lastRequestId;
    private bool _isGreeted;
    private bool _isLeaving;
    private ulong? _goodbye;
    private volatile WireFault _exceeded;

    /// <summary>Since when the connection keeps the server waiting.</summary>
    public SessionClock Clock { get; } = new(services.Time, services.Limits);

    /// <summary>The connection is to be closed when what was written is sent.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Why; none if the client said goodbye.</summary>
    public WireFault Fault { get; private set; }

    /// <summary>Name of the client's program.</summary>
    public string Client { get; private set; } = string.Empty;

    /// <summary>Whole frames were left unread because enough was written.</summary>
    public bool HasMore { get; private set; }

    /// <summary>So many changes wait for the disk that nothing more is read until some are durable.</summary>
    public bool IsStalled { get; private set; }

    /// <summary>Batches, changes or questions for changes wait for their replies.</summary>
    public bool IsBusy => _batches.Count + _changes.Count + _feeds.Count > 0;

    /// <summary>Bytes were written by the last <see cref="Answer"/>.</summary>
    public bool HasWritten { get; private set; }

    /// <summary>Some of those are finished, and their replies are not written.</summary>
    public bool HasFinished => _batches.HasFinished || _changes.HasFinished || _feeds.HasFinished;

    /// <summary>Asks for another <see cref="Answer"/>. For any thread.</summary>
    public void Wake() => wake();

    /// <summary>Ends the connection with the next <see cref="Answer"/>, which it asks for. For any thread.</summary>
    public void Expire(WireFault fault)
    {
        _exceeded = fault;
        wake();
    }

    /// <summary>Answers what has arrived.</summary>
    /// <param name="input">All that has arrived and was not consumed yet.</param>
    /// <param name="output">Takes the replies.</param>
    /// <returns>How far the input was consumed.</returns>
    public SequencePosition Answer(ReadOnlySequence<byte> input, IBufferWriter<byte> output)
    {
        long start = services.Time.GetTimestamp();
        EnginePair engines = services.Engines.Lease();
        try
        {
            // A lane that a failure leaves is not given back: there may be requests in it.
            ImmediateLane lane = engines.RentLane();
            SequencePosition consumed = AnswerIn(lane, input, output, start);
            engines.Return(lane);
            return consumed;
        }
        finally
        {
            engines.Release();
        }
    }

    /// <summary>The connection is no more: what is in flight is called off.</summary>
    public void Dispose()
    {
        _batches.Close();
        _changes.Close();
        _feeds.Close();
    }

    private uint PayloadBytesMax => _isGreeted ? services.Limits.PayloadBytesMax : ProtocolLimits.HelloBytesMax;

    private SequencePosition AnswerIn(ImmediateLane lane, ReadOnlySequence<byte> input, IBufferWriter<byte> output, long start)
    {
        FrameWriter frames = new(output);
        FrameReader reader = new(input, lane.Joined, PayloadBytesMax);
        long consumed = ReadFrames(ref reader, lane, ref frames);
        lane.Finish(ref frames);
        if (!IsOver)
        {
            WriteFinished(ref frames);
        }

        Conclude(lane, ref frames);
        frames.Flush();
        HasWritten = frames.BytesWritten > 0;
        Clock.Read(hasRequests: consumed > 0, hasRest: consumed < input.Length && !HasMore && !IsStalled);
        Count(lane, consumed, frames.BytesWritten, start);
        return input.GetPosition(consumed);
    }

    /// <summary>Takes frame after frame; returns the bytes of those that were taken.</summary>
    private long ReadFrames(ref FrameReader reader, ImmediateLane lane, ref FrameWriter frames)
    {
        long consumed = 0;
        HasMore = IsStalled = false;
        while (!IsOver && _goodbye is null && !HasMore)
        {
            if (_changes.IsFull)
            {
                IsStalled = true;
                break;
            }

            FrameStatus status = reader.Read(out FrameHeader header, out ReadOnlySpan<byte> payload);
            if (status == FrameStatus.NeedMore)
            {
                break;
            }

            WireFault fault = status == FrameStatus.Rejected ? (_isGreeted ? WireFault.FrameTooLarge : WireFault.NotJuki) : Take(header, payload, lane, ref frames);
            consumed = reader.Consumed;
            Refuse(fault, header.RequestId, lane, ref frames);
            HasMore = frames.BytesWritten >= OutputBytesMax;
        }

        return consumed;
    }

    private void WriteFinished(ref FrameWriter frames)
    {
        _batches.WriteFinished(ref frames);
        _changes.WriteFinished(ref frames);
        _feeds.WriteFinished(ref frames);
        if (IsStalled && !_changes.IsFull)
        {
            (IsStalled, HasMore) = (false, true);
        }
    }

    private WireFault Take(in FrameHeader header, ReadOnlySpan<byte> payload, ImmediateLane lane, ref FrameWriter frames)
    {
        if (!_isGreeted)
        {
            return Greet(header, payload, lane, ref frames);
        }

        if (header.RequestId <= _lastRequestId)
        {
            return WireFault.RequestIdNotRising;
        }

        WireFault fault = header.Kind.IsRequest() && !header.Kind.IsRequestOf(_version) ? WireFault.UnknownKind
            : header.Kind.IsBatch() ? TakeBatch(header, payload)
            : header.Flags != FrameFlags.None || header.Fault != WireFault.None ? WireFault.UnknownFlag
            : header.Kind == MessageKind.Change ? TakeChange(header, payload)
            : header.Kind is MessageKind.Lookup or MessageKind.Verify or MessageKind.Search ? TakeSingle(header, payload, lane, ref frames)
            : TakeOther(header, payload, lane, ref frames);
        _lastRequestId = header.RequestId;
        return fault;
    }

    private WireFault Greet(in FrameHeader header, ReadOnlySpan<byte> payload, ImmediateLane lane, ref FrameWriter frames)
    {
        WireFault fault = services.Hello.Answer(header, payload, ref frames, out string client, out _version);
        _isGreeted = fault == WireFault.None;
        if (_isGreeted)
        {
            lane.Tally.Add(MessageKind.Hello, 0);
        }

        _lastRequestId = header.RequestId;
        Client = client;
        return fault;
    }

    private WireFault TakeBatch(in FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if ((header.Kind & MessageKind.Reply) != 0)
        {
            return WireFault.UnknownKind;
        }

        bool isCompressed = (header.Flags & FrameFlags.Lz4) != 0;
        if (header.Flags > (FrameFlags.Lz4 | FrameFlags.AcceptsLz4) || header.Fault != WireFault.None || (isCompressed && !CompressedPayload.IsAvailable))
        {
            return WireFault.UnknownFlag;
        }

        // Who waits for something to change must not take the place of a batch.
        JobsInFlight jobs = header.Kind == MessageKind.ChangeFeed ? _feeds : _batches;
        return jobs.IsFull && !_isLeaving ? WireFault.TooManyInFlight
            : header.Kind == MessageKind.ChangeBatch && !services.Changes.IsOpen ? WireFault.ReadOnly
            : TakeInto(services.LaneOf(header.Kind), jobs, header, payload);
    }

    private WireFault TakeChange(in FrameHeader header, ReadOnlySpan<byte> payload) =>
        services.Changes.IsOpen ? TakeInto(services.Changes, _changes, header, payload) : WireFault.ReadOnly;

    private WireFault TakeInto(ILane lane, JobsInFlight jobs, in FrameHeader header, ReadOnlySpan<byte> payload)
    {
        if (_isLeaving)
        {
            return WireFault.Draining;
        }

        long bytes = BytesOf(header, payload);
        if (!jobs.HasRoomFor(bytes) || !lane.Room.TryReserve(bytes))
        {
            return WireFault.TooManyInFlight;
        }

        lane.Take(jobs.Add(header, payload, bytes, () => lane.Room.Release(bytes)));
        return WireFault.None;
    }

    /// <summary>What a request takes while it waits: as much as it becomes. One that states an impossible length is refused when it is read.</summary>
    private long BytesOf(in FrameHeader header, ReadOnlySpan<byte> payload)
    {
        int becomes = 0;
        if ((header.Flags & FrameFlags.Lz4) != 0)
        {
            CompressedPayload.ReadLength(payload, services.Limits.DecompressedBytesMax, out becomes);
        }

        return Math.Max(becomes, payload.Length);
    }

    /// <summary>A query is prepared as it is taken, and reads the register for that: a failure is the request's, not the read's.</summary>
    private WireFault TakeSingle(in FrameHeader header, ReadOnlySpan<byte> payload, ImmediateLane lane, ref FrameWriter frames)
    {
        try
        {
            return lane.Take(header, payload, ref frames);
        }
        catch (Exception failure)
        {
            return services.Engines.Failures.FaultOf(failure, header.Kind);
        }
    }

    private WireFault TakeOther(in FrameHeader header, ReadOnlySpan<byte> payload, ImmediateLane lane, ref FrameWriter frames)
    {
        switch (header.Kind)
        {
            case MessageKind.Status when payload.IsEmpty:
                WriteStatus(header, ref frames);
                lane.Tally.Add(MessageKind.Status, 0);
                return WireFault.None;
            case MessageKind.Cancel when payload.Length == sizeof(ulong):
                lane.Tally.Add(MessageKind.Cancel, 0);
                FieldReader fields = new(payload);
                FieldWriter found = frames.Begin(sizeof(byte));
                ulong called = fields.UInt64();
                found.Byte(_batches.TryCancel(called) || _feeds.TryCancel(called) ? (byte)1 : (byte)0);
                frames.End(found, MessageKind.Cancel.ReplyOf(), header.RequestId);
                return WireFault.None;
            case MessageKind.Goodbye when payload.IsEmpty:
                _goodbye = header.RequestId;
                lane.Tally.Add(MessageKind.Goodbye, 0);
                return WireFault.None;
            case MessageKind.Hello:
                return WireFault.HelloRepeated;
            case MessageKind.Status or MessageKind.Cancel or MessageKind.Goodbye:
                return WireFault.MalformedPayload;
            default:
                return WireFault.UnknownKind;
        }
    }

    private void WriteStatus(in FrameHeader header, ref FrameWriter frames)
    {
        StatusReply reply = new(
            services.Health.State,
            (uint)services.Metrics.Connections,
            (ulong)services.Engines.Current.Register.PresentCount,
            (ulong)services.Lifetime.Uptime.TotalMilliseconds,
            (uint)services.Bulk.Unfinished);
        FieldWriter fields = frames.Begin(StatusReply.Bytes);
        reply.Write(ref fields);
        frames.End(fields, MessageKind.Status.ReplyOf(), header.RequestId);
    }

    /// <summary>Answers a request with an error, and ends the connection if that is what it says.</summary>
    private void Refuse(WireFault fault, ulong requestId, ImmediateLane lane, ref FrameWriter frames)
    {
        if (fault == WireFault.None)
        {
            return;
        }

        lane.Tally.AddFault(fault);
        if (fault.EndsConnection())
        {
            lane.Finish(ref frames);
            WriteFinished(ref frames);
            (IsOver, Fault) = (true, fault);
        }

        frames.Error(fault, requestId);
    }

    /// <summary>What the server says of its own accord, and the last word.</summary>
    private void Conclude(ImmediateLane lane, ref FrameWriter frames)
    {
        if (_isGreeted && !_isLeaving && services.Lifetime.Draining.IsCancellationRequested)
        {
            _isLeaving = true;
            FieldWriter empty = frames.Begin(0);
            frames.End(empty, MessageKind.Leaving, 0);
        }

        if (_exceeded != WireFault.None && !IsOver)
        {
            Expire(lane, ref frames);
        }

        if (_goodbye is { } requestId && !IsBusy && !IsOver)
        {
            FieldWriter empty = frames.Begin(0);
            frames.End(empty, MessageKind.Goodbye.ReplyOf(), requestId);
            IsOver = true;
        }
    }

    /// <summary>A time-out has its error; a server that leaves has said so already.</summary>
    private void Expire(ImmediateLane lane, ref FrameWriter frames)
    {
        if (_exceeded.EndsConnection())
        {
            Refuse(_exceeded, 0, lane, ref frames);
        }
        else
        {
            (IsOver, Fault) = (true, _exceeded);
        }
    }

    private void Count(ImmediateLane lane, long consumed, long written, long start)
    {
        if (consumed + written == 0)
        {
            return;
        }

        lane.Tally.BytesIn = consumed;
        lane.Tally.BytesOut = written;
        services.Metrics.Record(lane.Tally, services.Time.GetElapsedTime(start));
        lane.Tally.Clear();
    }
}
