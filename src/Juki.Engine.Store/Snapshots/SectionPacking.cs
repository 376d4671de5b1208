using Juki.Engine.Lz4;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Snapshots;

/// <summary>Compresses the chunks of a section where that is worth while; one for each thread.</summary>
internal sealed class SectionPacking
{
    /// <summary>Less than an eighth gained does not pay for decoding the rest.</summary>
    private const int GainShare = 8;

    /// <summary>Chunks that are tried before a section is chosen for compression.</summary>
    private const int SamplesMax = 16;

    private readonly byte[] _packed = new byte[LengthMax(SectionWriter.ChunkBytes)];

    /// <summary>The chunk's compressed bytes, valid until the next call; the chunk itself where it does not shrink enough.</summary>
    public ReadOnlySpan<byte> Pack(ReadOnlySpan<byte> chunk)
    {
        int length = Lz4Blocks.Compress(chunk, _packed.AsSpan(0, LengthMax(chunk.Length)));
        return length > 0 ? _packed.AsSpan(0, length) : chunk;
    }

    /// <summary>
    /// LZ4 where a sample of chunks, spread over the section, shrinks enough; plain otherwise, so that the section can still
    /// be mapped.
    /// </summary>
    public static SectionEncoding Choose(INativeSection content, Compression compression)
    {
        if (compression == Compression.None || content.Bytes == 0)
        {
            return SectionEncoding.Plain;
        }

        var packing = new SectionPacking();
        long chunks = SectionWriter.ChunkCount(content);
        long step = Math.Max(1, chunks / SamplesMax);
        long before = 0;
        long after = 0;
        for (long chunk = 0; chunk < chunks; chunk += step)
        {
            ReadOnlySpan<byte> bytes = SectionWriter.Chunk(content, chunk);
            before += bytes.Length;
            after += packing.Pack(bytes).Length;
        }

        return after <= LengthMax(before) ? SectionEncoding.Lz4 : SectionEncoding.Plain;
    }

    private static int LengthMax(int length) => length - (length / GainShare);

    private static long LengthMax(long length) => length - (length / GainShare);
}
