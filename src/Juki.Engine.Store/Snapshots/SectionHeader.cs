using System.Buffers.Binary;
using Juki.Engine.Disk;
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
///  28   4  CRC32C of the table of chunks
///  32  32  name, ASCII, padded with zeros
///  64   4  encoding: 0 plain, 1 LZ4 (<see cref="SectionEncoding"/>)
///  68   4  zeros
///  72   8  bytes of content as stored; 0 in a plain section
///  80   …  zeros
/// 4092  4  CRC32C of the 4,092 bytes before
/// then the content, then the table: for each chunk its CRC32C (4 bytes), or in an LZ4 section a <see cref="StoredChunk"/> (8)
/// </code>
/// </summary>
internal readonly record struct SectionHeader(int FormatVersion, int ElementSize, long ContentBytes, int ChunkBytes, uint TableCrc, string Name)
{
    public const int Bytes = 4096;

    private const int CrcOffset = Bytes - sizeof(uint);
    private const int NameOffset = 32;
    private const int NameBytes = 32;
    private const int EncodingOffset = 64;
    private const int StoredBytesOffset = 72;

    private static ReadOnlySpan<byte> Magic => "JUKISECT"u8;

    public SectionEncoding Encoding { get; init; }

    /// <summary>Bytes of content as they stand in the file.</summary>
    public long StoredBytes { get; init; } = ContentBytes;

    public long ChunkCount => (ContentBytes + ChunkBytes - 1) / ChunkBytes;

    public long TableBytes => ChunkTable.BytesFor(Encoding, ChunkCount);

    public long FileBytes => Bytes + StoredBytes + TableBytes;

    /// <summary>Bytes of content in a chunk.</summary>
    public int ChunkLength(int chunk) => (int)Math.Min(ChunkBytes, ContentBytes - ((long)chunk * ChunkBytes));

    public void Write(Span<byte> page)
    {
        page.Clear();
        Magic.CopyTo(page);
        BinaryPrimitives.WriteInt32LittleEndian(page[8..], FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(page[12..], ElementSize);
        BinaryPrimitives.WriteInt64LittleEndian(page[16..], ContentBytes);
        BinaryPrimitives.WriteInt32LittleEndian(page[24..], ChunkBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(page[28..], TableCrc);
        System.Text.Encoding.ASCII.GetBytes(Name, page.Slice(NameOffset, NameBytes));
        BinaryPrimitives.WriteInt32LittleEndian(page[EncodingOffset..], (int)Encoding);
        BinaryPrimitives.WriteInt64LittleEndian(page[StoredBytesOffset..], Encoding == SectionEncoding.Plain ? 0 : StoredBytes);
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

        var encoding = (SectionEncoding)BinaryPrimitives.ReadInt32LittleEndian(page[EncodingOffset..]);
        var header = new SectionHeader(
            version,
            BinaryPrimitives.ReadInt32LittleEndian(page[12..]),
            BinaryPrimitives.ReadInt64LittleEndian(page[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(page[24..]),
            BinaryPrimitives.ReadUInt32LittleEndian(page[28..]),
            System.Text.Encoding.ASCII.GetString(page.Slice(NameOffset, NameBytes)).TrimEnd('\0'));
        return encoding == SectionEncoding.Plain
            ? header
            : header with { Encoding = encoding, StoredBytes = BinaryPrimitives.ReadInt64LittleEndian(page[StoredBytesOffset..]) };
    }
}
