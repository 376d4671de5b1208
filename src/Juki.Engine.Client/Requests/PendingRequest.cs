using System.Buffers;
using Juki.Engine.Client.Connections;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Requests;

/// <summary>
/// A request from the moment it is encoded until both who wait for it are through with it: the caller, who takes the outcome, and the
/// link, which keeps it until its reply has come, whether somebody still wants that or not. The first outcome counts.
/// </summary>
internal abstract class PendingRequest
{
    /// <summary>Small payloads stay with the request, which is used again; larger ones go back to the pool.</summary>
    private const int KeptBytesMax = 4096;

    private const int Holders = 2;

    private byte[] _payload = [];
    private int _payloadBytes;
    private int _holders;
    private int _decided;
    private Connection? _sentOn;
    private CancellationTokenRegistration _cancellation;
    private CancellationToken _cancelledBy;

    /// <summary>What the request is.</summary>
    public MessageKind Kind { get; private set; }

    /// <summary>How its payload is packed.</summary>
    public FrameFlags Flags { get; private set; }

    /// <summary>Its number on the connection that it was sent on.</summary>
    public ulong Id { get; private set; }

    /// <summary>When nobody waits for it any longer, as the clock's timestamp.</summary>
    public long Deadline { get; private set; }

    /// <summary>Where there is room again once the link is through with it.</summary>
    public Link? Link { get; private set; }

    /// <summary>Reply, failure, time-out or cancellation: the outcome is known.</summary>
    public bool IsDecided => Volatile.Read(ref _decided) != 0;

    /// <summary>It went out.</summary>
    public bool WasSent => Volatile.Read(ref _sentOn) is not null;

    /// <summary>The server that it went out to; only once it has.</summary>
    protected ServerInfo SentTo => Volatile.Read(ref _sentOn)!.Info;

    /// <summary>The payload as it is sent.</summary>
    public ReadOnlySpan<byte> Payload => _payload.AsSpan(0, _payloadBytes);

    /// <summary>Begins the payload; as many bytes may be written, no more.</summary>
    public FieldWriter Begin(MessageKind kind, int payloadBytesMax)
    {
        Kind = kind;
        Flags = FrameFlags.None;
        Deadline = long.MaxValue;
        _holders = Holders;
        _decided = 0;
        if (_payload.Length < payloadBytesMax)
        {
            ReturnPayload();
            _payload = ArrayPool<byte>.Shared.Rent(payloadBytesMax);
        }

        return new FieldWriter(_payload);
    }

    /// <summary>Ends the payload that was begun.</summary>
    public void End(int payloadBytes, FrameFlags flags = FrameFlags.None)
    {
        _payloadBytes = payloadBytes;
        Flags = flags;
    }

    /// <summary>Ties the request to the link that will send it, to its time and to the caller's wish to call it off.</summary>
    public void Start(Link link, long deadline, CancellationToken cancellation)
    {
        Link = link;
        Deadline = deadline;
        _cancelledBy = cancellation;
        _cancellation = cancellation.UnsafeRegister(static request => ((PendingRequest)request!).Cancel(), this);
    }

    /// <summary>Marks the request as sent; false if it was decided before, so that it need not go out.</summary>
    public bool TrySend(Connection connection, ulong id)
    {
        Id = id;
        // Whole fence between the mark and the question: who cancels decides first and then looks for the mark, so one sees the other.
        Interlocked.Exchange(ref _sentOn, connection);
        return !IsDecided;
    }

    /// <summary>A server that is leaving did not take it: as if it had never gone out.</summary>
    public void TakeBack() => Volatile.Write(ref _sentOn, null);

    /// <summary>The reply has come.</summary>
    public void Reply(FrameFlags flags, ReadOnlySpan<byte> payload)
    {
        if (TryDecide())
        {
            SetReply(flags, payload);
        }
    }

    /// <summary>There will be no reply.</summary>
    /// <returns>Whether this is the outcome.</returns>
    public bool TryFail(Exception exception)
    {
        bool isOutcome = TryDecide();
        if (isOutcome)
        {
            SetFailure(exception);
        }

        return isOutcome;
    }

    /// <summary>The link is through with it.</summary>
    public void ReleaseByLink()
    {
        Link?.MakeRoom();
        Release();
    }

    /// <summary>It came to no link, and nobody waits for its outcome.</summary>
    public void Discard()
    {
        Release();
        Release();
    }

    /// <summary>The caller is through with it.</summary>
    protected void ReleaseByCaller()
    {
        // Waits for a cancellation that is at work, which must not meet the request's next use.
        _cancellation.Dispose();
        Release();
    }

    /// <summary>Gives the caller what the reply says.</summary>
    protected abstract void SetReply(FrameFlags flags, ReadOnlySpan<byte> payload);

    /// <summary>Gives the caller the failure.</summary>
    protected abstract void SetFailure(Exception exception);

    /// <summary>Goes back to where it was rented.</summary>
    protected abstract void Return();

    private bool TryDecide() => Interlocked.CompareExchange(ref _decided, 1, 0) == 0;

    private void Cancel()
    {
        if (TryFail(new OperationCanceledException(_cancelledBy)))
        {
            Volatile.Read(ref _sentOn)?.CallOff(Kind, Id);
        }
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref _holders) > 0)
        {
            return;
        }

        _sentOn = null;
        _cancellation = default;
        _cancelledBy = default;
        Link = null;
        ClearPayload();

        Return();
    }

    /// <summary>What was asked is about a person; it does not stay.</summary>
    private void ClearPayload()
    {
        if (_payload.Length > KeptBytesMax)
        {
            ReturnPayload();
        }
        else
        {
            _payload.AsSpan(0, _payloadBytes).Clear();
        }

        _payloadBytes = 0;
    }

    private void ReturnPayload()
    {
        if (_payload.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_payload, clearArray: true);
        }

        _payload = [];
    }
}
