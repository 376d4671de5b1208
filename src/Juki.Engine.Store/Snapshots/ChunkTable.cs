using System.Runtime.InteropServices;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Where each chunk of a section stands in its file, how long it is there, and its checksum.</summary>
internal sealed class ChunkTable
{
    private readonly long[] _offsets;
    private readonly StoredChunk[] _chunks;

    public ChunkTable(StoredChunk[] chunks)
    {
        _chunks = chunks;
        _offsets = new long[chunks.Length];
        StoredBytes = 0;
        for (int chunk = 0; chunk < chunks.Length; chunk++)
        {
            _offsets[chunk] = SectionHeader.Bytes + StoredBytes;
            StoredBytes += chunks[chunk].Length;
        }
    }

    public int Count => _chunks.Length;

    /// <summary>Bytes of all chunks in the file.</summary>
    public long StoredBytes { get; }

    public StoredChunk this[int chunk] => _chunks[chunk];

    /// <summary>Offset of a chunk in the file.</summary>
    public long OffsetOf(int chunk) => _offsets[chunk];

    /// <summary>Bytes that the table takes in a file.</summary>
    public static long BytesFor(SectionEncoding encoding, long chunks) =>
        chunks * (encoding == SectionEncoding.Plain ? sizeof(uint) : Marshal.SizeOf<StoredChunk>());

    /// <summary>The table of a file; in that of a plain section the lengths follow from the header.</summary>
    public static ChunkTable Parse(ReadOnlySpan<byte> table, in SectionHeader header)
    {
        if (header.Encoding != SectionEncoding.Plain)
        {
            return new ChunkTable(MemoryMarshal.Cast<byte, StoredChunk>(table).ToArray());
        }

        ReadOnlySpan<uint> checksums = MemoryMarshal.Cast<byte, uint>(table);
        var chunks = new StoredChunk[checksums.Length];
        for (int chunk = 0; chunk < chunks.Length; chunk++)
        {
            chunks[chunk] = new StoredChunk(header.ChunkLength(chunk), checksums[chunk]);
        }

        return new ChunkTable(chunks);
    }

    /// <summary>The table as it stands in a file.</summary>
    public byte[] ToBytes(SectionEncoding encoding) => encoding == SectionEncoding.Plain
        ? MemoryMarshal.AsBytes(Array.ConvertAll(_chunks, chunk => chunk.Checksum).AsSpan()).ToArray()
        : MemoryMarshal.AsBytes(_chunks.AsSpan()).ToArray();
}
