using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Juki.Engine.Protocol.Frames;

/// <summary>
/// The first 16 bytes of every frame, little-endian (PROTOCOL.md §2).
/// <code>
/// offset  0        4     5      6         8                       16
///        ┌────────┬─────┬──────┬─────────┬───────────────────────┐
///        │ length │kind │flags │ status  │ request id            │  then length bytes of payload
///        └────────┴─────┴──────┴─────────┴───────────────────────┘
///         u32      u8    u8     u16       u64
/// </code>
/// </summary>
/// <param name="PayloadBytes">Bytes that follow the header.</param>
/// <param name="Kind">What the payload is.</param>
/// <param name="Flags">How it is packed.</param>
/// <param name="Fault">Of an error; <see cref="WireFault.None"/> in everything else.</param>
/// <param name="RequestId">The client's number of the request; the reply bears it too.</param>
public readonly record struct FrameHeader(uint PayloadBytes, MessageKind Kind, FrameFlags Flags, WireFault Fault, ulong RequestId)
{
    /// <summary>Bytes of a header.</summary>
    public const int Bytes = 16;

    private const int KindAt = 4;
    private const int FlagsAt = 5;
    private const int StatusAt = 6;
    private const int RequestIdAt = 8;

    /// <summary>Reads a header from at least <see cref="Bytes"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FrameHeader Read(ReadOnlySpan<byte> source)
    {
        source = source[..Bytes];
        return new FrameHeader(
            BinaryPrimitives.ReadUInt32LittleEndian(source),
            (MessageKind)source[KindAt],
            (FrameFlags)source[FlagsAt],
            (WireFault)BinaryPrimitives.ReadUInt16LittleEndian(source[StatusAt..]),
            BinaryPrimitives.ReadUInt64LittleEndian(source[RequestIdAt..]));
    }

    /// <summary>Writes the header to at least <see cref="Bytes"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(Span<byte> destination)
    {
        destination = destination[..Bytes];
        BinaryPrimitives.WriteUInt32LittleEndian(destination, PayloadBytes);
        destination[KindAt] = (byte)Kind;
        destination[FlagsAt] = (byte)Flags;
        BinaryPrimitives.WriteUInt16LittleEndian(destination[StatusAt..], (ushort)Fault);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[RequestIdAt..], RequestId);
    }
}
