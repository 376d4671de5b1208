using System.Text;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Csv;

/// <summary>A query file in memory, in UTF-8, as <c>juki queries</c> writes it.</summary>
internal static class QueryFile
{
    private const int RowsOfSample = 1000;

    /// <summary>A file of about so many bytes, and its number of rows.</summary>
    public static (byte[] Content, int Rows) OfSize(Register register, long bytes)
    {
        double bytesPerRow = (double)OfRows(register, RowsOfSample).Length / RowsOfSample;
        int rows = (int)Math.Max(1, bytes / bytesPerRow);
        return (OfRows(register, rows), rows);
    }

    public static byte[] OfRows(Register register, int rows)
    {
        using var absent = new RecombinedPersons(register, seed: 1);
        var generator = new QueryGenerator(register, NoiseProfile.BuiltIn("light"), new QueryOptions { Count = rows, CodeShare = 1 }, absent);
        using var content = new MemoryStream();
        using (var text = new StreamWriter(content, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            generator.Write(text, TextWriter.Null, null, CancellationToken.None);
        }

        return content.ToArray();
    }
}
