using System.Text;
using Juki.Engine.Files.Csv;

namespace Juki.Engine.Tests.Files.Csv;

/// <summary>Reads rows with the reader under test, whole or through chunks.</summary>
internal static class TestRows
{
    public static List<TestRow> Whole(byte[] data, int fieldCount, int recordBytesMax = CsvReader.RecordBytesMaxDefault)
    {
        List<TestRow> rows = [];
        Collect(data, 1, fieldCount, recordBytesMax, rows);
        return rows;
    }

    public static List<TestRow> Chunked(Stream stream, int chunkBytes, int fieldCount, int recordBytesMax = CsvReader.RecordBytesMaxDefault)
    {
        List<TestRow> rows = [];
        ChunkCutter cutter = new(stream, chunkBytes, recordBytesMax);
        CsvChunk chunk = cutter.CreateChunk();
        while (cutter.TryRead(chunk))
        {
            Collect(chunk.Bytes, chunk.FirstLine, fieldCount, recordBytesMax, rows);
        }

        return rows;
    }

    private static void Collect(ReadOnlySpan<byte> data, long line, int fieldCount, int recordBytesMax, List<TestRow> rows)
    {
        CsvReader reader = new(data, new CsvField[fieldCount], line, isFinal: true, recordBytesMax) { ExpectedFieldCount = fieldCount };
        while (reader.Read())
        {
            rows.Add(new TestRow(reader.Line, reader.Fault.Kind, reader.Fault.IsFault ? "" : Fields(reader)));
        }
    }

    private static string Fields(CsvReader reader)
    {
        List<string> fields = [];
        for (int index = 0; index < reader.FieldCount; index++)
        {
            CsvField field = reader.Field(index);
            string text = Encoding.Latin1.GetString(reader.Bytes(field));
            fields.Add(field.HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
        }

        return string.Join('|', fields);
    }
}
