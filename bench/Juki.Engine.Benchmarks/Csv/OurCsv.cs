using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Benchmarks.Csv;

/// <summary>Our reader as bulk matching uses it: chunk by chunk, every column of every row as text.</summary>
internal sealed class OurCsv(byte[] content)
{
    private static readonly int ColumnCount = QueryColumns.Schema.Columns.Count;

    public ulong Read(int block)
    {
        using CsvInput input = CsvInput.Open("queries", new MemoryStream(content), QueryColumns.Schema, new CsvLayout());
        var decoder = new RowDecoder(input.Columns, input.Encoding);
        CsvField[] fields = input.CreateFields();
        CsvChunk chunk = input.CreateChunk();
        ulong sum = (ulong)block;
        while (input.TryRead(chunk))
        {
            sum += ReadChunk(input.Read(chunk, fields), decoder);
        }

        return sum;
    }

    private static ulong ReadChunk(CsvReader row, RowDecoder decoder)
    {
        ulong sum = 0;
        while (row.Read())
        {
            decoder.Begin(row);
            for (int column = 0; column < ColumnCount; column++)
            {
                sum += TextChecksum.Of(decoder.Text(row, column)) << column;
            }
        }

        return sum;
    }
}
