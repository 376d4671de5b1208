using System.Buffers;
using System.Text;
using System.Text.Unicode;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Tests.Files.Csv;

/// <summary>The kernel against the framework's transcoder. On a processor without the instructions there is nothing to compare.</summary>
public class Utf8BlocksTests
{
    private static readonly Gen<string> Letters = Gen.Frequency(
        (6, Gen.Choose(0x4E00, 0x9FFF)), (4, Gen.Choose(0x20, 0x7E)), (3, Gen.Choose(0x3040, 0x30FF)), (1, Gen.Choose(0x80, 0x7FF)),
        (1, Gen.Choose(0x800, 0xD7FF)), (1, Gen.Choose(0xE000, 0xFFFF))).Select(letter => $"{(char)letter}");

    private static readonly Gen<byte[]> Good = Letters.ArrayOf().Resize(120).Select(letters => Encoding.UTF8.GetBytes(string.Concat(letters)));

    private static readonly Gen<byte[]> Damaged =
        from bytes in Good
        from at in Gen.Choose(0, Math.Max(0, bytes.Length - 1))
        from value in Gen.Elements<byte>(0x00, 0x41, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xFF)
        select (byte[])[.. bytes.Take(at), value, .. bytes.Skip(at + 1)];

    [Fact]
    public void Given_text_of_up_to_three_bytes_a_character_When_transcoded_Then_it_is_that_text() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Good.ToArbitrary(), bytes =>
            !Utf8Blocks.IsSupported || Transcode(bytes) == Encoding.UTF8.GetString(bytes)));

    [Fact]
    public void Given_damaged_bytes_When_transcoded_Then_it_is_refused_where_the_framework_refuses() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20_000), Prop.ForAll(Damaged.ToArbitrary(), bytes =>
            !Utf8Blocks.IsSupported || Transcode(bytes) == (bytes.All(value => value < 0xF0) ? Framework(bytes) : null)));

    private static string? Transcode(byte[] bytes)
    {
        byte[] data = [.. "気,"u8, .. bytes, .. "\n仙"u8, .. new byte[Utf8Blocks.OverreadBytes]];
        char[] room = new char[bytes.Length + Utf8Blocks.OverwrittenChars];
        return Utf8Blocks.TryTranscode(data, 4, 4 + bytes.Length, room, out int length) ? new string(room, 0, length) : null;
    }

    private static string? Framework(byte[] bytes)
    {
        char[] room = new char[bytes.Length];
        OperationStatus status = Utf8.ToUtf16(bytes, room, out _, out int length, replaceInvalidSequences: false);
        return status == OperationStatus.Done ? new string(room, 0, length) : null;
    }
}
