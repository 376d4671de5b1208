using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Fields;

public sealed class FieldReaderTests
{
    [Fact]
    public void Given_fields_of_every_kind_When_written_and_read_Then_they_are_the_same_and_nothing_is_left()
    {
        byte[] place = new byte[64];
        FieldWriter writer = new(place);
        writer.Byte(0xFE);
        writer.UInt16(0xFEDC);
        writer.UInt32(0xFEDC_BA98);
        writer.UInt64(0xFEDC_BA98_7654_3210);
        writer.Single(-1.5f);
        writer.Text("太郎".AsSpan());
        writer.Byte(0);

        FieldReader reader = new(place.AsSpan(0, writer.Written));

        Assert.Equal(0xFE, reader.Byte());
        Assert.Equal(0xFEDC, reader.UInt16());
        Assert.Equal(0xFEDC_BA98, reader.UInt32());
        Assert.Equal(0xFEDC_BA98_7654_3210, reader.UInt64());
        Assert.Equal(-1.5f, reader.Single());
        Assert.Equal("太郎"u8, reader.Text());
        reader.Zero();
        Assert.True(reader.IsComplete);
    }

    [Fact]
    public void Given_a_field_beyond_the_end_When_read_Then_it_is_zero_and_so_is_all_that_follows()
    {
        FieldReader reader = new([1, 2, 3]);

        Assert.Equal(0u, reader.UInt32());
        Assert.Equal(0, reader.Byte());
        Assert.True(reader.HasFailed);
        Assert.False(reader.IsComplete);
        Assert.True(reader.Rest.IsEmpty);
    }

    [Fact]
    public void Given_a_negative_length_or_a_text_longer_than_the_rest_When_read_Then_it_fails()
    {
        FieldReader negative = new([1, 2, 3]);
        Assert.True(negative.Bytes(-1).IsEmpty);
        Assert.True(negative.HasFailed);

        FieldReader tooLong = new([0xFF, 0xFF, 3]);
        Assert.True(tooLong.Text().IsEmpty);
        Assert.True(tooLong.HasFailed);
    }

    [Fact]
    public void Given_bytes_left_over_or_a_reserved_byte_set_When_read_Then_the_message_is_not_complete()
    {
        FieldReader left = new([1, 2]);
        left.Byte();
        Assert.False(left.IsComplete);

        FieldReader reserved = new([1]);
        reserved.Zero();
        Assert.False(reserved.IsComplete);
    }
}
