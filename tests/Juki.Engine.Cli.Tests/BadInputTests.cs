using System.Text;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>Bad query files: a message for people or a result row 42, never a stack trace, never a row dropped.</summary>
[Collection(SmallRegisterCollection.Name)]
public sealed class BadInputTests(SmallRegister register) : IDisposable
{
    private const string Header = "id,name,birth_date,sex,address\n";

    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n\n", "has no header")]
    [InlineData("name,sex\nA,1\n", "has no column id")]
    [InlineData("1,somebody,1965-01-01\n", "names no known column")]
    public void Given_a_file_without_a_usable_header_When_matched_Then_the_message_names_the_file_and_what_is_wrong(string csv, string problem)
    {
        Match(csv).Failed("q.csv", problem);

        Assert.False(File.Exists(_directory["r.csv"]));
    }

    [Fact]
    public void Given_more_residents_than_the_machine_has_memory_for_When_generated_Then_it_is_refused_before_the_work()
    {
        Juki.Run("generate", "--residents", "2000000000", "--out", _directory["huge"]).Failed("GiB of memory", "are available", "smaller register");

        Assert.False(Directory.Exists(_directory["huge"]));
    }

    [Fact]
    public void Given_a_header_only_When_matched_Then_the_results_have_a_header_only()
    {
        Match(Header).Succeeded();

        Assert.Single(Results());
    }

    [Theory]
    [InlineData("7,A\0B,1965-01-01,1,x", "a NUL byte")]
    [InlineData("7,A,1965-02-30,1,x", "birth")]
    [InlineData("7,A,1965-13-01,1,x", "birth")]
    [InlineData("7,A,1965-01-01,5,x", "sex")]
    [InlineData("7,\"A,1965-01-01,1,x", "a quote that is not closed")]
    [InlineData("7,A,1965-01-01", "fewer fields than the header")]
    [InlineData("7,A,1965-01-01,1,x,y", "more fields than the header")]
    public void Given_a_row_that_cannot_be_read_When_matched_Then_it_has_a_result_42_with_the_reason_and_the_others_their_own(string row, string reason)
    {
        Match(Header + "6,A,1965-01-01,1,x\n" + row + "\n").Succeeded();

        Assert.Equal(3, Results().Count);
        Assert.NotEqual("42", Results()[1][1]);
        Assert.Equal("42", Results()[2][1]);
        Assert.Contains(reason, Results()[2][14], StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_code_with_a_wrong_check_digit_When_matched_Then_it_is_42_whatever_else_fits()
    {
        KnownResident one = register.Ordinary;
        string wrong = one.Code[..10] + (char)('0' + ((one.Code[10] - '0' + 1) % 10));
        Match($"id,code,name,birth_date,sex,address\n1,{wrong},{one.Name},{one.BirthDate},{one.Sex},{one.Address}\n").Succeeded();

        Assert.Equal("42", Results()[1][1]);
        Assert.Contains("check digit", Results()[1][14], StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_line_of_ten_megabytes_When_matched_Then_it_is_one_row_42_and_the_next_row_is_answered()
    {
        Match(Header + "1," + new string('A', 10 << 20) + ",1965-01-01,1,x\n2,A,1965-01-01,1,x\n").Succeeded();

        Assert.Equal(["42", "40"], Results().Skip(1).Select(row => row[1]));
    }

    [Fact]
    public void Given_bytes_of_the_wrong_encoding_When_matched_Then_utf16_is_refused_and_a_row_of_other_bytes_is_42()
    {
        File.WriteAllText(_directory["q.csv"], Header, Encoding.Unicode);
        Run("--force").Failed("UTF-16");

        File.WriteAllBytes(_directory["q.csv"], [.. Encoding.UTF8.GetBytes(Header), (byte)'1', (byte)',', 0xFF, 0xFE, .. ",1965-01-01,1,x\n"u8]);
        Run("--encoding", "utf8").Succeeded();
        Assert.Equal("42", Results()[1][1]);
        Run("--encoding", "ebcdic").Refused("--encoding");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Given_random_bytes_as_rows_When_matched_Then_rows_in_are_rows_out(int seed)
    {
        var random = new Random(seed);
        byte[] alphabet = [.. "\"\",,,,\n\n\n\r12AB\0"u8, 0xE3, 0x81, 0x82, 0xFF, 0x82];
        File.WriteAllBytes(_directory["q.csv"], [.. "id,name\n"u8, .. random.GetItems(alphabet, 20_000)]);
        int rows = Run("--json", "--encoding", "utf8").Succeeded().Json().GetProperty("rows").GetInt32();

        Assert.True(rows > 1_000, $"seed {seed}: {rows} rows");
        Assert.Equal(rows, Results().Count - 1);
    }

    [Fact]
    public void Given_an_output_that_exists_When_matched_Then_it_is_refused_and_stays_until_force_is_said()
    {
        File.WriteAllText(_directory["r.csv"], "mine");
        Match(Header).Failed("r.csv", "exists already");
        Assert.Equal("mine", File.ReadAllText(_directory["r.csv"]));

        Run("--force").Succeeded();
        Assert.Single(Results());
    }

    [Fact]
    public void Given_files_that_are_not_there_or_cannot_be_made_When_matched_Then_the_message_names_them()
    {
        Run().Failed("q.csv");
        File.WriteAllText(_directory["q.csv"], Header);
        string[] match = ["match", "--register", register.Path, "--input", _directory["q.csv"], "--output"];
        Juki.Run([.. match, _directory["nowhere/r.csv"]]).Failed("nowhere");
        Juki.Run([.. match, _directory.Path]).Failed("is a directory");
    }

    [Fact]
    public void Given_the_truth_of_other_queries_When_matched_Then_it_is_refused_with_the_line_and_no_results_are_left()
    {
        File.WriteAllText(_directory["t.csv"], "id,code,errors\n2,,absent\n");
        File.WriteAllText(_directory["q.csv"], Header + "1,A,1965-01-01,1,x\n");
        Run("--truth", _directory["t.csv"]).Failed("t.csv", "line 2");

        Assert.False(File.Exists(_directory["r.csv"]));
    }

    public void Dispose() => _directory.Dispose();

    private JukiRun Match(string csv)
    {
        File.WriteAllText(_directory["q.csv"], csv);
        return Run();
    }

    private JukiRun Run(params string[] options) =>
        Juki.Run(["match", "--register", register.Path, "--input", _directory["q.csv"], "--output", _directory["r.csv"], .. options]);

    private IReadOnlyList<string[]> Results() => CsvText.Rows(File.ReadAllText(_directory["r.csv"]));
}
