using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Utf8 = Juki.Engine.Protocol.Fields.Utf8;

namespace Juki.Engine.Protocol.Tests.Fields;

public sealed class Utf8Tests
{
    /// <summary>Code units from every stretch that takes another number of bytes, and every kind of surrogate.</summary>
    private static readonly char[] Edges =
        ['\0', 'a', '\x7F', '\x80', '\x7FF', '\x800', '太', '\xD7FF', '\xD800', '\xDBFF', '\xDC00', '\xDFFF', '\xE000', '\xFFFD', '\xFFFF'];

    [Fact]
    public void Given_any_code_units_with_lone_surrogates_When_encoded_Then_they_are_those_of_the_framework() =>
        Prop.ForAll<int>(seed =>
        {
            string text = AnyText(new Random(seed));
            return Encoding.UTF8.GetBytes(text).SequenceEqual(Encoded(text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_every_code_unit_alone_When_encoded_Then_it_is_that_of_the_framework()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            string text = ((char)unit).ToString();
            Assert.True(Encoding.UTF8.GetBytes(text).SequenceEqual(Encoded(text)), $"U+{unit:X4}");
        }
    }

    [Fact]
    public void Given_a_text_without_lone_surrogates_When_encoded_and_decoded_Then_it_is_the_same() =>
        Prop.ForAll<int>(seed =>
        {
            string text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(AnyText(new Random(seed))));
            byte[] utf8 = Encoded(text);
            char[] decoded = new char[utf8.Length];
            return Utf8.TryDecode(utf8, decoded, out int length) && decoded.AsSpan(0, length).SequenceEqual(text);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("80", "a continuation byte alone")]
    [InlineData("C0AF", "an overlong slash")]
    [InlineData("EDA080", "a surrogate")]
    [InlineData("E5A4", "cut short")]
    [InlineData("F4908080", "beyond U+10FFFF")]
    [InlineData("FF", "no byte of UTF-8")]
    public void Given_bytes_that_are_not_utf8_When_decoded_Then_they_are_refused(string bytes, string because)
    {
        byte[] utf8 = Convert.FromHexString(bytes);

        Assert.False(Utf8.TryDecode(utf8, new char[utf8.Length], out _), because);
    }

    private static string AnyText(Random random)
    {
        char[] text = new char[random.Next(50)];
        for (int at = 0; at < text.Length; at++)
        {
            text[at] = random.Next(3) > 0 ? Edges[random.Next(Edges.Length)] : (char)random.Next(char.MaxValue + 1);
        }

        return new string(text);
    }

    private static byte[] Encoded(string text)
    {
        byte[] place = new byte[text.Length * Utf8.BytesPerCharMax];
        return place[..Utf8.Encode(text, place)];
    }
}
