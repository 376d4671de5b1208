using Juki.Engine.Benchmarks.Comparing;
using Juki.Engine.Benchmarks.Registers;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Csv;

/// <summary>A query file in memory to the texts of its fields.</summary>
internal sealed class CsvTopic : ITopic
{
    private const int ResidentsDefault = 100_000;
    private const double GigabytesDefault = 1.0 / 16;

    public string Name => "csv";

    public string Description => "a query file to the texts of its fields, against CsvHelper";

    public IEnumerable<Comparison> Prepare(TopicOptions options)
    {
        using BenchmarkRegister source = BenchmarkRegister.Open(options, ResidentsDefault);
        (byte[] content, int rows) = QueryFile.OfSize(source.Register, options.BytesOr(GigabytesDefault));
        yield return new Comparison(
            "rows to fields",
            $"{Figures.Count(content.Length)} bytes of queries (light noise, with codes) in memory, {Figures.Count(rows)} rows; "
            + "an operation is a row with all its fields; one core",
            [
                new Side("ours", SideRole.Ours, new OurCsv(content).Read) { Bytes = content.Length, Pages = MemoryPages.Managed },
                new Side("CsvHelper", SideRole.Peer, new CsvHelperCsv(content).ReadChars) { Bytes = content.Length, Pages = MemoryPages.Managed },
                new Side("CsvHelper strings", SideRole.Peer, new CsvHelperCsv(content).ReadStrings) { Bytes = content.Length, Pages = MemoryPages.Managed },
            ])
        {
            OperationsPerBlock = rows,
            BlocksPerRound = 1,
            BytesPerOperation = (double)content.Length / rows,
        };
    }
}
