using CsvHelper;
using Juki.Engine.Benchmarks.Comparing;

namespace Juki.Engine.Benchmarks.Csv;

/// <summary>The peer: CsvHelper over the same stream, fields by index, as text without strings or as strings.</summary>
internal sealed class CsvHelperCsv(byte[] content)
{
    private const int FieldLengthMax = 4096;

    private readonly char[] _text = new char[FieldLengthMax];

    /// <summary>Its leanest way to text.</summary>
    public ulong ReadChars(int block)
    {
        using CsvReader row = CsvReader.Create(new MemoryStream(content), CsvReaderOptions.Default);
        ulong sum = (ulong)block;
        while (row.Read())
        {
            for (int column = 0; column < row.FieldCount; column++)
            {
                sum += TextChecksum.Of(_text.AsSpan(0, row.GetChars(column, _text))) << column;
            }
        }

        return sum;
    }

    /// <summary>As most use it.</summary>
    public ulong ReadStrings(int block)
    {
        using CsvReader row = CsvReader.Create(new MemoryStream(content), CsvReaderOptions.Default);
        ulong sum = (ulong)block;
        while (row.Read())
        {
            for (int column = 0; column < row.FieldCount; column++)
            {
                sum += TextChecksum.Of(row.GetString(column)) << column;
            }
        }

        return sum;
    }
}
