using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Rehearsal;
using Juki.Engine.Files;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Bulk.Rehearsal;

public sealed class RehearsalTests : IDisposable
{
    private const string Queries = "id,name\na,1\nb,2\nc,3\nd,nobody\ne,nobody\nf,6\n";

    private readonly RehearsalRun _run = new();

    [Fact]
    public void Given_earlier_results_When_compared_Then_the_matrix_the_other_residents_and_the_moved_rows_are_told()
    {
        RehearsalReport report = _run.Compare(
            Queries,
            $"id,result,grade,code,rules\na,00,certain,{Code(1)},old-1\nb,01,certain,{Code(9)},old-1\nc,11,probable,{Code(3)},old-1\nd,02,certain,{Code(4)},old-2\ne,40,none,,old-2\nf,20,possible,{Code(7)},old-2\n");

        Assert.Equal(["old-1", "old-2"], report.RulesBefore);
        Assert.Equal((6, 0, 0), (report.Rows, report.RowsOnlyBefore, report.RowsOnlyNow));
        Assert.Equal(
            [
                new GradeMove(Grade.None, Grade.None, 1, 0),
                new GradeMove(Grade.Certain, Grade.None, 1, 0),
                new GradeMove(Grade.Certain, Grade.Certain, 2, 1),
                new GradeMove(Grade.Probable, Grade.Certain, 1, 0),
                new GradeMove(Grade.Possible, Grade.Certain, 1, 1),
            ],
            report.Moves);
        Assert.Equal((3, 2), (report.RowsOfOtherGrade, report.RowsOfOtherResident));
        Assert.Equal([new MovedRow(4, Grade.Probable, Grade.Certain), new MovedRow(7, Grade.Possible, Grade.Certain)], report.BecameCertain);
        Assert.Equal([new MovedRow(5, Grade.Certain, Grade.None)], report.NoLongerCertain);
        Assert.Equal([new MovedRow(3, Grade.Certain, Grade.Certain), new MovedRow(7, Grade.Possible, Grade.Certain)], report.NamesAnother);
    }

    [Fact]
    public void Given_results_of_before_there_were_versions_with_columns_in_any_order_When_compared_Then_they_are_found_by_header()
    {
        RehearsalReport report = _run.Compare("id,name\na,1\n", $"\uFEFFcode_2,CODE,weight,Result,id\r\n,{Code(1)},3.0,00,\"a\"\r\n");

        Assert.Empty(report.RulesBefore);
        Assert.Equal([new GradeMove(Grade.Certain, Grade.Certain, 1, 0)], report.Moves);
    }

    [Fact]
    public void Given_queries_that_came_and_went_at_the_end_When_compared_Then_they_are_counted_apart()
    {
        RehearsalReport more = _run.Compare(Queries, $"id,result,code\na,00,{Code(1)}\n");
        RehearsalReport fewer = _run.Compare("id,name\na,1\n", $"id,result,code,rules\na,00,{Code(1)},x\nb,00,{Code(2)},x\nc,40,,y\n");

        Assert.Equal((1, 0, 5), (more.Rows, more.RowsOnlyBefore, more.RowsOnlyNow));
        Assert.Equal((1, 2, 0), (fewer.Rows, fewer.RowsOnlyBefore, fewer.RowsOnlyNow));
        Assert.Equal(["x", "y"], fewer.RulesBefore);
        Assert.Equal(1, fewer.Moves.Sum(move => move.Rows));
    }

    [Theory]
    [InlineData("id,result,code\na,00,\nx,00,\n", "has another id on line 3, row 2, than the query on line 3")]
    [InlineData("id,result,code\nline 2,00,\n", "has another id on line 2, row 1, than the query on line 2")]
    [InlineData("id,result,code\na,certain,\n", "has something that is no result code in the column result on line 2")]
    [InlineData("id,result,code\na,50,\n", "has something that is no result code in the column result on line 2")]
    [InlineData("id,result,code\na,256,\n", "has something that is no result code in the column result on line 2")]
    [InlineData("id,result,code\na,00,12\n", "has something that is no resident code on line 2")]
    [InlineData("id,result,code,rules\na,00,,a b\n", "has something that is no version of rules on line 2")]
    [InlineData("id,result,code\na,00\n", "line 2 column 3: fewer fields than the header")]
    [InlineData("id,result,code\na,00,\nb,00,\nc,00,\nd,00,\ne,00,\nf,00,\ng,x,\n", "has something that is no result code in the column result on line 8")]
    [InlineData("id,code,errors\na,,\n", "has no column result")]
    [InlineData("", "is empty")]
    public void Given_a_file_that_is_not_of_these_queries_When_compared_Then_it_is_refused_with_the_place_and_nothing_is_written(string earlier, string expected)
    {
        var problem = Assert.Throws<FileProblemException>(() => _run.Compare(Queries, earlier));

        Assert.Contains("old.csv: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Equal(["old.csv", "q.csv"], _run.Files.Names());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Given_the_results_of_the_same_run_over_many_chunks_When_compared_Then_nothing_moved(int workers)
    {
        string queries = "id,name\n" + string.Concat(Enumerable.Range(0, 20_000).Select(row => $"{row},{(row % 3 == 0 ? "nobody" : row)}\n"));
        BulkOptions options = _run.Options(queries) with { WorkerCount = workers };
        RehearsalRun.Match(options);
        RehearsalReport report = RehearsalRun.Match(options with { EarlierResults = options.Output })!;

        Assert.Equal([new GradeMove(Grade.None, Grade.None, 6_667, 0), new GradeMove(Grade.Certain, Grade.Certain, 13_333, 0)], report.Moves);
        Assert.Equal(["fake-1"], report.RulesBefore);
        Assert.Empty(report.BecameCertain.Concat(report.NoLongerCertain).Concat(report.NamesAnother));
    }

    [Fact]
    public void Given_rows_without_a_readable_id_and_ids_that_need_quotes_When_the_same_run_is_compared_Then_every_row_finds_its_own()
    {
        const string queries = "name,id,sex\n1,\"a,\"\"b\"\"\r\nc\",1\n2\n3,d\0,1\n4,,1\n5,髙橋,1\n\"6,e,1\n7,f,1,1\n";
        _run.Compare(queries, "id,result,code\n\"a,\"\"b\"\"\r\nc\",40,\n");
        RehearsalReport report = _run.Compare(queries, earlier: null);

        Assert.Equal((7, 0, 0), (report.Rows, report.RowsOnlyBefore, report.RowsOnlyNow));
        Assert.Equal(0, report.RowsOfOtherGrade);
        Assert.Equal(4, report.Moves.Single(move => move.Now == Grade.Invalid).Rows);
    }

    [Fact]
    public void Given_the_output_itself_as_earlier_results_When_compared_Then_it_is_read_before_it_is_replaced()
    {
        BulkOptions options = _run.Options(Queries);
        RehearsalRun.Match(options, "one");
        RehearsalReport report = RehearsalRun.Match(options with { EarlierResults = options.Output }, "two")!;

        Assert.Equal(["one"], report.RulesBefore);
        Assert.Equal(6, report.Rows);
        Assert.All(File.ReadLines(options.Output).Skip(1), line => Assert.EndsWith(",two,0", line, StringComparison.Ordinal));
        Assert.Throws<FileProblemException>(() => RehearsalRun.Match(options with { EarlierResults = options.Output, Overwrites = false }));
    }

    [Fact]
    public void Given_many_rows_that_moved_When_compared_Then_the_first_five_of_each_kind_are_kept_without_their_ids()
    {
        const string id = "pension-";
        string queries = "id,name\n" + string.Concat(Enumerable.Range(0, 300).Select(row => $"{id}{row},{row}\n"));
        RehearsalReport report = _run.Compare(queries, "id,result,code\n" + string.Concat(Enumerable.Range(0, 300).Select(row => $"{id}{row},11,{Code(row + 1)}\n")));

        Assert.Equal([2, 3, 4, 5, 6], report.BecameCertain.Select(row => row.Line));
        Assert.Equal(report.BecameCertain, report.NamesAnother);
        Assert.All(report.BecameCertain, row => Assert.DoesNotContain(id, row.ToString(), StringComparison.Ordinal));
        Assert.Equal(300, report.RowsOfOtherResident);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Given_random_results_of_an_earlier_run_When_compared_Then_the_counts_are_those_of_plain_counting(int seed)
    {
        var random = new Random(seed);
        (int? Named, int Result, int? Code)[] rows = [.. Enumerable.Range(0, 5_000).Select(_ => (
            random.Next(3) == 0 ? (int?)null : random.Next(5),
            random.GetItems([0, 1, 2, 10, 11, 20, 30, 31, 40, 41, 42], 1)[0],
            random.Next(3) == 0 ? (int?)null : random.Next(5)))];
        RehearsalReport report = _run.Compare(
            "id,name\n" + string.Concat(rows.Index().Select(row => $"{row.Index},{row.Item.Named}\n")),
            "id,code,result\n" + string.Concat(rows.Index().Select(row => $"{row.Index},{(row.Item.Code is { } code ? Code(code) : "")},{row.Item.Result:00}\n")));

        IEnumerable<GradeMove> expected = rows
            .GroupBy(row => (Before: GradeOf(row.Result), Now: row.Named is null ? Grade.None : Grade.Certain))
            .Select(cell => new GradeMove(cell.Key.Before, cell.Key.Now, cell.Count(), cell.Count(row => row.Named is not null && row.Code is not null && row.Named != row.Code)));
        Assert.True(expected.ToHashSet().SetEquals(report.Moves), $"seed {seed}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Given_random_bytes_as_earlier_results_When_compared_Then_they_are_taken_or_refused_for_a_reason(int seed)
    {
        var random = new Random(seed);
        byte[] alphabet = [.. "\"\",,,\n\n\r012ab\0"u8, 0xE3, 0x81, 0xFF];
        BulkOptions options = _run.Options(Queries);
        for (int round = 0; round < 200; round++)
        {
            string old = _run.Files.Write("old.csv", [.. "id,result,code,rules\n"u8, .. random.GetItems(alphabet, random.Next(40))]);
            Exception? outcome = Record.Exception(() => RehearsalRun.Match(options with { EarlierResults = old }));

            Assert.True(outcome is null or FileProblemException, $"seed {seed}, round {round}: {outcome}");
        }
    }

    [Fact]
    public void Given_twice_as_many_rows_When_compared_Then_no_more_is_allocated()
    {
        long few = AllocatedFor(100_000);
        long many = AllocatedFor(200_000);

        Assert.InRange(many - few, long.MinValue, 64 << 10);
    }

    public void Dispose() => _run.Dispose();

    private long AllocatedFor(int rows)
    {
        string queries = "id,name\n" + string.Concat(Enumerable.Range(100_000, rows).Select(row => $"{row},{row}\n"));
        BulkOptions options = _run.Options(queries) with { WorkerCount = 1, ChunkBytes = 1 << 16, WithoutQuality = true };
        RehearsalRun.Match(options);
        RehearsalRun.Match(options with { EarlierResults = options.Output });
        long before = GC.GetAllocatedBytesForCurrentThread();
        RehearsalRun.Match(options with { EarlierResults = options.Output });
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Grade GradeOf(int result) => result switch
    {
        <= 2 => Grade.Certain,
        10 or 11 => Grade.Probable,
        20 => Grade.Possible,
        30 or 31 => Grade.Ambiguous,
        41 => Grade.Insufficient,
        42 => Grade.Invalid,
        _ => Grade.None,
    };

    private static string Code(int body) => RehearsalRun.Code(body);
}
