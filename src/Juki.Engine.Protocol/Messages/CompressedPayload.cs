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

    /// <summary>No byte of an LZ4 block gives more: each byte of a match's length adds 255 to it.</summary>
    private const uint BytesOfOneMax = 255;

    /// <summary>Batches can be compressed on this machine.</summary>
    public static bool IsAvailable { get; } = Lz4Blocks.IsInstalled;

    /// <summary>Decompresses a payload. Nothing is set aside before the stated length has been held against the limit and what the block can give.</summary>
    /// <param name="payload">The payload as it came.</param>
    /// <param name="decompressedBytesMax">The most that it may become.</param>
    /// <param name="buffer">Takes the payload as it was before compression, to the last byte.</param>
    /// <param name="decompressed">That payload, in <paramref name="buffer"/>.</param>
    public static WireFault TryDecompress(ReadOnlySpan<byte> payload, uint decompressedBytesMax, PayloadBuffer buffer, out ReadOnlySpan<byte> decompressed)
    {
        decompressed = default;
        WireFault fault = ReadLength(payload, decompressedBytesMax, out int length);
        if (fault != WireFault.None)
        {
            return fault;
        }

        Span<byte> place = buffer.Take(length);
        fault = TryDecompress(payload, place);
        decompressed = fault == WireFault.None ? place : default;
        return fault;
    }

    /// <summary>Reads the length that a payload states, for who has a place of his own for it.</summary>
    /// <param name="payload">The payload as it came.</param>
    /// <param name="decompressedBytesMax">The most that it may become.</param>
    /// <param name="length">What it becomes.</param>
    public static WireFault ReadLength(ReadOnlySpan<byte> payload, uint decompressedBytesMax, out int length)
    {
        FieldReader fields = new(payload);
        uint stated = fields.UInt32();
        bool isStated = !fields.HasFailed && !fields.Rest.IsEmpty && stated != 0;
        WireFault fault = !isStated ? WireFault.Undecodable
            : stated > decompressedBytesMax ? WireFault.DecompressedTooLarge
            : stated > (ulong)fields.Rest.Length * BytesOfOneMax ? WireFault.Undecodable
            : WireFault.None;
        length = fault == WireFault.None ? (int)stated : 0;
        return fault;
    }

    /// <summary>Decompresses a payload into a place of exactly the length that it states, which is cleared first.</summary>
    public static WireFault TryDecompress(ReadOnlySpan<byte> payload, Span<byte> place)
    {
        place.Clear();
        return Lz4Blocks.TryDecompress(payload[HeadBytes..], place) ? WireFault.None : WireFault.Undecodable;
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
