using System.Text.Json;
using System.Text.RegularExpressions;
using Juki.Engine.Server;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests.Remote;

/// <summary>A file matched at a server, beside the same file matched with the register itself.</summary>
[Collection(SmallRegisterCollection.Name)]
public sealed class RemoteMatchTests : IClassFixture<ServedRegister>, IDisposable
{
    private const int Queries = 3_000;

    /// <summary>Rows that generated queries do not have: without any item, faulty, known in part, repeated, cut short.</summary>
    private const string OddRows =
        "e1,,,,,,\ne2,,　,,,,・\nf1,12,佐藤 花子,,1940-05-XX,x,東京\nf2,,いとう けん,,soon,9,\nf2,,いとう けん,,soon,9,\n\"cut\nf3,24727059608,佐藤,,1990,1,\n";

    private readonly TemporaryDirectory _directory = new();
    private readonly ServedRegister _served;

    public RemoteMatchTests(ServedRegister served)
    {
        _served = served;
        Juki.Run(
            "queries", "--register", served.Path, "--count", $"{Queries}", "--noise", "heavy", "--with-code", "0.3", "--seed", "9",
            "--out", _directory["q.csv"], "--truth", _directory["t.csv"]).Succeeded();
    }

    [Fact]
    public void Given_heavy_queries_When_matched_at_a_server_Then_results_and_summary_are_those_of_the_register()
    {
        string[] options = ["--top", "3", "--truth", _directory["t.csv"]];
        JukiRun here = Here("here", options).Succeeded();
        JukiRun there = There("there", options).Succeeded();

        AssertSameFiles();
        Assert.Equal(WithoutTimes(here.Output, "here"), WithoutTimes(there.Output, "there"));
        Assert.Contains("false matches among certain", there.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_odd_rows_and_earlier_results_When_matched_at_a_server_by_other_ways_Then_results_and_summary_are_those_of_the_register()
    {
        File.AppendAllText(_directory["q.csv"], OddRows);
        Here("old", "--no-quality").Succeeded();
        string[] options = ["--no-sex", "--compare-with", _directory["old.csv"], "--encoding", "utf8"];
        Here("here", [.. options, "--json"]).Succeeded();
        There("there", [.. options, "--json", "--compress", "--purpose", "7", "--operator", "operator-7", "--case", "2026-42"]).Succeeded();

        AssertSameFiles();
        Assert.True(Summary("there")["data_quality"].GetProperty("codes").GetProperty("unknown").GetProperty("rows").GetInt64() > 0);
        Assert.True(Summary("there")["rehearsal"].GetProperty("rows_of_other_grade").GetInt64() > 0);
    }

    [Fact]
    public async Task Given_a_server_that_takes_little_at_a_time_When_matched_Then_the_results_are_the_same()
    {
        ServerLimits small = new() { BatchItemsMax = 20, BatchesInFlightMax = 1, PayloadBytesMax = 1_024, DecompressedBytesMax = 1_024 };
        await using RunningServer server = await RunningServer.StartAsync(_served.Path, small);
        Here("here", "--top", "5").Succeeded();
        Match("there", ["--server", server.Address], ["--top", "5"]).Succeeded();

        AssertSameFiles();
    }

    public void Dispose() => _directory.Dispose();

    private static string WithoutTimes(string output, string name) =>
        Regex.Replace(output, @"rows in [0-9.,]+ s: [0-9,]+ rows/s; results in .*" + name, "rows");

    private JukiRun Here(string name, params string[] options) => Match(name, ["--register", _served.Path], options);

    private JukiRun There(string name, params string[] options) => Match(name, ["--server", _served.Server], options);

    private JukiRun Match(string name, string[] asked, string[] options) => Juki.Run(
        ["match", .. asked, "--input", _directory["q.csv"], "--output", _directory[$"{name}.csv"], "--summary", _directory[$"{name}.json"], .. options]);

    private void AssertSameFiles()
    {
        Assert.True(File.ReadAllBytes(_directory["here.csv"]).AsSpan().SequenceEqual(File.ReadAllBytes(_directory["there.csv"])), "The results differ.");
        Assert.Equal(Summary("here").Select(Described), Summary("there").Select(Described));

        static string Described(KeyValuePair<string, JsonElement> member) => $"{member.Key}: {member.Value.GetRawText()}";
    }

    private Dictionary<string, JsonElement> Summary(string name) => JsonDocument.Parse(File.ReadAllText(_directory[$"{name}.json"])).RootElement
        .EnumerateObject()
        .Where(member => member.Name is not ("seconds" or "rows_per_second"))
        .ToDictionary(member => member.Name, member => member.Value);
}
