using Juki.Engine.Disk;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Writes a section to its file and syncs it.</summary>
internal static class SectionWriter
{
    /// <summary>4 MiB: large enough for the disk, small enough to say where a flipped bit is.</summary>
    public const int ChunkBytes = 4 << 20;

    /// <returns>The checksum over the table of chunks, which stands for the content.</returns>
    public static uint Write(IDisk disk, string directory, SectionKind kind, INativeSection content, Compression compression = Compression.None)
    {
        using IDiskFile file = disk.Create(Path.Combine(directory, SectionReader.FileName(kind)));
        SectionEncoding encoding = SectionPacking.Choose(content, compression);
        ChunkTable table = WriteChunks(file, content, encoding);
        byte[] tableBytes = table.ToBytes(encoding);
        uint tableCrc = Crc32C.Of(tableBytes);
        file.Write(tableBytes, SectionHeader.Bytes + table.StoredBytes);
        Span<byte> page = new byte[SectionHeader.Bytes];
        new SectionHeader(Manifest.CurrentFormatVersion, kind.ElementSize, content.Bytes, ChunkBytes, tableCrc, kind.Name)
        {
            Encoding = encoding,
            StoredBytes = table.StoredBytes,
        }.Write(page);
        file.Write(page, 0);
        file.Sync();
        return tableCrc;
    }

    /// <summary>Chunks that a content has.</summary>
    public static long ChunkCount(INativeSection content) => (content.Bytes + ChunkBytes - 1) / ChunkBytes;

    /// <summary>The bytes of a chunk.</summary>
    public static ReadOnlySpan<byte> Chunk(INativeSection content, long chunk) =>
        content.ByteSpan(chunk * ChunkBytes, (int)Math.Min(ChunkBytes, content.Bytes - (chunk * ChunkBytes)));

    private static ChunkTable WriteChunks(IDiskFile file, INativeSection content, SectionEncoding encoding)
    {
        var chunks = new StoredChunk[ChunkCount(content)];
        SectionPacking? packing = encoding == SectionEncoding.Lz4 ? new SectionPacking() : null;
        long offset = SectionHeader.Bytes;
        for (int chunk = 0; chunk < chunks.Length; chunk++)
        {
            ReadOnlySpan<byte> bytes = Chunk(content, chunk);
            ReadOnlySpan<byte> stored = packing is null ? bytes : packing.Pack(bytes);
            chunks[chunk] = new StoredChunk(stored.Length, Crc32C.Of(stored));
            file.Write(stored, offset);
            offset += stored.Length;
        }

        return new ChunkTable(chunks);
    }
}
