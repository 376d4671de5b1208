using System.Buffers;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Frames;

/// <summary>
/// Writes frames one after another into as few pieces of an output as their sizes allow; <see cref="Flush"/> hands over what is
/// written.
/// </summary>
public ref struct FrameWriter(IBufferWriter<byte> output)
{
    /// <summary>Asked for at once, so that many small frames share a piece.</summary>
    private const int PieceBytesMin = 2048;

    private Span<byte> _piece;
    private int _written;

    /// <summary>Bytes written, those not handed over yet included.</summary>
    public long BytesWritten { get; private set; }

    /// <summary>Begins a frame; its payload is written through what is returned, and finished by <see cref="End"/>.</summary>
    /// <param name="payloadBytesMax">As many bytes may be written, no more.</param>
    public FieldWriter Begin(int payloadBytesMax)
    {
        int needed = FrameHeader.Bytes + payloadBytesMax;
        if (_piece.Length - _written < needed)
        {
            Flush();
            _piece = output.GetSpan(Math.Max(needed, PieceBytesMin));
        }

        return new FieldWriter(_piece.Slice(_written + FrameHeader.Bytes, payloadBytesMax));
    }

    /// <summary>Ends the frame that was begun last.</summary>
    public void End(in FieldWriter payload, MessageKind kind, ulong requestId, FrameFlags flags = FrameFlags.None, WireFault fault = WireFault.None)
    {
        new FrameHeader((uint)payload.Written, kind, flags, fault, requestId).Write(_piece[_written..]);
        int bytes = FrameHeader.Bytes + payload.Written;
        _written += bytes;
        BytesWritten += bytes;
    }

    /// <summary>An error in place of a reply.</summary>
    public void Error(WireFault fault, ulong requestId)
    {
        ReadOnlySpan<byte> words = fault.Words();
        FieldWriter payload = Begin(FieldWriter.TextBytes(words.Length));
        payload.Text(words);
        End(payload, MessageKind.Error, requestId, FrameFlags.None, fault);
    }

    /// <summary>Hands over what was written. Nothing else may use the output between the first <see cref="Begin"/> and this.</summary>
    public void Flush()
    {
        if (_written > 0)
        {
            output.Advance(_written);
        }

        _piece = default;
        _written = 0;
    }
}
