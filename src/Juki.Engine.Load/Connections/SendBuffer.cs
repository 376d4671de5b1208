using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Load.Connections;

/// <summary>Frames that wait to be sent, all in one piece.</summary>
/// <param name="bytesMax">The most bytes that wait.</param>
internal sealed class SendBuffer(int bytesMax)
{
    private readonly byte[] _bytes = new byte[bytesMax];
    private int _start;
    private int _end;

    /// <summary>Bytes wait.</summary>
    public bool HasUnsent => _end > _start;

    /// <summary>What waits.</summary>
    public ReadOnlySpan<byte> Unsent => _bytes.AsSpan(_start, _end - _start);

    /// <summary>One more frame fits.</summary>
    public bool HasRoomFor(int payloadBytes) => _bytes.Length - _end >= FrameHeader.Bytes + payloadBytes;

    /// <summary>Adds a frame.</summary>
    public void Add(MessageKind kind, ulong id, ReadOnlySpan<byte> payload)
    {
        Span<byte> frame = _bytes.AsSpan(_end, FrameHeader.Bytes + payload.Length);
        new FrameHeader((uint)payload.Length, kind, FrameFlags.None, WireFault.None, id).Write(frame);
        payload.CopyTo(frame[FrameHeader.Bytes..]);
        _end += frame.Length;
    }

    /// <summary>So many bytes have been sent.</summary>
    public void Consume(int bytes)
    {
        _start += bytes;
        if (_start == _end)
        {
            (_start, _end) = (0, 0);
        }
    }
}
