using System.Buffers;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Protocol.Tests.Frames;

/// <summary>A frame that was read: its header, and its payload in hexadecimal.</summary>
internal sealed record ReadFrame(FrameHeader Header, string Payload)
{
    /// <summary>Reads all complete frames of an input.</summary>
    /// <returns>The frames, the status that ended them, and how many bytes they took.</returns>
    public static (IReadOnlyList<ReadFrame> Frames, FrameStatus End, long Consumed) All(
        ReadOnlySequence<byte> input, uint payloadBytesMax = ProtocolLimits.PayloadBytesLimit)
    {
        List<ReadFrame> frames = [];
        FrameReader reader = new(input, new PayloadBuffer(), payloadBytesMax);
        FrameStatus status;
        while ((status = reader.Read(out FrameHeader header, out ReadOnlySpan<byte> payload)) == FrameStatus.Done)
        {
            frames.Add(new ReadFrame(header, Convert.ToHexString(payload)));
        }

        Assert.Equal(reader.Consumed, input.Slice(input.Start, reader.Position).Length);
        Assert.Equal(input.Length > reader.Consumed, reader.HasRest);
        return (frames, status, reader.Consumed);
    }
}
