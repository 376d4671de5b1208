using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Reporting;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Tests.Files;

namespace Juki.Engine.Tests.Bulk.Reporting;

public class BulkReportTests
{
    [Fact]
    public void Given_good_faulty_and_unfound_rows_When_a_report_is_collected_Then_weights_and_reasons_add_up_to_them()
    {
        BulkSummary summary = Match("id,name\n1,5\n2,6\n3,nobody\n4,\"x\n5,nobody\n", collects: true);

        WeightBin bin = Assert.Single(summary.Report!.Weights);
        Assert.Equal((40, 41), (bin.From, bin.To));
        Assert.Equal([(Grade.Certain, 2L)], bin.RowsByGrade.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal([new ReasonCount(AnswerReason.UnreadableRow, QueryItem.Row, summary.UnreadableRows)], summary.Report.Reasons);
    }

    [Fact]
    public void Given_no_report_is_asked_for_When_matched_Then_there_is_none() =>
        Assert.Null(Match("id,name\n1,5\n", collects: false).Report);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Given_probable_rows_in_small_chunks_When_sampled_Then_each_has_its_own_texts_and_answer(int workers)
    {
        string rows = string.Concat(Enumerable.Range(2, 400).Select(line => $"\"i\"\"{line}\",{line},\"氏 {line}\r\n\",{line}番地\n"));
        BulkSummary summary = Match("id,name,kana,address\n" + rows, collects: true, workers, Grade.Probable);

        Assert.Equal(20, summary.Report!.Sample.Count);
        Assert.All(summary.Report.Sample, row => Assert.Equal(Texts($"{row.Answer.ResidentRow}"), $"{row.Id}|{row.Name}|{row.Kana}|{row.Address}"));
        Assert.All(summary.Report.Sample, row => Assert.Equal((2 * row.Answer.ResidentRow) - 2, row.Line));

        static string Texts(string number) => $"i\"{number}|{number}|氏 {number}\r\n|{number}番地";
    }

    [Fact]
    public void Given_a_sampled_row_When_written_to_a_log_Then_no_personal_data_shows()
    {
        BulkSummary summary = Match("id,name,kana\n1,55,氏名\n", collects: true, 1, Grade.Possible);

        Assert.Equal("line 2: Possible", summary.Report!.Sample[0].ToString());
        Assert.DoesNotContain("氏名", summary.ToString(), StringComparison.Ordinal);
    }

    private static BulkSummary Match(string queries, bool collects, int workers = 1, Grade grade = Grade.Certain)
    {
        using TestFiles files = new();
        BulkOptions options = new()
        {
            Input = files.Write("q.csv", queries),
            Output = files.Path("r.csv"),
            CollectsReport = collects,
            WorkerCount = workers,
            ChunkBytes = 500,
        };
        return BulkMatcher.Of(() => new FakeAnswerer(grade: grade), TimeProvider.System).Run(options);
    }
}
