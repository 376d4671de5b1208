using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Bulk;
using Juki.Engine.Files;
using Juki.Engine.Files.Csv;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Tests.Files;
using Juki.Engine.Tests.Files.Csv;

namespace Juki.Engine.Tests.Bulk;

public class BulkMatcherTests
{
    private const string Header = "id,result,grade,code,weight,probability,rivals,name_level,kana_level,birth_level,sex_level,address_level,version,status,reason";
    private const string Stamp = ",rules,as_of";

    [Fact]
    public void Given_good_and_faulty_rows_When_matched_Then_each_has_its_result_row_in_order()
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", "name,id,address\n7,a,x\n\"nobody\r\nhere\",\"b,1\",\nc\n8,\"d\n9,e\0,\n");
        BulkSummary summary = Match(new BulkOptions { Input = input, Output = files.Path("r.csv") });
        string[] expected =
        [
            Header + Stamp,
            $"a,00,certain,{ResidentCode.FromBody(7).Reveal()},40.25,0.500000,0,variant-t2,same-sound,identical,identical,A6,current,,,fake-1,0",
            "\"b,1\",40,none,,,,0,,,,,,,,,fake-1,0",
            "line 5,42,invalid,,,,,,,,,,,,line 5 column 2: fewer fields than the header,fake-1,0",
            "line 6,42,invalid,,,,,,,,,,,,line 6 column 2: a quote that is not closed,fake-1,0",
            "line 7,42,invalid,,,,,,,,,,,,line 7 column 2: a NUL byte,fake-1,0",
        ];
        Assert.Equal(expected, File.ReadAllLines(files.Path("r.csv")));
        Assert.Equal(5, summary.Rows);
        Assert.Equal(3, summary.UnreadableRows);
        Assert.Equal([(ResultCode.CertainIdentical, 1L), (ResultCode.NotFound, 1L), (ResultCode.Invalid, 3L)], summary.RowsByResult.Select(pair => (pair.Key, pair.Value)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Given_workers_of_random_speed_and_small_chunks_When_matched_Then_the_order_is_that_of_the_input(int workers)
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", "id,name\n" + string.Concat(Enumerable.Range(0, 2000).Select(row => $"{row},{row}\n")));
        Match(new BulkOptions { Input = input, Output = files.Path("r.csv"), WorkerCount = workers, ChunkBytes = 300 }, dawdles: true);
        IEnumerable<string> ids = File.ReadLines(files.Path("r.csv")).Skip(1).Select(line => line.Split(',')[0]);
        Assert.Equal(Enumerable.Range(0, 2000).Select(row => $"{row}"), ids);
    }

    [Fact]
    public void Given_any_chunk_size_When_matched_Then_the_results_are_the_same_to_the_byte()
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", "\uFEFFid,name\r\n" + string.Concat(Enumerable.Range(0, 40).Select(row => $"\"{row}\r\n\",{row}{(row % 9 == 4 ? "\"" : "")}\r\n")));
        Match(new BulkOptions { Input = input, Output = files.Path("r.csv") });
        byte[] expected = File.ReadAllBytes(files.Path("r.csv"));
        for (int chunkBytes = 16; chunkBytes <= 4096; chunkBytes += 1 + (chunkBytes / 3))
        {
            Match(new BulkOptions { Input = input, Output = files.Path("r.csv"), Overwrites = true, ChunkBytes = chunkBytes });
            Assert.Equal(expected, File.ReadAllBytes(files.Path("r.csv")));
        }
    }

    [Fact]
    public void Given_any_bytes_as_rows_When_matched_Then_each_record_has_one_result_row()
    {
        using TestFiles files = new();
        Arbitrary<byte[]> bytes = Gen.Elements<byte>([.. "\"\",,,\r\n\n12\0"u8, 0xE3, 0x81, 0x82, 0xFF]).ArrayOf().Resize(200).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(bytes, Gen.Elements(CsvEncoding.Utf8, CsvEncoding.Cp932).ToArbitrary(), (rows, encoding) =>
        {
            byte[] content = [.. "id,name\n"u8, .. rows];
            string input = files.Write("q.csv", content);
            BulkSummary summary = Match(new BulkOptions { Input = input, Output = files.Path("r.csv"), Overwrites = true, Encoding = encoding, ChunkBytes = 32 });
            long expected = ScalarCsv.Read(content, 2, CsvReader.RecordBytesMaxDefault).Count - 1;
            long written = ScalarCsv.Read(File.ReadAllBytes(files.Path("r.csv")), 17, CsvReader.RecordBytesMaxDefault).Count(row => row.Fault == RowFaultKind.None) - 1;
            return summary.Rows == expected && written == expected && summary.RowsByResult.Values.Sum() == expected;
        }));
    }

    [Fact]
    public void Given_a_cp932_file_When_matched_Then_ids_come_out_in_utf8()
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", [.. Cp932.Encoding.GetBytes("番号,氏名\n髙橋ソ表,7\n"), 0x81, (byte)',', (byte)'8', (byte)'\n']);
        Match(new BulkOptions { Input = input, Output = files.Path("r.csv") });
        string[] lines = File.ReadAllLines(files.Path("r.csv"));
        Assert.StartsWith("髙橋ソ表,00,certain,", lines[1], StringComparison.Ordinal);
        Assert.Equal("line 3,42,invalid,,,,,,,,,,,,line 3 column 1: bytes that are no character of the file's encoding,fake-1,0", lines[2]);
    }

    [Fact]
    public void Given_top_two_When_matched_Then_the_second_candidate_has_columns_of_its_own()
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", "id,name\na,7\nb,nobody\nc\n");
        Match(new BulkOptions { Input = input, Output = files.Path("r.csv"), Top = 3 });
        string[] lines = File.ReadAllLines(files.Path("r.csv"));
        Assert.Equal(Header + ",code_2,weight_2,probability_2,code_3,weight_3,probability_3" + Stamp, lines[0]);
        Assert.EndsWith($",{ResidentCode.FromBody(8).Reveal()},1.00,0.500000,,,,fake-1,0", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(23, line.Split(',').Length));
    }

    [Fact]
    public void Given_an_output_that_exists_When_matched_Then_it_is_refused_and_stays()
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", "id\n1\n");
        string output = files.Write("r.csv", "mine");
        var problem = Assert.Throws<FileProblemException>(() => Match(new BulkOptions { Input = input, Output = output }));
        Assert.Contains("exists already", problem.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(output));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\r\n\n", "has no header")]
    [InlineData("name\n1\n", "has no column id")]
    [InlineData("a,b\n", "names no known column")]
    [InlineData("\"id\n1\n", "a quote that is not closed")]
    public void Given_a_file_without_usable_header_When_matched_Then_the_message_says_so_and_no_output_is_left(string csv, string expected)
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", csv);
        var problem = Assert.Throws<FileProblemException>(() => Match(new BulkOptions { Input = input, Output = files.Path("r.csv") }));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Equal(["q.csv"], files.Names());
    }

    [Fact]
    public void Given_utf16_When_matched_Then_the_remedy_is_named()
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("id\n1\n")]);
        var problem = Assert.Throws<FileProblemException>(() => Match(new BulkOptions { Input = input, Output = files.Path("r.csv") }));
        Assert.Contains("is in UTF-16. Save it as UTF-8 or CP932", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_header_only_When_matched_Then_the_output_has_a_header_only()
    {
        using TestFiles files = new();
        Match(new BulkOptions { Input = files.Write("q.csv", "id,name"), Output = files.Path("r.csv") });
        Assert.Equal(Header + Stamp + "\n", File.ReadAllText(files.Path("r.csv")));
    }

    [Fact]
    public void Given_an_output_that_cannot_be_made_When_matched_Then_the_problem_names_the_file()
    {
        using TestFiles files = new();
        string input = files.Write("q.csv", "id,name\n1,2\n");
        var problem = Assert.Throws<FileProblemException>(() => Match(new BulkOptions { Input = input, Output = files.Path("no/r.csv") }));
        Assert.Contains("r.csv: cannot be written", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_progress_is_asked_for_When_matched_Then_the_last_report_is_of_all_rows()
    {
        using TestFiles files = new();
        List<FileProgress> reports = [];
        Match(new BulkOptions { Input = files.Write("q.csv", "id\n1\n2\n"), Output = files.Path("r.csv"), Progress = reports.Add });
        Assert.Equal(2, reports[^1].Rows);
        Assert.Equal(7, reports[^1].TotalBytes);
    }

    [Fact]
    public void Given_twice_as_many_rows_When_matched_Then_no_more_is_allocated()
    {
        using TestFiles files = new();
        long few = AllocatedFor(files, 100_000);
        long many = AllocatedFor(files, 200_000);
        Assert.InRange(many - few, long.MinValue, 64 << 10);
    }

    private static long AllocatedFor(TestFiles files, int rows)
    {
        string name = $"q{rows}.csv";
        string input = files.Write(name, "id,name,address\n" + string.Concat(Enumerable.Range(100_000, rows).Select(row => $"{row},{row},東京都千代田区霞が関\n")));
        BulkOptions options = new() { Input = input, Output = files.Path("r.csv"), Overwrites = true, WorkerCount = 1, ChunkBytes = 1 << 16 };
        Match(options);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Match(options);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static BulkSummary Match(BulkOptions options, bool dawdles = false) =>
        BulkMatcher.Of(() => new FakeAnswerer(dawdles), TimeProvider.System).Run(options);
}
