using Juki.Engine.Model.Codes;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>Registers that are none, and files that make none.</summary>
[Collection(SmallRegisterCollection.Name)]
public sealed class BadRegisterTests(SmallRegister register) : IDisposable
{
    private const string Header = "code,family_name,given_name,birth_date,sex,address\n";
    private const string GoodRow = "24727059608,山田,花子,1965-01-01,2,東京都千代田区霞が関一丁目2番3号\n";

    private static readonly string OtherCode = ResidentCode.FromBody(1_000_000_002).Reveal();

    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [InlineData("info")]
    [InlineData("lookup", "24727059608")]
    [InlineData("search", "--name", "山田")]
    [InlineData("export", "--out", "never.csv")]
    [InlineData("match", "--input", "q.csv", "--output", "r.csv")]
    public void Given_a_directory_that_is_no_register_When_opened_Then_it_says_so_and_leaves_it_as_it_is(params string[] command)
    {
        File.WriteAllText(_directory["letter.txt"], "dear");

        Juki.Run([command[0], "--register", _directory.Path, .. command[1..]]).Failed(_directory.Path);
        Juki.Run([command[0], "--register", _directory["nowhere"], .. command[1..]]).Failed("does not exist");
        Assert.Equal(["letter.txt"], RegisterFiles.Read(_directory.Path).Keys);
    }

    [Theory]
    [InlineData("disk")]
    [InlineData("1")]
    [InlineData("")]
    public void Given_a_word_that_an_option_does_not_know_When_run_Then_the_words_that_it_knows_are_named(string word) =>
        Juki.Run("info", "--register", register.Path, "--load", word).Refused($"--load knows no '{word}'; give one of ram|map.");

    [Fact]
    public void Given_a_register_with_a_flipped_bit_When_opened_Then_file_and_place_are_named()
    {
        Juki.Run("generate", "--residents", "500", "--out", _directory["r"]).Succeeded();
        string rows = Directory.EnumerateFiles(_directory["r"], "rows*", SearchOption.AllDirectories).Single();
        byte[] bytes = File.ReadAllBytes(rows);
        bytes[^100] ^= 4;
        File.WriteAllBytes(rows, bytes);

        Juki.Run("info", "--register", _directory["r"]).Failed(Path.GetFileName(rows), "at byte");
    }

    [Fact]
    public void Given_a_place_that_is_taken_When_a_register_is_made_Then_it_is_refused_and_stays()
    {
        IReadOnlyDictionary<string, byte[]> before = RegisterFiles.Read(register.Path);
        Juki.Run("generate", "--residents", "10", "--out", register.Path).Failed("exists already");

        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), RegisterFiles.Read(register.Path).Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("24727059607,山田,花子,1965-01-01,2,x", "line 3 column 1", "wrong check digit")]
    [InlineData("2472705960,山田,花子,1965-01-01,2,x", "line 3 column 1", "eleven digits")]
    [InlineData(",山田,花子,1965-01-01,2,x", "line 3 column 1", "no resident code")]
    [InlineData("#,山田,花子,1965-02-30,2,x", "line 3", "date of birth")]
    [InlineData("#,山田,花子,1965-01-01,7,x", "line 3", "sex")]
    [InlineData("#,山\0田,花子,1965-01-01,2,x", "line 3", "NUL")]
    [InlineData("#,山田", "line 3", "fewer fields")]
    public void Given_a_resident_that_cannot_be_read_When_imported_Then_line_and_reason_are_told_nothing_personal_and_no_register_is_made(string row, string place, string reason)
    {
        JukiRun run = Import(Header + GoodRow + row.Replace("#", OtherCode, StringComparison.Ordinal) + "\n").Failed("residents.csv", place, reason);

        Assert.DoesNotContain("山田", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("1965", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_directory["new"]));
    }

    [Fact]
    public void Given_a_rejects_file_When_imported_Then_rows_in_are_residents_and_rejects()
    {
        JukiRun run = Import(Header + GoodRow + "1,山田,花子,1965-01-01,2,x\n", "--rejects", _directory["no.csv"]).Succeeded();

        Assert.StartsWith("1 residents", run.Output, StringComparison.Ordinal);
        Assert.Equal(Header + "1,山田,花子,1965-01-01,2,x\n", File.ReadAllText(_directory["no.csv"]));
        Assert.DoesNotContain("花子", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("family_name,sex\n山田,1\n", "has no column code")]
    [InlineData("山田,花子\n", "names no known column")]
    public void Given_a_file_without_a_usable_header_When_imported_Then_no_register_is_made(string csv, string problem)
    {
        Import(csv).Failed("residents.csv", problem);

        Assert.False(Directory.Exists(_directory["new"]));
    }

    [Fact]
    public void Given_two_residents_with_one_code_When_imported_Then_it_is_refused_without_personal_data()
    {
        JukiRun run = Import(Header + GoodRow + GoodRow).Failed("residents.csv lines 2, 3");

        Assert.DoesNotContain("24727059608", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_directory["new/manifest"]));
    }

    [Fact]
    public void Given_a_header_only_When_imported_Then_the_register_is_empty_and_answers_nobody()
    {
        Import(Header).Succeeded();

        Assert.Contains("unknown", Juki.Run("lookup", "--register", _directory["new"], "24727059608").Succeeded().Output, StringComparison.Ordinal);
        Assert.StartsWith("result 40", Juki.Run(["search", "--register", _directory["new"], .. register.Ordinary.Items]).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_empty_register_When_queries_are_asked_of_it_Then_the_message_says_that_nobody_is_there()
    {
        Import(Header).Succeeded();

        Juki.Run("queries", "--register", _directory["new"], "--count", "5", "--out", _directory["q.csv"], "--truth", _directory["t.csv"]).Failed("no residents");
    }

    [Fact]
    public void Given_a_register_of_one_When_queries_for_absent_persons_are_wanted_Then_it_is_said_to_be_too_small()
    {
        Juki.Run("generate", "--residents", "1", "--out", _directory["one"]).Succeeded();

        Juki.Run("queries", "--register", _directory["one"], "--count", "500", "--out", _directory["q.csv"], "--truth", _directory["t.csv"]).Failed("too small");
        Assert.False(File.Exists(_directory["q.csv"]));
    }

    public void Dispose() => _directory.Dispose();

    private JukiRun Import(string csv, params string[] options)
    {
        File.WriteAllText(_directory["residents.csv"], csv);
        return Juki.Run(["import", "--csv", _directory["residents.csv"], "--out", _directory["new"], .. options]);
    }
}
