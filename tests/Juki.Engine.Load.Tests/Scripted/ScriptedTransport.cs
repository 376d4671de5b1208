using System.Buffers;
using Juki.Engine.Load.Connections;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Load.Tests.Scripted;

/// <summary>A server without a network: answers at once what it is sent, into a buffer that is used again and again.</summary>
/// <param name="reply">What it answers.</param>
/// <param name="isStalled">While it is, nothing arrives.</param>
internal sealed class ScriptedTransport(ReplyWriter reply, Func<bool> isStalled) : ITransport
{
    private readonly byte[] _requests = new byte[1 << 20];
    private readonly byte[] _replies = new byte[1 << 20];
    private readonly PayloadBuffer _joined = new();
    private int _requestBytes;
    private int _replyBytes;

    public int Receive(Span<byte> destination)
    {
        if (isStalled())
        {
            return 0;
        }

        int taken = Math.Min(_replyBytes, destination.Length);
        _replies.AsSpan(0, taken).CopyTo(destination);
        _replies.AsSpan(taken, _replyBytes - taken).CopyTo(_replies);
        _replyBytes -= taken;
        return taken;
    }

    public int Send(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_requests.AsSpan(_requestBytes));
        _requestBytes += bytes.Length;
        FrameReader frames = new(new ReadOnlySequence<byte>(_requests, 0, _requestBytes), _joined, ProtocolLimits.PayloadBytesLimit);
        while (frames.Read(out FrameHeader header, out ReadOnlySpan<byte> payload) == FrameStatus.Done)
        {
            Answer(header, payload);
        }

        _requests.AsSpan((int)frames.Consumed, _requestBytes - (int)frames.Consumed).CopyTo(_requests);
        _requestBytes -= (int)frames.Consumed;
        return bytes.Length;
    }

    public void Dispose()
    {
    }

    private void Answer(in FrameHeader header, ReadOnlySpan<byte> payload)
    {
        FieldWriter fields = new(_replies.AsSpan(_replyBytes + FrameHeader.Bytes));
        MessageKind kind = reply(header, payload, ref fields);
        new FrameHeader((uint)fields.Written, kind, FrameFlags.None, WireFault.None, header.RequestId).Write(_replies.AsSpan(_replyBytes));
        _replyBytes += FrameHeader.Bytes + fields.Written;
    }
}
