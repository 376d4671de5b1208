using System.Buffers;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Lanes;

/// <summary>One request on its way through a lane: its payload, then the reply's.</summary>
internal sealed class LaneJob : IDisposable
{
    private const int BatchReplyBytesMin = 64 << 10;

    private readonly Action<LaneJob> _finished;
    private readonly Action _release;
    private readonly byte[] _request;
    private readonly int _requestBytes;
    private volatile bool _isCancelled;

    /// <param name="header">The request's header.</param>
    /// <param name="payload">Its payload; copied.</param>
    /// <param name="roomBytes">What it takes of the room of its lane.</param>
    /// <param name="finished">Is told when <see cref="Reply"/> or <see cref="Fault"/> is there; called on a thread of the lane.</param>
    /// <param name="release">Is told when the job's memory is given back.</param>
    public LaneJob(in FrameHeader header, ReadOnlySpan<byte> payload, long roomBytes, Action<LaneJob> finished, Action release)
    {
        Header = header;
        RoomBytes = roomBytes;
        Reply = new PayloadWriter(header.Kind.IsBatch() ? BatchReplyBytesMin : 0);
        _finished = finished;
        _release = release;
        _request = ArrayPool<byte>.Shared.Rent(payload.Length);
        _requestBytes = payload.Length;
        payload.CopyTo(_request);
    }

    public FrameHeader Header { get; }

    /// <summary>What it takes of the room of its lane, in bytes: its request after decompression.</summary>
    public long RoomBytes { get; }

    /// <summary>The request's payload as it came.</summary>
    public ReadOnlySpan<byte> Request => _request.AsSpan(0, _requestBytes);

    /// <summary>The reply's payload.</summary>
    public PayloadWriter Reply { get; }

    /// <summary>How the reply is packed.</summary>
    public FrameFlags ReplyFlags { get; private set; }

    /// <summary>Why there is no reply.</summary>
    public WireFault Fault { get; private set; }

    /// <summary>When it was taken, as a time stamp.</summary>
    public long Taken { get; set; }

    /// <summary>How many items it holds, as far as they could be counted.</summary>
    public int Items { get; set; }

    public bool IsCancelled => _isCancelled;

    /// <summary>Ends what the lane waits for on its behalf, when it is called off; called on a thread of the connection.</summary>
    public Action? EndWait { private get; set; }

    /// <summary>Calls it off; it is still finished, with a fault if it has no reply yet.</summary>
    public void Cancel()
    {
        _isCancelled = true;
        EndWait?.Invoke();
    }

    /// <summary>Compresses the reply, if the client takes that and it shrinks.</summary>
    public void PackReply()
    {
        if ((Header.Flags & FrameFlags.AcceptsLz4) != 0 && Reply.TryCompress())
        {
            ReplyFlags = FrameFlags.Lz4;
        }
    }

    /// <summary>Tells the owner.</summary>
    public void Finish(WireFault fault)
    {
        Fault = fault;
        _finished(this);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_request);
        Reply.Dispose();
        _release();
    }
}
