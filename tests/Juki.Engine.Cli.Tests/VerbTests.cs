using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

[Collection(SmallRegisterCollection.Name)]
public sealed class VerbTests(SmallRegister register) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_a_number_of_residents_When_generated_Then_the_population_is_shown_beside_the_facts()
    {
        JukiRun run = register.Generated.Succeeded();

        Assert.StartsWith("2,000 residents", run.Output, StringComparison.Ordinal);
        Assert.Contains("expected", run.Output, StringComparison.Ordinal);
        Assert.Matches("^2,000 residents, [0-9,]+ removed ones and [0-9,]+ versions in .*: [0-9.]+ s, [0-9,]+ residents/s, [0-9.]+ GiB of memory at most\\n", run.Output);
    }

    [Fact]
    public void Given_a_small_demo_When_run_Then_all_three_steps_end_in_a_summary_with_accuracy_and_the_files_are_kept()
    {
        JukiRun run = Juki.Run("demo", "--residents", "20000", "--queries", "500", "--out", _directory["demo"]).Succeeded();

        Assert.All(["1. ", "2. ", "3. ", "false matches among certain", "rows/s"], text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        Assert.Equal(501, File.ReadLines(_directory["demo/results.csv"]).Count());
    }

    [Fact]
    public void Given_a_register_When_asked_for_info_Then_people_and_machines_read_the_same_counts()
    {
        JsonElement json = Juki.Run("info", "--register", register.Path, "--json").Succeeded().Json();
        JukiRun text = Juki.Run("info", "--register", register.Path).Succeeded();

        Assert.Equal(SmallRegister.Residents, json.GetProperty("present").GetInt32());
        Assert.Contains($"{json.GetProperty("residents").GetInt32():N0}", text.Output, StringComparison.Ordinal);
        Assert.Contains("bytes a current resident", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_register_When_its_account_is_read_Then_parts_add_up_to_the_sections_and_the_process_holds_them()
    {
        JsonElement json = Juki.Run("info", "--register", register.Path, "--json").Succeeded().Json();
        JsonElement account = json.GetProperty("account");
        JsonElement all = account.GetProperty("all");
        long sections = json.GetProperty("sections").EnumerateArray().Sum(section => section.GetProperty("bytes").GetInt64());

        Assert.Equal(sections, all.GetProperty("bytes").GetInt64());
        Assert.Equal(sections, account.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("bytes").GetInt64()));
        Assert.InRange(all.GetProperty("bytes_per_former_row").GetDouble(), 44, 52);
        Assert.True(json.GetProperty("near_name_bytes").GetInt64() > 0);
        Assert.True(json.GetProperty("process").GetProperty("resident_bytes").GetInt64() > sections);
        Assert.True(json.GetProperty("process").GetProperty("peak_resident_bytes").GetInt64() > sections);
    }

    [Fact]
    public void Given_exported_files_When_imported_Then_the_register_has_the_same_sections()
    {
        Juki.Run("export", "--register", register.Path, "--out", _directory["r.csv"], "--versions", _directory["v.csv"]).Succeeded();
        JukiRun import = Juki.Run("import", "--csv", _directory["r.csv"], "--versions", _directory["v.csv"], "--out", _directory["again"]).Succeeded();
        Assert.Contains("GiB of memory at most", import.Output, StringComparison.Ordinal);

        Assert.Empty(RegisterFiles.Differences(register.Path, _directory["again"], withManifest: false));
    }

    [Fact]
    public void Given_generated_queries_When_matched_Then_each_has_its_result_and_the_summaries_agree()
    {
        WriteQueries("clean");
        string[] match = ["match", "--register", register.Path, "--input", _directory["q.csv"], "--truth", _directory["t.csv"]];
        JukiRun text = Juki.Run([.. match, "--output", _directory["r.csv"], "--summary", _directory["s.json"], "--top", "3"]).Succeeded();
        JsonElement json = Juki.Run([.. match, "--output", _directory["r2.csv"], "--json"]).Succeeded().Json();
        JsonElement summary = JsonDocument.Parse(File.ReadAllText(_directory["s.json"])).RootElement;

        Assert.Equal(301, File.ReadLines(_directory["r.csv"]).Count());
        Assert.Equal(300, summary.GetProperty("rows").GetInt32());
        Assert.Equal(300, summary.GetProperty("rows_by_result").EnumerateObject().Sum(result => result.Value.GetInt32()));
        Assert.Equal(0, summary.GetProperty("accuracy").GetProperty("false_certain").GetInt32());
        Assert.Equal($"{summary.GetProperty("rows_by_result")}", $"{json.GetProperty("rows_by_result")}");
        Assert.Contains("certain", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_queries_without_sex_When_matched_without_sex_Then_certain_is_02_and_otherwise_41()
    {
        KnownResident one = register.Ordinary;
        File.WriteAllText(_directory["q.csv"], $"id,name,birth_date,address\n1,{one.Name},{one.BirthDate},{one.Address}\n");
        string[] match = ["match", "--register", register.Path, "--input", _directory["q.csv"]];
        Juki.Run([.. match, "--output", _directory["with.csv"]]).Succeeded();
        Juki.Run([.. match, "--output", _directory["without.csv"], "--no-sex"]).Succeeded();

        Assert.StartsWith("1,41,", File.ReadAllLines(_directory["with.csv"])[1], StringComparison.Ordinal);
        Assert.StartsWith("1,02,", File.ReadAllLines(_directory["without.csv"])[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_profile_of_ones_own_When_queries_are_made_Then_it_is_used_and_a_faulty_one_is_refused()
    {
        WriteQueries("clean");
        File.WriteAllText(_directory["noise.json"], "{ \"errors\": 1 }");
        string[] queries = ["queries", "--register", register.Path, "--count", "5", "--out", _directory["q2.csv"], "--truth", _directory["t2.csv"]];

        Juki.Run([.. queries, "--noise", _directory["noise.json"]]).Failed("noise.json");
        Juki.Run([.. queries, "--noise", "loud"]).Failed("clean, light, heavy");
        Assert.False(File.Exists(_directory["q2.csv"]));
    }

    public void Dispose() => _directory.Dispose();

    private void WriteQueries(string noise) => Juki.Run(
        "queries", "--register", register.Path, "--count", "300", "--noise", noise, "--out", _directory["q.csv"], "--truth", _directory["t.csv"]).Succeeded();
}
