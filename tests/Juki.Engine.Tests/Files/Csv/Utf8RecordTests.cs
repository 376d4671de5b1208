using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Tests.Files.Csv;

/// <summary>Records of up to some 600 bytes, so that fields lie across blocks and windows, and some are too long.</summary>
public class Utf8RecordTests
{
    private static readonly Gen<string> Fields =
        Gen.Elements("気仙沼市赤岩泥ノ木", "一丁目", "1610番17号", "高谷　紗穂", "é", "髙", "A", "", "ﾀｶﾔ", "1943/5/20").ArrayOf().Resize(12).Select(string.Concat);

    [Fact]
    public void Given_any_record_When_decoded_as_a_whole_Then_each_field_is_its_own_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Fields.ArrayOf(7).ToArbitrary(), fields =>
            !Utf8Blocks.IsSupported || Decode(fields, "") is not { } decoded || decoded.SequenceEqual(fields)));

    [Fact]
    public void Given_a_record_of_a_usual_length_When_decoded_Then_it_is_decoded_as_a_whole() =>
        Assert.True(!Utf8Blocks.IsSupported || Decode(["7", "高谷　紗穂", "東京都千代田区"], "") is not null);

    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xE3, 0x81 })]
    [InlineData(new byte[] { 0xF0, 0xA0, 0xAE, 0xB7 })]
    public void Given_bytes_that_the_kernel_does_not_know_When_decoded_Then_it_says_so(byte[] bytes) =>
        Assert.Null(Decode(["7", "高谷"], Encoding.Latin1.GetString(bytes)));

    /// <summary>The fields of the second of three records; null if it has to be decoded field by field.</summary>
    private static string[]? Decode(string[] fields, string rawEnd)
    {
        byte[] line = [.. Encoding.UTF8.GetBytes(string.Join(',', fields)), .. Encoding.Latin1.GetBytes(rawEnd), (byte)'\n'];
        byte[] data = [.. "髙,1\n"u8, .. line, .. "仙,2\n"u8, .. new byte[Utf8Blocks.OverreadBytes]];
        CsvField[] places = new CsvField[fields.Length];
        CsvReader reader = new(data, places, 1, isFinal: true);
        Assert.True(reader.Read() && reader.Read());
        Utf8Record record = new();
        return record.TryDecode(data, reader.RecordStart, reader.Position) ? [.. places.Select(place => record.Text(place).ToString())] : null;
    }
}
