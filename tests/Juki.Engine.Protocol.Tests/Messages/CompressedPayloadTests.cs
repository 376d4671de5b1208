using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Messages;

public sealed class CompressedPayloadTests
{
    private const int Limit = 1 << 20;

    private readonly PayloadBuffer _buffer = new();

    [Fact]
    public void Given_any_payload_that_shrinks_When_compressed_and_decompressed_Then_it_is_the_same() =>
        Prop.ForAll<int>(seed =>
        {
            byte[] plain = Repetitive(new Random(seed));
            byte[] packed = Compressed(plain);
            return Decompress(packed, out byte[] again) == WireFault.None && again.SequenceEqual(plain);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_a_payload_that_does_not_shrink_When_compressed_Then_it_is_to_be_sent_as_it_is()
    {
        byte[] noise = new byte[1000];
        new Random(1).NextBytes(noise);

        Assert.Equal(0, CompressedPayload.TryCompress(noise, new byte[noise.Length]));
        Assert.Equal(0, CompressedPayload.TryCompress([], []));
        Assert.Equal(0, CompressedPayload.TryCompress([1, 2, 3, 4], new byte[4]));
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(int.MaxValue)]
    [InlineData(Limit + 1)]
    public void Given_a_bomb_that_states_more_than_the_limit_When_decompressed_Then_it_is_refused_before_memory_is_set_aside(uint stated)
    {
        byte[] bomb = Compressed(new byte[Limit]);
        BinaryPrimitives.WriteUInt32LittleEndian(bomb, stated);
        long before = GC.GetAllocatedBytesForCurrentThread();

        WireFault fault = CompressedPayload.TryDecompress(bomb, Limit, _buffer, out ReadOnlySpan<byte> plain);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1024);
        Assert.Equal(WireFault.DecompressedTooLarge, fault);
        Assert.True(plain.IsEmpty);
    }

    [Fact]
    public void Given_a_few_bytes_that_state_what_no_block_of_their_length_gives_When_decompressed_Then_no_memory_is_set_aside()
    {
        byte[] claim = new byte[sizeof(uint) + 5];
        BinaryPrimitives.WriteUInt32LittleEndian(claim, Limit);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(WireFault.Undecodable, CompressedPayload.TryDecompress(claim, Limit, _buffer, out _));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1024);
    }

    [Fact]
    public void Given_a_payload_of_zeros_as_large_as_the_limit_When_decompressed_Then_it_is_not_taken_for_a_lie()
    {
        byte[] zeros = Compressed(new byte[Limit]);

        Assert.Equal(WireFault.None, Decompress(zeros, out byte[] plain));
        Assert.Equal(Limit, plain.Length);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Given_a_block_of_another_length_than_stated_When_decompressed_Then_it_is_undecodable(int difference)
    {
        byte[] plain = Repetitive(new Random(7));
        byte[] packed = Compressed(plain);
        BinaryPrimitives.WriteUInt32LittleEndian(packed, (uint)(plain.Length + difference));

        Assert.Equal(WireFault.Undecodable, Decompress(packed, out _));
    }

    [Fact]
    public void Given_a_block_that_ends_at_every_byte_When_decompressed_Then_it_is_undecodable()
    {
        byte[] packed = Compressed(Repetitive(new Random(8)));

        for (int length = 0; length < packed.Length; length++)
        {
            Assert.Equal(WireFault.Undecodable, Decompress(packed[..length], out _));
        }
    }

    [Fact]
    public void Given_a_block_with_any_byte_changed_When_decompressed_Then_it_gives_the_stated_length_or_is_refused() =>
        Prop.ForAll<int>(seed =>
        {
            Random random = new(seed);
            byte[] plain = Repetitive(random);
            byte[] packed = Compressed(plain);
            packed[random.Next(sizeof(uint), packed.Length)] ^= (byte)random.Next(1, 256);
            return Decompress(packed, out byte[] again) switch
            {
                WireFault.None => again.Length == plain.Length,
                WireFault fault => fault == WireFault.Undecodable,
            };
        }).QuickCheckThrowOnFailure();

    private WireFault Decompress(byte[] packed, out byte[] plain)
    {
        WireFault fault = CompressedPayload.TryDecompress(packed, Limit, _buffer, out ReadOnlySpan<byte> decompressed);
        plain = decompressed.ToArray();
        return fault;
    }

    private static byte[] Compressed(byte[] plain)
    {
        byte[] packed = new byte[plain.Length];
        int length = CompressedPayload.TryCompress(plain, packed);
        Assert.True(length > 0, "it shrinks");
        return packed[..length];
    }

    private static byte[] Repetitive(Random random)
    {
        byte[] piece = new byte[random.Next(1, 60)];
        random.NextBytes(piece);
        return [.. Enumerable.Range(0, random.Next(10, 100)).SelectMany(_ => piece), .. piece[..random.Next(piece.Length)], 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    }
}
