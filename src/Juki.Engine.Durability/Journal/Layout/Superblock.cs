using System.Buffers.Binary;
using Juki.Engine.Disk;

namespace Juki.Engine.Durability.Journal.Layout;

/// <summary>
/// What a journal is, and how far it was acknowledged: a journal in which less is found is refused. Kept twice and written in turns
/// (<see cref="Files.SuperblockFile"/>).
/// </summary>
/// <remarks>
/// Little-endian, 512 bytes; magic, version and checksum stay where they are in every version:
/// <code>
/// offset bytes
///      0     8  "JUKIJRNL"
///      8     4  format version, 1
///     12     4  zero
///     16    16  identity of the journal
///     32     8  number of the superblock, rising by one
///     40     8  address of the last entry that was acknowledged
///     48     4  bytes of a page        52  4  bytes of a segment
///     56     …  zeros
///    508     4  CRC-32C of the 508 bytes before
/// </code>
/// </remarks>
internal sealed record Superblock(Guid Journal, JournalGeometry Geometry, long Number, long LastAcknowledged)
{
    public const int Bytes = 512;
    public const int Version = 1;

    private const int VersionAt = 8;
    private const int JournalAt = 16;
    private const int NumberAt = 32;
    private const int LastAt = 40;
    private const int PageBytesAt = 48;
    private const int SegmentBytesAt = 52;
    private const int CrcAt = 508;

    private static ReadOnlySpan<byte> Magic => "JUKIJRNL"u8;

    public void Write(Span<byte> bytes)
    {
        bytes.Clear();
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[VersionAt..], Version);
        Journal.TryWriteBytes(bytes[JournalAt..]);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[NumberAt..], Number);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[LastAt..], LastAcknowledged);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[PageBytesAt..], Geometry.PageBytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[SegmentBytesAt..], Geometry.SegmentBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[CrcAt..], Crc32C.Of(bytes[..CrcAt]));
    }

    /// <summary>The format version of a superblock that is whole; null if the bytes are none.</summary>
    public static int? ReadVersion(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Magic) && BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcAt..]) == Crc32C.Of(bytes[..CrcAt])
            ? BinaryPrimitives.ReadInt32LittleEndian(bytes[VersionAt..])
            : null;

    /// <summary>Bytes whose version was found to be ours.</summary>
    public static Superblock Read(ReadOnlySpan<byte> bytes) => new(
        new Guid(bytes.Slice(JournalAt, 16)),
        new JournalGeometry(BinaryPrimitives.ReadInt32LittleEndian(bytes[PageBytesAt..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[SegmentBytesAt..])),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[NumberAt..]),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[LastAt..]));
}
