using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Tests.Files.Csv;

public class CsvReaderTests
{
    private static readonly Arbitrary<byte[]> Bytes =
        Gen.Elements<byte>([.. "\"\"\"\",,,,\r\r\n\n\n\nabc\0"u8, 0xE3, 0x81, 0xFF]).ArrayOf().Resize(120).ToArbitrary();

    [Theory]
    [InlineData("a,b\nc,d\n", "1:a|b 2:c|d")]
    [InlineData("a,b\r\nc,d", "1:a|b 2:c|d")]
    [InlineData("a,b\rc,d\r", "1:a|b 2:c|d")]
    [InlineData("\n\r\n\ra,b\n\n\nc,d\n", "4:a|b 7:c|d")]
    [InlineData("\"a\",\"b,c\"\n", "1:a|b,c")]
    [InlineData("\"a\"\"b\",\"\"\"\"\n", "1:a\"b|\"")]
    [InlineData("\"a\r\nb\",c\nd,e\n", "1:a\r\nb|c 3:d|e")]
    [InlineData(",\n\"\",\"\"\n", "1:| 2:|")]
    public void Given_good_csv_When_read_Then_the_fields_come_out(string csv, string expected) =>
        Assert.Equal(expected, string.Join(' ', TestRows.Whole(Encoding.UTF8.GetBytes(csv), 2).Select(row => $"{row.Line}:{row.Fields}")));

    [Theory]
    [InlineData("a\nb,c\n", RowFaultKind.TooFewFields)]
    [InlineData("a,b,c\nb,c\n", RowFaultKind.TooManyFields)]
    [InlineData("a,\"b\nb,c\n", RowFaultKind.UnclosedQuote)]
    [InlineData("\"a\"x,b\nb,c\n", RowFaultKind.TextAfterQuote)]
    [InlineData("a\"x\",b\nb,c\n", RowFaultKind.QuoteInField)]
    [InlineData("a,b\0\nb,c\n", RowFaultKind.Nul)]
    public void Given_a_malformed_row_When_read_Then_it_alone_is_faulty_and_the_next_line_is_read(string csv, RowFaultKind fault) =>
        Assert.Equal([new TestRow(1, fault, ""), new TestRow(2, RowFaultKind.None, "b|c")], TestRows.Whole(Encoding.UTF8.GetBytes(csv), 2));

    [Fact]
    public void Given_a_fault_in_the_third_column_When_read_Then_it_is_named()
    {
        CsvReader reader = new("a,b,c\"d,e\n"u8, new CsvField[4], 7, isFinal: true);
        Assert.True(reader.Read());
        Assert.Equal(new RowFault(RowFaultKind.QuoteInField, 7, 3), reader.Fault);
    }

    [Fact]
    public void Given_any_bytes_When_read_Then_the_rows_are_those_of_the_scalar_twin() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Bytes, data =>
            TestRows.Whole(data, 2, 20).SequenceEqual(ScalarCsv.Read(data, 2, 20))));

    [Fact]
    public void Given_any_bytes_When_read_in_chunks_of_any_size_Then_the_rows_are_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Bytes, Gen.Choose(1, 100).ToArbitrary(), (data, chunkBytes) =>
            TestRows.Chunked(new MemoryStream(data), chunkBytes, 2, 20).SequenceEqual(ScalarCsv.Read(data, 2, 20))));

    [Fact]
    public void Given_quoted_rows_When_cut_at_every_chunk_size_from_16_to_4096_Then_the_rows_are_the_same()
    {
        byte[] data = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60).Select(row =>
            $"{row},\"佐藤\r\n花子, \"\"{row}\"\"\"\r\n{(row % 7 == 0 ? "\r\n\"" : "")}{row},東京都{new string('x', row)}\n")));
        List<TestRow> expected = ScalarCsv.Read(data, 2, CsvReader.RecordBytesMaxDefault);
        for (int chunkBytes = 16; chunkBytes <= 4096; chunkBytes++)
        {
            Assert.Equal(expected, TestRows.Chunked(new MemoryStream(data), chunkBytes, 2));
        }
    }

    [Fact]
    public void Given_a_line_of_10_MB_When_read_Then_it_is_one_faulty_row()
    {
        byte[] data = [.. "a,b\nc,"u8, .. new byte[10_000_000].AsSpan(), .. "\r\n\"d\",e\n"u8];
        data.AsSpan(6, 10_000_000).Fill((byte)'x');
        TestRow[] expected = [new(1, RowFaultKind.None, "a|b"), new(2, RowFaultKind.TooLong, ""), new(3, RowFaultKind.None, "d|e")];
        Assert.Equal(expected, TestRows.Whole(data, 2));
        Assert.Equal(expected, TestRows.Chunked(new MemoryStream(data), 1 << 16, 2));
    }

    [Fact]
    public void Given_a_quote_never_closed_before_many_rows_When_read_Then_only_its_line_is_lost()
    {
        string rows = string.Concat(Enumerable.Repeat("佐藤,東京都\n", 100_000));
        List<TestRow> read = TestRows.Chunked(new MemoryStream(Encoding.UTF8.GetBytes("a,\"b\n" + rows)), 1 << 16, 2);
        Assert.Equal(RowFaultKind.UnclosedQuote, read[0].Fault);
        Assert.Equal(100_000, read.Count(row => row.Fault == RowFaultKind.None));
    }
}
