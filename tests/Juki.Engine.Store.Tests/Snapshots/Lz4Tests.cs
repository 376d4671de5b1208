using Juki.Engine.Disk;
using Juki.Engine.Lz4;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.TestKit;

namespace Juki.Engine.Store.Tests.Snapshots;

public sealed class Lz4Tests
{
    private const long ChunkLength = SectionWriter.ChunkBytes / sizeof(ulong);

    private static readonly int Seed = Environment.TickCount;

    [Fact]
    public void Given_chunks_of_which_one_does_not_shrink_When_written_and_read_Then_that_one_is_stored_as_it_is_and_all_come_back()
    {
        using var directory = new TemporaryDirectory();
        using NativeArray<ulong> content = Numbers(chunks: 3, randomChunk: 1);
        SectionWriter.Write(new RealDisk(), directory.Path, SectionKinds.BirthSignatures, content, Compression.Lz4);
        using var reader = new SectionReader(new RealDisk(), directory.Path, SectionKinds.BirthSignatures);
        using var read = new NativeArray<ulong>(reader.Length);
        for (int chunk = 0; chunk < reader.ChunkCount; chunk++)
        {
            reader.ReadChunk(chunk, read);
        }

        Assert.Equal(SectionEncoding.Lz4, reader.Encoding);
        Assert.InRange(reader.StoredBytes, SectionWriter.ChunkBytes, 2 * SectionWriter.ChunkBytes);
        Assert.True(content.Span(0, (int)content.Length).SequenceEqual(read.Span(0, (int)read.Length)), $"seed {Seed}");
    }

    [Fact]
    public void Given_a_section_that_does_not_shrink_When_written_compressed_Then_it_is_plain_and_can_be_mapped()
    {
        using var directory = new TemporaryDirectory();
        using NativeArray<ulong> content = Numbers(chunks: 1, randomChunk: 0);
        SectionWriter.Write(new RealDisk(), directory.Path, SectionKinds.BirthSignatures, content, Compression.Lz4);
        using var reader = new SectionReader(new RealDisk(), directory.Path, SectionKinds.BirthSignatures);
        using INativeSection mapped = reader.Map();

        Assert.Equal(SectionEncoding.Plain, reader.Encoding);
        Assert.True(content.ByteSpan(0, (int)content.Bytes).SequenceEqual(mapped.ByteSpan(0, (int)mapped.Bytes)), $"seed {Seed}");
    }

    [Fact]
    public void Given_any_bytes_as_a_block_When_decoded_Then_they_are_taken_for_no_chunk_and_nothing_is_touched_outside()
    {
        var random = new Random(Seed);
        byte[] block = new byte[300];
        byte[] place = new byte[1024];
        for (int round = 0; round < 2_000; round++)
        {
            random.NextBytes(block);
            Array.Clear(place);
            bool decoded = Lz4Blocks.TryDecompress(block.AsSpan(0, random.Next(1, block.Length)), place.AsSpan(256, 512));

            Assert.False(decoded, $"seed {Seed}, round {round}");
            Assert.True(!place.AsSpan(0, 256).ContainsAnyExcept((byte)0) && !place.AsSpan(768).ContainsAnyExcept((byte)0), $"seed {Seed}, round {round}");
        }
    }

    [Fact]
    public void Given_no_library_When_it_is_needed_Then_the_message_says_how_to_install_it()
    {
        string message = Assert.Throws<RegisterException>(() => InstalledLz4.Require(isInstalled: false)).Message;

        Assert.Contains("apt install liblz4-1", message, StringComparison.Ordinal);
        Assert.Contains("--compress none", message, StringComparison.Ordinal);
    }

    /// <summary>Small numbers, which shrink well, but for one chunk of random ones, which do not.</summary>
    private static NativeArray<ulong> Numbers(int chunks, int randomChunk)
    {
        var random = new Random(Seed);
        var numbers = new NativeArray<ulong>((chunks * ChunkLength) - 5);
        for (long index = 0; index < numbers.Length; index++)
        {
            numbers[index] = index / ChunkLength == randomChunk ? (ulong)random.NextInt64() * 2 : (ulong)(index / 100);
        }

        return numbers;
    }
}
