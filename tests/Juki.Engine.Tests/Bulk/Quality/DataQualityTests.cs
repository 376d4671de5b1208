using System.Text.Json;
using Juki.Engine.Answers;
using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Quality;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using Juki.Engine.TestKit;
using Juki.Engine.Tests.Engine;
using Juki.Engine.Tests.Files;

namespace Juki.Engine.Tests.Bulk.Quality;

public class DataQualityTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private const string Header = "id,code,name,kana,birth_date,sex,address\n";

    [Fact]
    public void Given_a_file_with_every_defect_When_matched_Then_each_is_counted_and_its_lines_are_named()
    {
        Person moved = SmallRegister.Moved;
        string[] lines =
        [
            Row(moved), // line 2
            Row(moved, kana: moved.Kana), // line 3: the same resident in other words
            Row(SmallRegister.Takahashi, id: "x"),
            Row(SmallRegister.Takahashi, id: "y"), // line 5: repeats line 4
            Row(SmallRegister.Takahashi).Replace("髙", "\"髙", StringComparison.Ordinal).Replace("花子", "花子\"", StringComparison.Ordinal), // line 6: and again, in quotes
            Row(SmallRegister.Son, code: SmallRegister.Father.Code), // line 7
            Row(moved, code: SmallRegister.Dead.Code), // line 8
            Row(moved, code: ResidentCode.FromBody(1234567890).Reveal()), // line 9
            Row(moved, code: SmallRegister.RetiredCode.Reveal()), // line 10
            Row(SmallRegister.Yoshida with { Name = "何 某", Birth = "1901-01-01" }, code: SmallRegister.Dead.Code), // line 11
            "a,12,髙橋 花子,,1965-02-31,3,x", // line 12: nothing in it can be read
            Row(SmallRegister.PartlyKnown), // line 13
            "b,,,,年月日不詳,9,", // line 14: nothing at all
            "c,,,,,,", // line 15
            "d,,\"x", // line 16: cannot be read
        ];

        DataQuality quality = Match(Header + string.Join('\n', lines) + "\n");

        Assert.Equal("2 8 5: 2+3 4+5", Describe(quality.SharedResidents));
        Assert.Equal("1 3 3: 4+5", Describe(quality.EqualRows));
        Assert.Equal(2, quality.EqualRows.Repeats);
        Assert.Equal([7L], quality.Codes.OfFamilyMember.FirstLines);
        Assert.Equal([8L], quality.Codes.OfAnother.FirstLines);
        Assert.Equal([9L], quality.Codes.Unknown.FirstLines);
        Assert.Equal([10L], quality.Codes.Superseded.FirstLines);
        Assert.Equal([11L], quality.Codes.Contradicted.FirstLines);
        Assert.Equal([13L], quality.PartialBirthDates.FirstLines);
        Assert.Equal([14L, 15L], quality.EmptyRows.FirstLines);
        Assert.Equal([16L], quality.UnreadableRows.FirstLines);
        Assert.Equal(new ItemQuality(8, 1), quality.Items[QueryItem.Code]);
        Assert.Equal(new ItemQuality(2, 0), quality.Items[QueryItem.Name]);
        Assert.Equal(new ItemQuality(13, 0), quality.Items[QueryItem.Kana]);
        Assert.Equal(new ItemQuality(2, 1), quality.Items[QueryItem.BirthDate]);
        Assert.Equal(new ItemQuality(2, 1), quality.Items[QueryItem.Sex]);
        Assert.Equal(new ItemQuality(2, 0), quality.Items[QueryItem.Address]);
        Assert.Equal((12 * 11 / 2 / Math.Pow(2, 64), 0L), (quality.ExpectedFalsePairs, quality.RowsNotCompared));
    }

    [Theory]
    [InlineData(2, 300)]
    [InlineData(5, 100)]
    public void Given_workers_of_random_speed_and_small_chunks_When_matched_Then_the_quality_is_that_of_one_worker(int workers, int chunkBytes)
    {
        string rows = string.Concat(Enumerable.Range(0, 3_000).Select(row => row % 50 == 7 ? $"{row}\n" : $"{row},{row * row % 1_009},,{(row % 3 == 0 ? "1940" : "x")}\n"));
        using TestFiles files = new();
        BulkOptions options = new() { Input = files.Write("q.csv", "id,name,kana,birth_date\n" + rows), Output = files.Path("r.csv"), Overwrites = true };

        string one = Json(options with { WorkerCount = 1 });
        string many = Json(options with { WorkerCount = workers, ChunkBytes = chunkBytes });

        Assert.Equal(one, many);
        Assert.Contains("\"FirstPairs\":[{\"First\":2,", one, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_last_line_that_is_compared_When_rows_beyond_it_repeat_earlier_ones_Then_they_are_counted_as_not_compared()
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", "id,name\n1,7\n2,7\n3,7\n4,8\n");
        DataQuality quality = Fake(new BulkOptions { Input = input, Output = files.Path("r.csv"), ComparedLinesMax = 3 });

        Assert.Equal("1 2 2: 2+3", Describe(quality.EqualRows));
        Assert.Equal("1 2 2: 2+3", Describe(quality.SharedResidents));
        Assert.Equal(2, quality.RowsNotCompared);
        Assert.Equal(4, quality.Items[QueryItem.Kana].Missing);
    }

    [Fact]
    public void Given_a_file_whose_quality_is_not_asked_for_When_matched_Then_there_is_none()
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", "id,name\n1,7\n2,7\n3\n");
        Assert.Null(Fake(new BulkOptions { Input = input, Output = files.Path("r.csv"), WithoutQuality = true }));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(BulkOptions.ComparedLinesLimit + 1)]
    public void Given_a_last_line_outside_the_limits_When_matched_Then_it_is_refused(long last) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Fake(new BulkOptions { Input = "q.csv", Output = "r.csv", ComparedLinesMax = last }));

    [Fact]
    public void Given_rows_of_all_kinds_When_taken_in_the_steady_state_Then_nothing_is_allocated()
    {
        using FileQuality file = new(new BulkOptions { Input = "", Output = "" });
        QualityTally tally = file.CreateTally(1);
        long line = 1;

        long allocated = Allocations.Measure(() =>
        {
            QueryItems query = new() { Code = line % 2 == 0 ? "24727059608" : "", Name = "髙橋 花子", BirthDate = line % 3 == 0 ? "1940-05-XX" : "S40.1.1", Sex = "9" };
            tally.Read(0, query, null, ++line);
            tally.Answered(0, null, new Answer { Grade = Grade.Probable, ResidentRow = (int)line }, ResidentCode.FromBody((ulong)line), (CodeOwnership)(line % 6), line);
            tally.Unreadable.Add(line);
        });

        Assert.Equal(0, allocated);
    }

    private static string Row(Person person, string id = "1", string code = "", string kana = "") =>
        FormattableString.Invariant($"{id},{code},{person.Name},{kana},{person.Birth},{(int)person.Sex},{person.Address}");

    private static string Describe(RepeatedRows rows) =>
        $"{rows.Groups} {rows.Rows} {rows.Largest}: {string.Join(' ', rows.FirstPairs.Select(pair => $"{pair.First}+{pair.Second}"))}";

    private static string Json(BulkOptions options) => JsonSerializer.Serialize(Fake(options));

    private static DataQuality Fake(BulkOptions options) =>
        BulkMatcher.Of(() => new FakeAnswerer(dawdles: true), TimeProvider.System).Run(options).Quality!;

    private DataQuality Match(string queries)
    {
        using TestFiles files = new();
        return new BulkMatcher(register.Engine).Run(new BulkOptions { Input = files.Write("q.csv", queries), Output = files.Path("r.csv") }).Quality!;
    }
}
