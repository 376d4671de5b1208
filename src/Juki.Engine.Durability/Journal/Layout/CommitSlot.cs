using System.Buffers.Binary;
using Juki.Engine.Disk;

namespace Juki.Engine.Durability.Journal.Layout;

/// <summary>A commit as it is kept in the ring of the last sixteen (<see cref="Files.CommitRing"/>): one sector, which is written whole or not.</summary>
/// <remarks>
/// Little-endian, 512 bytes:
/// <code>
/// offset bytes
///      0     8  "JUKICMIT"
///      8     4  format version, 1
///     12     4  zero
///     16    16  identity of the journal
///     32     8  number of the commit
///     40     8  address before the first entry kept     48  4  its checksum
///     52     4  checksum of the last entry              56  8  its address
///     64     8  byte at which the first block begins    72  8  byte at which the last block ends
///     80     …  zeros
///    508     4  CRC-32C of the 508 bytes before
/// </code>
/// </remarks>
internal sealed record CommitSlot(Guid Journal, CommitPoint Point)
{
    public const int Bytes = 512;
    public const int Version = 1;

    private const int VersionAt = 8;
    private const int JournalAt = 16;
    private const int NumberAt = 32;
    private const int BeforeAddressAt = 40;
    private const int BeforeCrcAt = 48;
    private const int LastCrcAt = 52;
    private const int LastAddressAt = 56;
    private const int BeginAt = 64;
    private const int EndAt = 72;
    private const int CrcAt = 508;

    private static ReadOnlySpan<byte> Magic => "JUKICMIT"u8;

    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Bytes];
        Span<byte> slot = bytes;
        Magic.CopyTo(slot);
        BinaryPrimitives.WriteInt32LittleEndian(slot[VersionAt..], Version);
        Journal.TryWriteBytes(slot[JournalAt..]);
        BinaryPrimitives.WriteInt64LittleEndian(slot[NumberAt..], Point.Number);
        BinaryPrimitives.WriteInt64LittleEndian(slot[BeforeAddressAt..], Point.Before.Address);
        BinaryPrimitives.WriteUInt32LittleEndian(slot[BeforeCrcAt..], Point.Before.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(slot[LastCrcAt..], Point.Last.Crc);
        BinaryPrimitives.WriteInt64LittleEndian(slot[LastAddressAt..], Point.Last.Address);
        BinaryPrimitives.WriteInt64LittleEndian(slot[BeginAt..], Point.BeginAt);
        BinaryPrimitives.WriteInt64LittleEndian(slot[EndAt..], Point.EndAt);
        BinaryPrimitives.WriteUInt32LittleEndian(slot[CrcAt..], Crc32C.Of(slot[..CrcAt]));
        return bytes;
    }

    /// <summary>Null if the bytes are not a slot of this version.</summary>
    public static CommitSlot? Read(ReadOnlySpan<byte> slot)
    {
        if (!slot.StartsWith(Magic)
            || BinaryPrimitives.ReadUInt32LittleEndian(slot[CrcAt..]) != Crc32C.Of(slot[..CrcAt])
            || BinaryPrimitives.ReadInt32LittleEndian(slot[VersionAt..]) != Version)
        {
            return null;
        }

        CommitPoint point = new(
            BinaryPrimitives.ReadInt64LittleEndian(slot[NumberAt..]),
            new ChainEnd(BinaryPrimitives.ReadInt64LittleEndian(slot[BeforeAddressAt..]), BinaryPrimitives.ReadUInt32LittleEndian(slot[BeforeCrcAt..])),
            new ChainEnd(BinaryPrimitives.ReadInt64LittleEndian(slot[LastAddressAt..]), BinaryPrimitives.ReadUInt32LittleEndian(slot[LastCrcAt..])),
            BinaryPrimitives.ReadInt64LittleEndian(slot[BeginAt..]),
            BinaryPrimitives.ReadInt64LittleEndian(slot[EndAt..]));
        return new CommitSlot(new Guid(slot.Slice(JournalAt, 16)), point);
    }
}
