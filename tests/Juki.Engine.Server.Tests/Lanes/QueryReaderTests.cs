using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes;

namespace Juki.Engine.Server.Tests.Lanes;

public class QueryReaderTests
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly byte[][] Pieces =
        [.. "0 9 - ~ \u007F \u0080 é 年 ９ \u3000 \U00020BB7".Split(' ').Select(Strict.GetBytes), [0], [0x80], [0xC3], [0xE5, 0xB9], [0xED, 0xA0, 0x80], [0xFF]];

    private readonly QueryReader _reader = new();

    [Fact]
    public void Given_items_of_any_bytes_When_read_Then_they_are_what_a_strict_decoder_makes_of_them() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(AnyItem.Four().ToArbitrary(), items => AreReadAlike(items)));

    [Fact]
    public void Given_digits_of_every_length_When_read_Then_none_is_lost()
    {
        for (int length = 0; length <= 40; length++)
        {
            byte[] digits = [.. Enumerable.Range(0, length).Select(i => (byte)('0' + (i % 10)))];
            Assert.True(AreReadAlike([digits, digits, digits, digits]), $"{length} digits");
        }
    }

    private bool AreReadAlike(byte[][] items)
    {
        FieldReader fields = new(Payload(items));
        QueryFields query = QueryFields.Read(ref fields);
        bool isRead = _reader.TryRead(query, out QueryItems read);
        return items.All(IsUtf8)
            ? isRead && Is(items[0], read.Code) && Is(items[1], read.BirthDate) && Is(items[2], read.Sex) && Is(items[3], read.Address)
            : !isRead;
    }

    /// <summary>Code, date of birth, sex and address, which all take their own way; no name and no reading.</summary>
    private static byte[] Payload(byte[][] items)
    {
        byte[] payload = new byte[(QueryFields.ItemCount * sizeof(ushort)) + items.Sum(item => item.Length)];
        FieldWriter writer = new(payload);
        foreach (int length in (int[])[items[0].Length, 0, 0, items[1].Length, items[2].Length, items[3].Length])
        {
            writer.UInt16((ushort)length);
        }

        byte[] texts = [.. items.SelectMany(item => item)];
        writer.Bytes(texts);
        return payload;
    }

    private static bool Is(byte[] utf8, ReadOnlySpan<char> text) => text.SequenceEqual(Strict.GetString(utf8));

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Mostly digits, so that long runs of them occur, and now and then anything.</summary>
    private static class AnyItem
    {
        public static Gen<byte[][]> Four() => Gen.ArrayOf(One(), 4);

        private static Gen<byte[]> One() => Gen.Choose(0, 20).SelectMany(count => Gen.ArrayOf(Piece(), count)).Select(pieces => pieces.SelectMany(piece => piece).ToArray());

        private static Gen<byte[]> Piece() => Gen.Choose(0, 60).Select(number => number < Pieces.Length ? Pieces[number] : Pieces[0]);
    }
}
