using Juki.Engine.Bulk;
using Juki.Engine.Files;
using Juki.Engine.Model.Codes;
using Juki.Engine.Tests.Files;

namespace Juki.Engine.Tests.Bulk;

public class TruthTests
{
    [Fact]
    public void Given_right_wrong_and_absent_persons_When_held_against_the_truth_Then_each_is_counted()
    {
        Accuracy accuracy = Match("id,name\na,1\nb,2\nc,3\nd,nobody\ne,nobody\n", $"id,code,errors\na,{Code(1)},\nb,{Code(9)},kana-voiced;sex-wrong\nc,,\nd,{Code(4)},sex-wrong\ne,,\n");
        Assert.Equal((3, 2), (accuracy.Present, accuracy.Absent));
        Assert.Equal((3, 2), (accuracy.Certain, accuracy.FalseCertain));
        Assert.Equal((1, 1), (accuracy.NamedRight, accuracy.NamedWrong));
        Assert.Equal(2e6 / 3, accuracy.FalseCertainPpm, 3);
        Assert.Equal(1 / 3.0, accuracy.CertainShare, 9);
        Assert.Equal(["kana-voiced", "none", "sex-wrong"], accuracy.ByErrorKind.Keys);
        Assert.Equal(new ErrorKindAccuracy(3, 1, 1, 1), accuracy.ByErrorKind["none"]);
        Assert.Equal(new ErrorKindAccuracy(2, 0, 1, 0), accuracy.ByErrorKind["sex-wrong"]);
    }

    [Theory]
    [InlineData("id,code\na,\n", "has no row for the query on line 3")]
    [InlineData("id,code\na,\nb,\nc,\n", "has more rows than there are queries, from line 4")]
    [InlineData("id,code\na,\nx,\n", "has another id on line 3 than the query on line 3")]
    [InlineData("id,code\na,\nb,12\n", "has something that is no resident code on line 3")]
    [InlineData("id,code\na,\nb\n", "line 3 column 2: fewer fields than the header")]
    public void Given_a_truth_that_is_not_of_these_queries_When_matched_Then_the_line_is_named(string truth, string expected) =>
        Assert.Contains(expected, Assert.Throws<FileProblemException>(() => Match("id,name\na,1\nb,2\n", truth)).Message, StringComparison.Ordinal);

    [Fact]
    public void Given_many_chunks_When_held_against_the_truth_Then_every_row_is_counted_once()
    {
        string queries = "id,name\n" + string.Concat(Enumerable.Range(0, 20_000).Select(row => $"{row},{row}\n"));
        string truth = "id,errors,code\n" + string.Concat(Enumerable.Range(0, 20_000).Select(row => $"{row},{(row % 2 == 0 ? "" : "old-address")},{Code(row)}\n"));
        Accuracy accuracy = Match(queries, truth);
        Assert.Equal((20_000, 20_000, 0), (accuracy.Present, accuracy.NamedRight, accuracy.FalseCertain));
        Assert.Equal(10_000, accuracy.ByErrorKind["old-address"].Rows);
    }

    private static Accuracy Match(string queries, string truth)
    {
        using TestFiles files = new();
        BulkOptions options = new()
        {
            Input = files.Write("q.csv", queries),
            Output = files.Path("r.csv"),
            Truth = files.Write("t.csv", truth),
            ChunkBytes = 1000,
        };
        return BulkMatcher.Of(() => new FakeAnswerer(), TimeProvider.System).Run(options).Accuracy!;
    }

    private static string Code(int row) => ResidentCode.FromBody((ulong)row).Reveal();
}
