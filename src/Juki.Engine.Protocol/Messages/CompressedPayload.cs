using Juki.Engine.Lz4;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Protocol.Messages;

/// <summary>
/// The payload of a frame with <see cref="FrameFlags.Lz4"/> (PROTOCOL.md §2).
/// <code>
/// u32 decompressed length   one LZ4 block
/// </code>
/// </summary>
public static class CompressedPayload
{
    private const int HeadBytes = sizeof(uint);

    /// <summary>Batches can be compressed on this machine.</summary>
    public static bool IsAvailable { get; } = Lz4Blocks.IsInstalled;

    /// <summary>Decompresses a payload. Nothing is set aside before the stated length has been held against the limit.</summary>
    /// <param name="payload">The payload as it came.</param>
    /// <param name="decompressedBytesMax">The most that it may become.</param>
    /// <param name="buffer">Takes the payload as it was before compression, to the last byte.</param>
    /// <param name="decompressed">That payload, in <paramref name="buffer"/>.</param>
    public static WireFault TryDecompress(ReadOnlySpan<byte> payload, uint decompressedBytesMax, PayloadBuffer buffer, out ReadOnlySpan<byte> decompressed)
    {
        decompressed = default;
        FieldReader fields = new(payload);
        uint length = fields.UInt32();
        if (fields.HasFailed || fields.Rest.IsEmpty || length == 0)
        {
            return WireFault.Undecodable;
        }

        if (length > decompressedBytesMax)
        {
            return WireFault.DecompressedTooLarge;
        }

        Span<byte> place = buffer.Take((int)length);
        place.Clear();
        if (!Lz4Blocks.TryDecompress(fields.Rest, place))
        {
            return WireFault.Undecodable;
        }

        decompressed = place;
        return WireFault.None;
    }

    /// <summary>Compresses a payload.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="destination">At least as long as the payload.</param>
    /// <returns>Bytes written; 0 if it does not shrink, and is to be sent as it is.</returns>
    public static int TryCompress(ReadOnlySpan<byte> payload, Span<byte> destination)
    {
        if (payload.Length <= HeadBytes)
        {
            return 0;
        }

        FieldWriter fields = new(destination);
        fields.UInt32((uint)payload.Length);
        int block = Lz4Blocks.Compress(payload, destination[HeadBytes..payload.Length]);
        return block > 0 ? HeadBytes + block : 0;
    }
}
