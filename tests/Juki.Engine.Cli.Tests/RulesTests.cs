using System.Text.Json;
using System.Text.RegularExpressions;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary>Decision rules at the command line: shown, given as a file, stamped into results, rehearsed.</summary>
[Collection(SmallRegisterCollection.Name)]
public sealed class RulesTests(SmallRegister register) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_no_more_than_rules_When_run_Then_help_names_show_and_list()
    {
        JukiRun run = Juki.Run("rules").Succeeded();

        Assert.All(["\n  show", "\n  list"], verb => Assert.Contains(verb, run.Output, StringComparison.Ordinal));
        Juki.Run("rules", "show", "--everything").Refused("'juki rules show --help'");
    }

    [Fact]
    public void Given_the_built_in_rules_When_listed_and_shown_Then_versions_names_values_and_meanings_are_printed()
    {
        string[] list = Juki.Run("rules", "list").Succeeded().Output.Split('\n');
        JukiRun shown = Juki.Run("rules", "show").Succeeded();
        JukiRun strict = Juki.Run("rules", "show", "--rules", "strict").Succeeded();

        Assert.Contains(list, line => line.StartsWith("default  default-", StringComparison.Ordinal));
        Assert.Contains(list, line => line.StartsWith("strict   strict-", StringComparison.Ordinal));
        Assert.Matches("^rules default-[0-9]+\n", shown.Output);
        Assert.Matches("\nmarginBits +[0-9.]+  a rival .* a number from 0 to 64\n", shown.Output);
        Assert.Matches("^rules strict-[0-9]+\n", strict.Output);
    }

    [Fact]
    public void Given_the_rules_as_json_When_used_as_a_rule_file_Then_they_are_the_same_rules()
    {
        string json = WriteRules(version: null);

        Assert.Equal(json, Juki.Run("rules", "show", "--json", "--rules", _directory["rules.json"]).Succeeded().Output);
    }

    [Fact]
    public void Given_rules_of_ones_own_When_matched_Then_every_row_and_the_summaries_carry_their_version()
    {
        WriteQueries();
        WriteRules("own_1.2");
        JukiRun text = Match("r.csv", "--rules", _directory["rules.json"], "--summary", _directory["s.json"], "--top", "2").Succeeded();
        IReadOnlyList<string[]> rows = CsvText.Rows(File.ReadAllText(_directory["r.csv"]));

        Assert.Equal("rules", rows[0][^2]);
        Assert.Contains(rows, row => row[1] == "42");
        Assert.All(rows.Skip(1), row => Assert.Equal("own_1.2", row[^2]));
        Assert.Contains("; rules own_1.2\n", text.Output, StringComparison.Ordinal);
        Assert.Equal("own_1.2", JsonDocument.Parse(File.ReadAllText(_directory["s.json"])).RootElement.GetProperty("rules").GetString());
    }

    [Fact]
    public void Given_rules_that_allow_no_difference_When_searched_with_another_sex_Then_nobody_is_found_who_was_probable()
    {
        KnownResident one = register.Ordinary with { Sex = register.Ordinary.Sex == "1" ? "2" : "1" };
        string[] search = ["search", "--register", register.Path, "--json", .. one.Items];
        WriteRules("own-1", pointsMax: 0);
        JsonElement before = Juki.Run(search).Succeeded().Json();
        JsonElement now = Juki.Run([.. search, "--rules", _directory["rules.json"]]).Succeeded().Json();

        Assert.Equal("probable", before.GetProperty("grade").GetString());
        Assert.Matches("^default-[0-9]+$", before.GetProperty("rules").GetString());
        Assert.Equal("none", now.GetProperty("grade").GetString());
        Assert.Equal("own-1", now.GetProperty("rules").GetString());
    }

    [Fact]
    public void Given_rules_with_faults_When_anything_is_asked_Then_all_faults_are_printed_before_anything_runs()
    {
        File.WriteAllText(_directory["bad.json"], "{\n\"version\": \"a b\",\n\"marginbits\": 7\n}");
        string[] expected = ["bad.json has ", "line 2: version is", "line 3: \"marginbits\" is not known; write marginBits", "certainProbabilityMin is missing"];
        string[] rules = ["--rules", _directory["bad.json"]];

        Juki.Run(["rules", "show", .. rules]).Failed(expected);
        Juki.Run(["match", "--register", "nowhere", "--input", "q", "--output", "o", .. rules]).Failed(expected);
        Juki.Run(["search", "--register", "nowhere", .. rules]).Failed(expected);
        Juki.Run("rules", "show", "--rules", "lax").Failed("'lax'", "default, strict");
    }

    [Fact]
    public void Given_results_under_other_rules_When_rehearsed_in_their_place_Then_the_moves_are_told_to_people_and_machines()
    {
        WriteQueries("heavy");
        WriteRules("own-1", pointsMax: 0);
        Match("r.csv").Succeeded();
        File.WriteAllText(_directory["r.csv"], File.ReadAllText(_directory["r.csv"]).Replace(",00,certain,", ",11,probable,", StringComparison.Ordinal));
        Dictionary<string, int> before = CsvText.Rows(File.ReadAllText(_directory["r.csv"])).Skip(1).CountBy(row => row[2]).ToDictionary();
        JukiRun text = Match("r.csv", "--force", "--rules", _directory["rules.json"], "--compare-with", _directory["r.csv"], "--summary", _directory["s.json"]).Succeeded();
        Dictionary<string, int> now = CsvText.Rows(File.ReadAllText(_directory["r.csv"])).Skip(1).CountBy(row => row[2]).ToDictionary();
        JsonElement rehearsal = JsonDocument.Parse(File.ReadAllText(_directory["s.json"])).RootElement.GetProperty("rehearsal");

        Assert.Matches("\ncompared with results under default-[0-9]+: 201 rows in both; ", text.Output);
        Assert.Matches($"\npossible .* {before["possible"]}\n", text.Output);
        Assert.Matches(@"\nbecame certain, the first: line [0-9]+ \(probable -> certain\); line ", text.Output);
        Assert.Equal(before, Moves(rehearsal, "before"));
        Assert.Equal(now, Moves(rehearsal, "now"));
        Assert.DoesNotContain("possible", now.Keys);
        Assert.Equal(5, rehearsal.GetProperty("became_certain").GetArrayLength());
        Assert.All(rehearsal.GetProperty("became_certain").EnumerateArray(), row => Assert.Equal(["line", "before", "now"], row.EnumerateObject().Select(told => told.Name)));
        Assert.EndsWith(",own-1,0", File.ReadLines(_directory["r.csv"]).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_results_of_other_queries_When_rehearsed_Then_they_are_refused_and_stay()
    {
        WriteQueries();
        File.WriteAllText(_directory["r.csv"], "id,result,code\nsomebody,40,\n");

        Match("r.csv", "--force", "--compare-with", _directory["r.csv"]).Failed("r.csv", "another id on line 2, row 1,");
        Assert.Equal("id,result,code\nsomebody,40,\n", File.ReadAllText(_directory["r.csv"]));
    }

    public void Dispose() => _directory.Dispose();

    private static Dictionary<string, int> Moves(JsonElement rehearsal, string side) => rehearsal.GetProperty("moves").EnumerateArray()
        .GroupBy(move => move.GetProperty(side).GetString()!)
        .ToDictionary(grade => grade.Key, grade => grade.Sum(move => move.GetProperty("rows").GetInt32()));

    /// <summary>Two hundred queries, and a row that cannot be read.</summary>
    private void WriteQueries(string noise = "clean")
    {
        Juki.Run("queries", "--register", register.Path, "--count", "200", "--noise", noise, "--out", _directory["q.csv"], "--truth", _directory["t.csv"]).Succeeded();
        File.AppendAllText(_directory["q.csv"], "cut\n");
    }

    /// <summary>The default rules as a file, under another version and with other most points of difference where asked to.</summary>
    private string WriteRules(string? version, int? pointsMax = null)
    {
        string json = Juki.Run("rules", "show", "--json").Succeeded().Output;
        string built = JsonDocument.Parse(json).RootElement.GetProperty("version").GetString()!;
        string changed = json.Replace($"\"{built}\"", $"\"{version ?? built}\"", StringComparison.Ordinal);
        File.WriteAllText(_directory["rules.json"], pointsMax is null ? changed : Regex.Replace(changed, "\"possiblePointsMax\": [0-9]+", $"\"possiblePointsMax\": {pointsMax}"));
        return json;
    }

    private JukiRun Match(string output, params string[] options) =>
        Juki.Run(["match", "--register", register.Path, "--input", _directory["q.csv"], "--output", _directory[output], .. options]);
}
