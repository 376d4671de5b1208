using System.Buffers.Binary;
using Juki.Engine.Disk;

namespace Juki.Engine.Durability.Journal.Layout;

/// <summary>
/// What stands before each entry, so that an entry proves itself: that it is whole, that it is the one of its address, and that it follows
/// the very entry before it (not one of another journal, or of a tail that was given up after a crash).
/// </summary>
/// <remarks>
/// Little-endian:
/// <code>
/// offset bytes
///      0     4  CRC-32C of all that follows, up to and with the padding
///      4     4  length of the payload
///      8     8  address, from 1
///     16     4  CRC-32C of the entry before (offset 0 there); before entry 1: CRC-32C of the journal's identity
///     20     2  format version, 1
///     22     2  zero
///     24     …  payload, padded with zeros to a multiple of 8
/// </code>
/// </remarks>
internal readonly record struct EntryFrame(ChainEnd End, uint Previous, int PayloadBytes)
{
    public const int HeaderBytes = 24;
    public const ushort Version = 1;

    private const int LengthAt = 4;
    private const int AddressAt = 8;
    private const int PreviousAt = 16;
    private const int VersionAt = 20;
    private const int ReservedAt = 22;

    /// <summary>Address of the entry.</summary>
    public long Address => End.Address;

    /// <summary>Bytes of header, payload and padding.</summary>
    public int Bytes => BytesFor(PayloadBytes);

    public static int BytesFor(int payloadBytes) => HeaderBytes + ((payloadBytes + 7) & ~7);

    /// <summary>Writes the entry that follows <paramref name="before"/>.</summary>
    /// <param name="frame">As long as <see cref="BytesFor"/> says.</param>
    /// <param name="before">The entry before.</param>
    /// <param name="payload">What the entry holds.</param>
    /// <returns>The end of the chain with this entry.</returns>
    public static ChainEnd Write(Span<byte> frame, ChainEnd before, ReadOnlySpan<byte> payload)
    {
        frame.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(frame[LengthAt..], payload.Length);
        BinaryPrimitives.WriteInt64LittleEndian(frame[AddressAt..], before.Address + 1);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[PreviousAt..], before.Crc);
        BinaryPrimitives.WriteUInt16LittleEndian(frame[VersionAt..], Version);
        payload.CopyTo(frame[HeaderBytes..]);
        uint crc = Crc32C.Of(frame[LengthAt..]);
        BinaryPrimitives.WriteUInt32LittleEndian(frame, crc);
        return new ChainEnd(before.Address + 1, crc);
    }

    /// <summary>Reads the frame at the start of the bytes, or tells why there is none. Never reads beyond them.</summary>
    public static FrameFault Read(ReadOnlySpan<byte> bytes, out EntryFrame frame)
    {
        frame = default;
        if (bytes.Length < HeaderBytes)
        {
            return FrameFault.Cut;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes[LengthAt..]);
        if (length < 0 || length > bytes.Length - HeaderBytes || BytesFor(length) > bytes.Length)
        {
            return FrameFault.Cut;
        }

        uint crc = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if (Crc32C.Of(bytes[LengthAt..BytesFor(length)]) != crc)
        {
            return FrameFault.Checksum;
        }

        frame = new EntryFrame(
            new ChainEnd(BinaryPrimitives.ReadInt64LittleEndian(bytes[AddressAt..]), crc), BinaryPrimitives.ReadUInt32LittleEndian(bytes[PreviousAt..]), length);
        bool known = BinaryPrimitives.ReadUInt16LittleEndian(bytes[VersionAt..]) == Version && BinaryPrimitives.ReadUInt16LittleEndian(bytes[ReservedAt..]) == 0;
        return known ? FrameFault.None : FrameFault.Version;
    }

    /// <summary>Whether this entry is the one after <paramref name="before"/>.</summary>
    public bool Follows(ChainEnd before) => Address == before.Address + 1 && Previous == before.Crc;
}
