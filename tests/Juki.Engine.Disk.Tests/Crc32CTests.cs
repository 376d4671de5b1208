namespace Juki.Engine.Disk.Tests;

public sealed class Crc32CTests
{
    private static readonly int Seed = Environment.TickCount;
    private static readonly byte[] Bytes = RandomBytes(3 * 4096);

    [Fact]
    public void Given_the_check_value_of_the_specification_When_computed_Then_it_agrees()
    {
        Assert.Equal(0xE3069283u, Crc32C.Of("123456789"u8));
        Assert.Equal(Crc32C.Of("123456789"u8), Crc32C.Of("6789"u8, Crc32C.Of("12345"u8)));
    }

    [Fact]
    public void Given_every_length_to_four_thousand_at_every_alignment_When_summed_side_by_side_Then_it_is_the_plain_sum()
    {
        for (int length = 0; length <= 4096; length++)
        {
            ReadOnlySpan<byte> bytes = Bytes.AsSpan(length % 8, length);
            Assert.True(Plain(bytes) == Crc32C.Of(bytes), $"seed {Seed}, length {length}");
        }

        for (int start = 0; start < 64; start++)
        {
            ReadOnlySpan<byte> bytes = Bytes.AsSpan(start, (2 * 3 * Crc32C.StretchBytes) + 13);
            Assert.True(Plain(bytes) == Crc32C.Of(bytes), $"seed {Seed}, start {start}");
        }
    }

    [Fact]
    public void Given_bytes_cut_anywhere_When_summed_in_two_parts_Then_it_is_the_sum_of_the_whole()
    {
        uint whole = Crc32C.Of(Bytes);
        for (int cut = 0; cut <= Bytes.Length; cut += 61)
        {
            Assert.True(whole == Crc32C.Of(Bytes.AsSpan(cut), Crc32C.Of(Bytes.AsSpan(0, cut))), $"seed {Seed}, cut {cut}");
        }
    }

    private static uint Plain(ReadOnlySpan<byte> bytes) => ~Crc32C.OneAfterAnother(~0u, bytes);

    private static byte[] RandomBytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(Seed).NextBytes(bytes);
        return bytes;
    }
}
