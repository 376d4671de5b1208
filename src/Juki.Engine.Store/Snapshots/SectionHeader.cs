using System.Buffers.Binary;
using System.Text;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Store.Snapshots;

/// <summary>
/// The first 4,096 bytes of a section file, little-endian; content starts on a page so that it can be mapped.
/// <code>
///   0   8  magic "JUKISECT"
///   8   4  format version
///  12   4  bytes of an element
///  16   8  bytes of content
///  24   4  bytes of a chunk
///  28   4  CRC32C of the table of chunk checksums
///  32  32  name, ASCII, padded with zeros
///  64   …  zeros
/// 4092  4  CRC32C of the 4,092 bytes before
/// then the content, then one CRC32C (4 bytes) for each chunk of it
/// </code>
/// </summary>
internal readonly record struct SectionHeader(int FormatVersion, int ElementSize, long ContentBytes, int ChunkBytes, uint TableCrc, string Name)
{
    public const int Bytes = 4096;

    private const int CrcOffset = Bytes - sizeof(uint);
    private const int NameOffset = 32;
    private const int NameBytes = 32;

    private static ReadOnlySpan<byte> Magic => "JUKISECT"u8;

    public long ChunkCount => (ContentBytes + ChunkBytes - 1) / ChunkBytes;

    public long FileBytes => Bytes + ContentBytes + (ChunkCount * sizeof(uint));

    public void Write(Span<byte> page)
    {
        page.Clear();
        Magic.CopyTo(page);
        BinaryPrimitives.WriteInt32LittleEndian(page[8..], FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(page[12..], ElementSize);
        BinaryPrimitives.WriteInt64LittleEndian(page[16..], ContentBytes);
        BinaryPrimitives.WriteInt32LittleEndian(page[24..], ChunkBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(page[28..], TableCrc);
        Encoding.ASCII.GetBytes(Name, page.Slice(NameOffset, NameBytes));
        BinaryPrimitives.WriteUInt32LittleEndian(page[CrcOffset..], Crc32C.Of(page[..CrcOffset]));
    }

    /// <summary>Reads and checks a header; <paramref name="file"/> is for the error.</summary>
    public static SectionHeader Read(ReadOnlySpan<byte> page, string file)
    {
        if (!page[..Magic.Length].SequenceEqual(Magic))
        {
            throw RegisterException.Damaged(file, 0, "it does not begin like a section of a register");
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(page[CrcOffset..]) != Crc32C.Of(page[..CrcOffset]))
        {
            throw RegisterException.Damaged(file, 0, "the checksum of its header is wrong");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(page[8..]);
        if (version != Manifest.CurrentFormatVersion)
        {
            throw RegisterException.OtherFormat(file, version);
        }

        return new SectionHeader(
            version,
            BinaryPrimitives.ReadInt32LittleEndian(page[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(page[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(page[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(page[28..]),
            Encoding.ASCII.GetString(page.Slice(NameOffset, NameBytes)).TrimEnd('\0'));
    }
}
