using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>Match profiles on the command line: named, read, estimated, written and used again.</summary>
[Collection(SmallRegisterCollection.Name)]
public sealed class ProfileTests(SmallRegister register) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_a_noisy_file_When_matched_with_an_estimate_Then_it_is_shown_written_and_gives_the_same_results_when_used_again()
    {
        WriteQueries(1_000);
        JukiRun estimated = Match("r1.csv", "--estimate-out", _directory["p.json"]).Succeeded();
        Match("r2.csv", "--profile", _directory["p.json"]).Succeeded();

        Assert.Contains("m of each level", estimated.Output, StringComparison.Ordinal);
        Assert.Matches(@"VariantT2 +7\.000 +-3\.84 +[0-9.]+ +-[0-9.]+", estimated.Output);
        Assert.Equal("estimated", JsonDocument.Parse(File.ReadAllText(_directory["p.json"])).RootElement.GetProperty("name").GetString());
        Assert.Equal(File.ReadAllLines(_directory["r1.csv"]), File.ReadAllLines(_directory["r2.csv"]));
    }

    [Fact]
    public void Given_machines_that_read_When_matched_with_an_estimate_Then_it_is_part_of_the_summary()
    {
        WriteQueries(1_000);
        JsonElement summary = Match("r.csv", "--estimate", "--json").Succeeded().Json().GetProperty("estimation");

        Assert.Equal(1_000, summary.GetProperty("rows").GetInt32());
        Assert.True(summary.GetProperty("has_converged").GetBoolean());
        Assert.Equal(1, summary.GetProperty("levels").EnumerateArray().Where(level => level.GetProperty("item").GetString() == "sex").Sum(level => level.GetProperty("estimated").GetDouble()), 9);
    }

    [Fact]
    public void Given_too_few_queries_When_they_are_to_be_estimated_from_Then_it_is_refused_and_nothing_is_written()
    {
        WriteQueries(50);
        Match("r.csv", "--estimate-out", _directory["p.json"]).Failed("q.csv", "fewer than 200");

        Assert.False(File.Exists(_directory["r.csv"]) || File.Exists(_directory["p.json"]));
    }

    [Fact]
    public void Given_a_profile_with_faults_When_matched_or_searched_Then_all_are_told()
    {
        WriteQueries(5);
        File.WriteAllText(_directory["p.json"], """{ "presentShare": 3, "m": { "sex": { "same": 1 } } }""");

        Match("r.csv", "--profile", _directory["p.json"]).Failed("p.json", "presentShare", "line 1: m.sex.\"same\" is not known; remove it, or use one of identical, different");
        Match("r.csv", "--profile", "standard").Failed("standard", "use default, or the path of a file");
        Juki.Run("search", "--register", register.Path, "--name", "x", "--profile", _directory["p.json"]).Failed("presentShare");
        Assert.False(File.Exists(_directory["r.csv"]));
    }

    [Fact]
    public void Given_a_profile_When_searched_with_Then_its_numbers_weigh()
    {
        WriteQueries(1_000);
        Match("r.csv", "--estimate-out", _directory["p.json"]).Succeeded();
        KnownResident one = register.Ordinary;
        string[] search = ["search", "--register", register.Path, "--name", one.Name, "--birth", one.BirthDate, "--sex", one.Sex, "--address", one.Address, "--json"];

        JsonElement plain = Juki.Run(search).Succeeded().Json();
        JsonElement estimated = Juki.Run([.. search, "--profile", _directory["p.json"]]).Succeeded().Json();

        Assert.Equal(plain.GetProperty("code").GetString(), estimated.GetProperty("code").GetString());
        Assert.NotEqual(plain.GetProperty("weight").GetDouble(), estimated.GetProperty("weight").GetDouble());
    }

    public void Dispose() => _directory.Dispose();

    private JukiRun Match(string output, params string[] options) =>
        Juki.Run(["match", "--register", register.Path, "--input", _directory["q.csv"], "--output", _directory[output], .. options]);

    private void WriteQueries(int count) => Juki.Run(
        "queries", "--register", register.Path, "--count", $"{count}", "--noise", "heavy", "--out", _directory["q.csv"], "--truth", _directory["t.csv"]).Succeeded();
}
