using Juki.Engine.Bulk;
using Juki.Engine.Files.Mapping;
using Juki.Engine.Model.Codes;
using Juki.Engine.Tests.Bulk;

namespace Juki.Engine.Tests.Files.Mapping;

public sealed class MappedQueriesTests : IDisposable
{
    private const string Map = """
        {
          "items": {
            "id": "ref",
            "family_name": "f",
            "given_name": "g",
            "birth_date": { "column": "dob", "format": "dd/MM/yyyy" },
            "sex": { "column": "s", "values": { "male": 1 } },
            "address": ["no", "street"]
          }
        }
        """;

    private readonly TestFiles _files = new();

    [Fact]
    public void Given_mapped_rows_good_and_bad_When_matched_Then_each_has_its_result_row_under_its_id()
    {
        BulkSummary summary = Match("street,no,s,dob,g,f,ref,more\nx,1,male,17/05/1940,,7,\"a,1\",\nx,1,male,1940-05-17,,7,b,\nx,1\n", workers: 1);
        string[] lines = File.ReadAllLines(_files.Path("r.csv"));

        Assert.StartsWith($"\"a,1\",00,certain,{ResidentCode.FromBody(7).Reveal()},", lines[1], StringComparison.Ordinal);
        Assert.Equal("b,42,invalid,,,,,,,,,,,,line 3 column 4: a date of birth that cannot be read or is impossible,fake-1,0", lines[2]);
        Assert.StartsWith("line 4,42,invalid,", lines[3], StringComparison.Ordinal);
        Assert.Equal(["more"], summary.UnknownColumns);
    }

    [Fact]
    public void Given_twice_as_many_mapped_rows_When_matched_Then_no_more_is_allocated()
    {
        long few = AllocatedFor(50_000);
        long many = AllocatedFor(100_000);

        Assert.InRange(many - few, long.MinValue, 64 << 10);
    }

    public void Dispose() => _files.Dispose();

    private long AllocatedFor(int rows)
    {
        string csv = "ref,f,g,dob,s,no,street\n" + string.Concat(Enumerable.Range(100_000, rows).Select(row => $"{row},{row},Ann,17/05/1940,male,12,Stanley Street\n"));
        Match(csv, workers: 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Match(null, workers: 1);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private BulkSummary Match(string? csv, int workers)
    {
        string input = csv is null ? _files.Path("q.csv") : _files.Write("q.csv", csv);
        BulkOptions options = new()
        {
            Input = input,
            Output = _files.Path("r.csv"),
            Overwrites = true,
            Mapping = FileMapping.Load(_files.Write("map.json", Map), MappingKind.Queries, input),
            WorkerCount = workers,
            ChunkBytes = 1 << 16,
        };
        return BulkMatcher.Of(() => new FakeAnswerer(), TimeProvider.System).Run(options);
    }
}
