using System.Buffers;

namespace Juki.Engine.Protocol.Frames;

/// <summary>
/// Reads the complete frames of what has arrived, one after another, without copying those that lie in one piece.
/// </summary>
/// <param name="input">What has arrived and is not consumed yet.</param>
/// <param name="joined">Takes a frame's payload that lies in several pieces; valid until the next such frame.</param>
/// <param name="payloadBytesMax">Longer payloads are rejected before a byte of them is kept.</param>
public ref struct FrameReader(ReadOnlySequence<byte> input, PayloadBuffer joined, uint payloadBytesMax)
{
    private readonly ReadOnlySequence<byte> _input = input;
    private SequencePosition _next = input.Start;
    private ReadOnlySpan<byte> _piece;
    private long _rest = input.Length;

    /// <summary>Bytes of the frames read so far.</summary>
    public readonly long Consumed => _input.Length - _rest;

    /// <summary>Where the frames read so far end.</summary>
    public readonly SequencePosition Position => _input.GetPosition(Consumed);

    /// <summary>Bytes of a frame that is not complete yet.</summary>
    public readonly bool HasRest => _rest > 0;

    /// <summary>Reads the next frame.</summary>
    /// <param name="header">Its header, if it is done or rejected.</param>
    /// <param name="payload">Its payload, if it is done; valid as long as the input, or until the next call.</param>
    public FrameStatus Read(out FrameHeader header, out ReadOnlySpan<byte> payload)
    {
        payload = default;
        if (_rest < FrameHeader.Bytes)
        {
            header = default;
            return FrameStatus.NeedMore;
        }

        SkipEmptyPieces();
        header = _piece.Length >= FrameHeader.Bytes ? FrameHeader.Read(_piece) : PeekHeader();
        if (header.PayloadBytes > payloadBytesMax)
        {
            return FrameStatus.Rejected;
        }

        long length = FrameHeader.Bytes + (long)header.PayloadBytes;
        if (_rest < length)
        {
            return FrameStatus.NeedMore;
        }

        _rest -= length;
        if (length > _piece.Length)
        {
            payload = Join((int)header.PayloadBytes);
            return FrameStatus.Done;
        }

        payload = _piece[FrameHeader.Bytes..(int)length];
        _piece = _piece[(int)length..];
        return FrameStatus.Done;
    }

    private readonly FrameHeader PeekHeader()
    {
        Span<byte> bytes = stackalloc byte[FrameHeader.Bytes];
        _input.Slice(Consumed, FrameHeader.Bytes).CopyTo(bytes);
        return FrameHeader.Read(bytes);
    }

    /// <summary>Copies a payload that lies in several pieces, or in another piece than its header.</summary>
    private ReadOnlySpan<byte> Join(int length)
    {
        Span<byte> whole = joined.Take(length);
        Take(stackalloc byte[FrameHeader.Bytes]);
        Take(whole);
        return whole;
    }

    private void Take(scoped Span<byte> destination)
    {
        while (!destination.IsEmpty)
        {
            SkipEmptyPieces();
            int taken = Math.Min(_piece.Length, destination.Length);
            _piece[..taken].CopyTo(destination);
            _piece = _piece[taken..];
            destination = destination[taken..];
        }
    }

    private void SkipEmptyPieces()
    {
        while (_piece.IsEmpty && _input.TryGet(ref _next, out ReadOnlyMemory<byte> piece))
        {
            _piece = piece.Span;
        }
    }
}
