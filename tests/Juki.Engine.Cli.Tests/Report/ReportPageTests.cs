using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests.Report;

[Collection(SmallRegisterCollection.Name)]
public sealed class ReportPageTests(SmallRegister register) : IDisposable
{
    private const string Script = "<script>alert(1)</script>";

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_markup_in_names_ids_and_headers_When_reported_Then_it_is_text_in_the_page_and_never_markup()
    {
        KnownResident one = register.Ordinary;
        string queries = Write($"id,name,kana,birth_date,sex,address,{Script}\n{Script},{Script},{one.Kana},{one.BirthDate},{one.Sex},{one.Address},\n");
        ReportedMatch full = ReportedMatch.Make(register.Path, _directory, queries, "--report-full");
        ReportedMatch masked = ReportedMatch.Make(register.Path, _directory, queries);

        JsonElement row = Assert.Single(full.Sample);
        Assert.Equal(Script, row.GetProperty("id").GetString());
        Assert.Equal(Script, ReportedMatch.Text(row.GetProperty("items")[0], "query"));
        Assert.Equal(Script, Assert.Single(full.Data.GetProperty("unknown_columns").EnumerateArray()).GetString());
        Assert.All([full, masked], page => Assert.DoesNotContain("<script>alert", page.Page, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("", Assert.Single(masked.Sample).GetProperty("id").GetString());
    }

    [Fact]
    public void Given_a_page_When_its_markup_is_searched_Then_it_loads_nothing_and_runs_its_own_scripts_alone()
    {
        ReportedMatch page = ReportedMatch.Make(register.Path, _directory, Generated().Queries);

        Assert.All(["http:", "https:", "src=", "href=", "url(", "@import"], load => Assert.DoesNotContain(load, page.Markup, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("default-src 'none'", page.Markup, StringComparison.Ordinal);
        Assert.Equal(2, page.Scripts.Count);
        Assert.All(page.Scripts, script => Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Given_noisy_queries_When_reported_masked_and_in_full_Then_the_masked_page_holds_nobody_and_has_the_same_marks()
    {
        (string queries, string truth) = Generated();
        ReportedMatch full = ReportedMatch.Make(register.Path, _directory, queries, "--truth", truth, "--report-full");
        ReportedMatch masked = ReportedMatch.Make(register.Path, _directory, queries, "--truth", truth);

        string[] personal = [.. Items(full).SelectMany(Personal).Distinct()];
        Assert.True(personal.Length > 100, $"only {personal.Length} personal texts");
        Assert.All(personal, text => Assert.False(masked.Decoded.Contains(text, StringComparison.Ordinal), "a personal text stands in the masked page"));
        Assert.True(personal.Count(text => full.Decoded.Contains(text, StringComparison.Ordinal)) > 50);
        Assert.Equal(Items(full).Select(Marks), Items(masked).Select(Marks));
        Assert.Contains(Items(masked), item => Marks(item).Contains('≠', StringComparison.Ordinal));
        Assert.True(masked.Data.GetProperty("is_masked").GetBoolean());
        Assert.False(full.Data.GetProperty("is_masked").GetBoolean());
    }

    [Fact]
    public void Given_a_report_and_a_summary_When_compared_Then_counts_and_calibration_are_the_same()
    {
        (string queries, string truth) = Generated();
        ReportedMatch match = ReportedMatch.Make(register.Path, _directory, queries, "--truth", truth);
        var byResult = match.Summary.GetProperty("rows_by_result").EnumerateObject().ToDictionary(result => result.Name, result => result.Value.GetInt64());
        long named = byResult.Where(result => string.CompareOrdinal(result.Key, "20") <= 0).Sum(result => result.Value);

        Assert.Equal(byResult, match.Data.GetProperty("results").EnumerateArray().ToDictionary(result => result.GetProperty("result").GetString()!, Rows));
        Assert.Equal(600, match.Data.GetProperty("grades").EnumerateArray().Sum(Rows));
        Assert.True(JsonElement.DeepEquals(match.Summary.GetProperty("accuracy"), match.Data.GetProperty("accuracy")));
        Assert.Equal(named, match.Data.GetProperty("accuracy").GetProperty("calibration").EnumerateArray().Sum(Rows));
        Assert.Equal(named, match.Data.GetProperty("weights").EnumerateArray().Sum(bin => bin.GetProperty("rows_by_grade").EnumerateObject().Where(grade => grade.Name != "ambiguous").Sum(grade => grade.Value.GetInt64())));
        Assert.InRange(match.Sample.Count, 10, 40);
    }

    [Fact]
    public void Given_rules_without_a_floor_When_reported_Then_the_page_has_no_threshold_there()
    {
        string rules = Juki.Run("rules", "show", "--json").Succeeded().Output;
        rules = Regex.Replace(rules, "\"version\": \"[^\"]*\"", "\"version\": \"floorless\"");
        File.WriteAllText(_directory["rules.json"], Regex.Replace(rules, "\"possibleProbabilityMin\": [0-9.]+", "\"possibleProbabilityMin\": 0"));
        ReportedMatch match = ReportedMatch.Make(register.Path, _directory, Generated().Queries, "--rules", _directory["rules.json"]);

        JsonElement thresholds = match.Data.GetProperty("thresholds");
        Assert.Equal(JsonValueKind.Null, thresholds.GetProperty("possible").ValueKind);
        Assert.InRange(thresholds.GetProperty("probable").GetDouble(), -10, thresholds.GetProperty("certain").GetDouble());
    }

    [Theory]
    [InlineData("--report-full")]
    [InlineData("--force")]
    public void Given_a_protected_resident_When_reported_Then_neither_the_register_s_side_nor_the_address_is_in_the_page(string option)
    {
        KnownResident one = register.Protected;
        string queries = Write($"id,name,birth_date,sex,address\n1,{one.Name},{one.BirthDate},{(one.Sex == "1" ? "2" : "1")},{one.Address}\n");
        ReportedMatch match = ReportedMatch.Make(register.Path, _directory, queries, option);

        JsonElement row = Assert.Single(match.Sample);
        Assert.True(row.GetProperty("protected").GetBoolean());
        Assert.All(row.GetProperty("items").EnumerateArray(), item => Assert.Equal("", ReportedMatch.Text(item, "registered")));
        Assert.DoesNotContain(one.Address, match.Decoded, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_page_that_exists_When_reported_Then_it_is_refused_before_the_match_and_stays()
    {
        File.WriteAllText(_directory["mine.html"], "mine");
        string queries = Write("id,name\n1,x\n");

        Juki.Run("match", "--register", register.Path, "--input", queries, "--output", _directory["r.csv"], "--report", _directory["mine.html"]).Failed("mine.html", "exists already");
        Assert.Equal("mine", File.ReadAllText(_directory["mine.html"]));
        Assert.False(File.Exists(_directory["r.csv"]));
    }

    public void Dispose() => _directory.Dispose();

    private static long Rows(JsonElement counted) => counted.GetProperty("rows").GetInt64();

    private static IEnumerable<JsonElement> Items(ReportedMatch match) => match.Sample.SelectMany(row => row.GetProperty("items").EnumerateArray());

    private static string Marks(JsonElement item) => $"{ReportedMatch.Marks(item, "query")} | {ReportedMatch.Marks(item, "registered")}";

    /// <summary>Texts that would tell who it is; a year alone does not, nor does a sex.</summary>
    private static IEnumerable<string> Personal(JsonElement item) =>
        ((string[])[ReportedMatch.Text(item, "query"), ReportedMatch.Text(item, "registered"), item.GetProperty("written").GetString()!])
            .SelectMany(text => (string[])[text, text.Replace(" ", "", StringComparison.Ordinal)])
            .Where(text => text.Length > 4 || (text.Length > 1 && item.GetProperty("item").GetString() is "name" or "kana"));

    private (string Queries, string Truth) Generated()
    {
        (string queries, string truth) = (_directory["q.csv"], _directory["t.csv"]);
        Juki.Run("queries", "--register", register.Path, "--count", "600", "--noise", "heavy", "--with-code", "0.5", "--out", queries, "--truth", truth).Succeeded();
        return (queries, truth);
    }

    private string Write(string queries)
    {
        File.WriteAllText(_directory["q.csv"], queries);
        return _directory["q.csv"];
    }
}
