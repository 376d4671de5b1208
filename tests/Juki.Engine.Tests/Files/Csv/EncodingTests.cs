using System.Text;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Tests.Files.Csv;

public class EncodingTests
{
    private const string Text = "氏名,住所\n髙橋 太郎,東京都千代田区霞が関\n";

    [Fact]
    public void Given_a_text_in_each_encoding_When_detected_Then_it_is_the_right_one()
    {
        Assert.Equal(CsvEncoding.Utf8, EncodingDetector.Detect(Encoding.UTF8.GetBytes(Text)));
        Assert.Equal(CsvEncoding.Utf8, EncodingDetector.Detect("id,name\n"u8));
        Assert.Equal(CsvEncoding.Cp932, EncodingDetector.Detect(Cp932.Encoding.GetBytes(Text)));
        Assert.Equal(CsvEncoding.Cp932, EncodingDetector.Detect(Cp932.Encoding.GetBytes("ﾔﾏﾀﾞ ﾄｷｺ,ﾄｷ\n")));
    }

    [Fact]
    public void Given_utf8_cut_at_every_byte_When_detected_Then_it_is_utf8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Text);
        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Equal(CsvEncoding.Utf8, EncodingDetector.Detect(bytes.AsSpan(0, length))));
    }

    [Fact]
    public void Given_utf8_with_a_damaged_byte_When_detected_Then_it_is_still_utf8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Text + Text);
        bytes[5] = 0xFF;
        Assert.Equal(CsvEncoding.Utf8, EncodingDetector.Detect(bytes));
    }

    [Theory]
    [InlineData(CsvEncoding.Utf8, new byte[] { 0x61, 0xE3, 0x81 })]
    [InlineData(CsvEncoding.Utf8, new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(CsvEncoding.Cp932, new byte[] { 0x61, 0x81 })]
    [InlineData(CsvEncoding.Cp932, new byte[] { 0x81, 0x20 })]
    public void Given_bytes_that_are_no_character_When_decoded_Then_it_says_so(CsvEncoding encoding, byte[] bytes) =>
        Assert.False(new FieldDecoder(encoding).TryDecode(bytes, new CsvField(0, bytes.Length, false), out _));

    [Fact]
    public void Given_cp932_When_decoded_Then_the_vendor_characters_are_there()
    {
        Assert.True(new FieldDecoder(CsvEncoding.Cp932).TryDecode([0xFB, 0xFC, 0x8B, 0xB4, 0xB1], new CsvField(0, 5, false), out ReadOnlySpan<char> text));
        Assert.Equal("髙橋ｱ", text.ToString());
    }
}
