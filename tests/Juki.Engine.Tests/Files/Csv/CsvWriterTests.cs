using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Tests.Files.Csv;

public class CsvWriterTests
{
    [Fact]
    public void Given_texts_that_need_quotes_When_written_Then_only_those_are_quoted()
    {
        CsvWriter writer = new();
        writer.Text("髙橋 太郎");
        writer.Text("a,b");
        writer.Text("a\"b");
        writer.Empty();
        writer.Text("\r\n");
        writer.EndRow();
        Assert.Equal("髙橋 太郎,\"a,b\",\"a\"\"b\",,\"\r\n\"\n", Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void Given_any_texts_When_written_and_read_Then_they_come_back()
    {
        Arbitrary<string[]> texts = Gen.Elements("髙", "𠮷", "a", ",", "\"", "\r", "\n", " ", "\uDB40\uDD01")
            .ArrayOf().Select(string.Concat).ArrayOf(3).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(texts, expected => WriteAndRead(expected).SequenceEqual(expected)));
    }

    private static string[] WriteAndRead(string[] texts)
    {
        CsvWriter writer = new();
        foreach (string text in texts)
        {
            writer.Text(text);
        }

        writer.EndRow();
        CsvReader reader = new(writer.Written, new CsvField[texts.Length], 1, isFinal: true) { ExpectedFieldCount = texts.Length };
        Assert.True(reader.Read());
        Assert.False(reader.Fault.IsFault);
        FieldDecoder decoder = new(CsvEncoding.Utf8);
        decoder.BeginRow(reader.Record.Length);
        string[] read = new string[texts.Length];
        for (int index = 0; index < read.Length; index++)
        {
            CsvField field = reader.Field(index);
            Assert.True(decoder.TryDecode(reader.Data, field, out ReadOnlySpan<char> text));
            read[index] = text.ToString();
        }

        return read;
    }
}
