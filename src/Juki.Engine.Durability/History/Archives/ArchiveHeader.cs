using System.Buffers.Binary;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.History.Archives;

/// <summary>
/// What stands at the start of an archive: which entries it holds and between which two of the whole chain they lie.
/// </summary>
/// <remarks>
/// Little-endian, 64 bytes; magic, version and checksum stay where they are in every version:
/// <code>
/// offset bytes
///      0     8  "JUKIHIST"
///      8     4  format version, 1
///     12     4  zero
///     16     8  address of the first entry     24  8  address of the last entry
///     32     8  bytes of the frames, which are all that follows
///     40     4  CRC-32C of the frame before the first; 0 if there is none
///     44     4  CRC-32C of the last frame
///     48     4  CRC-32C of the last entry in the journal
///     52     8  zero
///     60     4  CRC-32C of the 60 bytes before
/// </code>
/// </remarks>
/// <param name="Before">The entry before the first.</param>
/// <param name="Last">The last entry.</param>
/// <param name="FrameBytes">Bytes of the frames.</param>
/// <param name="Source">Checksum of the last entry in the journal.</param>
internal sealed record ArchiveHeader(ChainEnd Before, ChainEnd Last, long FrameBytes, uint Source)
{
    public const int Bytes = 64;
    public const int Version = 1;

    private const int VersionAt = 8;
    private const int FirstAt = 16;
    private const int LastAt = 24;
    private const int FrameBytesAt = 32;
    private const int BeforeCrcAt = 40;
    private const int LastCrcAt = 44;
    private const int SourceAt = 48;
    private const int CrcAt = 60;

    /// <summary>Before the first entry of all.</summary>
    public static ChainEnd Start => new(0, 0);

    private static ReadOnlySpan<byte> Magic => "JUKIHIST"u8;

    public byte[] Write()
    {
        byte[] header = new byte[Bytes];
        Span<byte> bytes = header;
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[VersionAt..], Version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[FirstAt..], Before.Address + 1);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[LastAt..], Last.Address);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[FrameBytesAt..], FrameBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[BeforeCrcAt..], Before.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[LastCrcAt..], Last.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[SourceAt..], Source);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[CrcAt..], Crc32C.Of(bytes[..CrcAt]));
        return header;
    }

    /// <summary>Reads the header of an archive.</summary>
    /// <exception cref="HistoryException">There is none, or it is of a newer version.</exception>
    public static ArchiveHeader Read(IDiskFile file)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (file.Length < Bytes)
        {
            throw HistoryException.Damaged(file.Path, file.Length, "the file ends within its header.");
        }

        file.Read(bytes, 0);
        if (!bytes.StartsWith(Magic) || BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcAt..]) != Crc32C.Of(bytes[..CrcAt]))
        {
            throw HistoryException.Damaged(file.Path, 0, "the header is not as it was written.");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes[VersionAt..]);
        return version == Version ? Read(bytes) : throw HistoryException.Newer(file.Path, version, Version);
    }

    private static ArchiveHeader Read(ReadOnlySpan<byte> bytes) => new(
        new ChainEnd(BinaryPrimitives.ReadInt64LittleEndian(bytes[FirstAt..]) - 1, BinaryPrimitives.ReadUInt32LittleEndian(bytes[BeforeCrcAt..])),
        new ChainEnd(BinaryPrimitives.ReadInt64LittleEndian(bytes[LastAt..]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[LastCrcAt..])),
        BinaryPrimitives.ReadInt64LittleEndian(bytes[FrameBytesAt..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[SourceAt..]));
}
