using System.Text;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.DataGen.Queries;
using Juki.Engine.Files;
using Juki.Engine.Files.Columns;
using Juki.Engine.Files.Csv;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Benchmarks.Registers;

/// <summary>Query files in memory.</summary>
internal static class NoisyQueryFile
{
    /// <summary>Queries as <c>juki queries</c> makes them of the same register, profile and seed.</summary>
    public static NoisyQuery[] Make(Register register, string noise, int count, ulong seed, double codeShare = 0)
    {
        using var queries = new MemoryStream();
        using (var text = new StreamWriter(queries, new UTF8Encoding(false), leaveOpen: true))
        {
            var options = new QueryOptions { Count = count, Seed = seed, CodeShare = codeShare };
            new QueryGenerator(register, NoiseProfile.Load(noise), options, AbsentPersons.Of(register, seed)).Write(text, TextWriter.Null, progress: null, CancellationToken.None);
        }

        queries.Position = 0;
        return Read(queries);
    }

    /// <summary>The rows of a query file.</summary>
    public static NoisyQuery[] Read(Stream file)
    {
        using CsvInput input = CsvInput.Open("queries", file, QueryColumns.Schema, new CsvLayout());
        var decoder = new RowDecoder(input.Columns, input.Encoding);
        CsvField[] fields = input.CreateFields();
        CsvChunk chunk = input.CreateChunk();
        List<NoisyQuery> queries = [];
        while (input.TryRead(chunk))
        {
            Read(input.Read(chunk, fields), decoder, queries);
        }

        return [.. queries];
    }

    private static void Read(CsvReader row, RowDecoder decoder, List<NoisyQuery> queries)
    {
        while (row.Read())
        {
            decoder.Begin(row);
            queries.Add(new NoisyQuery
            {
                Code = decoder.Text(row, QueryColumns.Code).ToString(),
                Name = decoder.Text(row, QueryColumns.Name).ToString(),
                Kana = decoder.Text(row, QueryColumns.Kana).ToString(),
                BirthDate = decoder.Text(row, QueryColumns.BirthDate).ToString(),
                Sex = decoder.Text(row, QueryColumns.Sex).ToString(),
                Address = decoder.Text(row, QueryColumns.Address).ToString(),
            });
        }
    }
}
