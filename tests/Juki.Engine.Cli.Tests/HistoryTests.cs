using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary><c>juki history</c>, and <c>juki lookup</c> with days.</summary>
public sealed class HistoryTests : IDisposable
{
    private const string Header = "key,kind,reason,event_date,processed_at,municipality,code,family_name,family_kana,address";

    private readonly TemporaryDirectory _directory = new();
    private readonly string _code;
    private readonly string _familyName;

    public HistoryTests()
    {
        Juki.Run("generate", "--residents", "200", "--seed", "7", "--out", Register).Succeeded();
        Juki.Run("export", "--register", Register, "--out", _directory["residents.csv"]).Succeeded();
        string[][] rows = [.. File.ReadAllLines(_directory["residents.csv"]).Select(row => row.Split(','))];
        int status = Array.IndexOf(rows[0], "status");
        int latin = Array.IndexOf(rows[0], "latin_name");
        int isProtected = Array.IndexOf(rows[0], "protected");
        string[] somebody = rows.Skip(1).First(row => row[status] == "current" && row[latin].Length == 0 && row[isProtected].Length == 0);
        (_code, _familyName) = (somebody[0], somebody[Array.IndexOf(rows[0], "family_name")]);
        Juki.Run("init", "--register", Register).Succeeded();
    }

    private string Register => _directory["register"];

    [Fact]
    public void Given_a_marriage_When_the_history_is_asked_Then_it_is_a_row_with_what_it_changed()
    {
        Apply(Marriage());

        JukiRun people = Juki.Run("history", "--register", Register, _code);
        JsonElement json = Juki.Run("history", "--register", Register, _code, "--json").Json();

        Assert.Equal(0, people.ExitCode);
        Assert.Contains("1 change", people.Output, StringComparison.Ordinal);
        Assert.Contains($"family_name {_familyName} → 新姓", people.Output, StringComparison.Ordinal);
        JsonElement row = json.GetProperty("changes")[0];
        Assert.Equal(
            ("2026-04-01", "amendment", "marriage", "131016"),
            (row.GetProperty("date").GetString(), row.GetProperty("kind").GetString(), row.GetProperty("reason").GetString(), row.GetProperty("municipality").GetString()));
        Assert.Equal("新姓", row.GetProperty("changed")[0].GetProperty("after").GetString());
    }

    [Fact]
    public void Given_a_marriage_that_was_processed_later_When_looked_up_with_days_Then_each_day_tells_its_own()
    {
        Apply(Marriage());

        Assert.Contains(_familyName, LookUp("--as-of", "2026-03-31"), StringComparison.Ordinal);
        Assert.Contains("新姓", LookUp("--as-of", "2026-04-01"), StringComparison.Ordinal);
        Assert.Contains(_familyName, LookUp("--known-at", "2026-04-09"), StringComparison.Ordinal);
        Assert.Contains(_familyName, LookUp("--as-of", "2026-04-05", "--known-at", "2026-04-09"), StringComparison.Ordinal);
        Assert.Contains("新姓", LookUp("--as-of", "2026-04-05", "--known-at", "2026-04-10"), StringComparison.Ordinal);
        Assert.Contains("since when is not known", LookUp("--as-of", "2026-03-31"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_protection_When_the_history_is_asked_Then_no_address_and_no_municipality_is_shown()
    {
        Apply(
            $"k1,amendment,move within municipality,2026-04-01,2026-04-02T00:00:00Z,131016,{_code},,,東京都千代田区霞が関一丁目2番3号",
            $"k2,amendment,protection set,2026-04-03,2026-04-03T00:00:00Z,131016,{_code},,,");

        string[] outputs = [Juki.Run("history", "--register", Register, _code).Output, Juki.Run("history", "--register", Register, _code, "--json").Output, LookUp("--as-of", "2026-04-02")];

        Assert.All(outputs, output => Assert.DoesNotContain("霞が関", output, StringComparison.Ordinal));
        Assert.All(outputs, output => Assert.DoesNotContain("131016", output, StringComparison.Ordinal));
        Assert.Contains("protection", outputs[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_index_that_was_deleted_When_asked_Then_it_is_made_again_says_so_and_the_answer_is_the_same()
    {
        Apply(Marriage());
        string first = Juki.Run("history", "--register", Register, _code).Output;
        Directory.Delete(Path.Combine(Register, "history"), recursive: true);

        JukiRun again = Juki.Run("history", "--register", Register, _code);

        Assert.Equal(first, again.Output);
        Assert.Contains("made again", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_wrong_codes_or_days_or_a_server_When_asked_Then_each_is_refused_with_its_reason()
    {
        Assert.Equal(1, Juki.Run("history", "--register", Register, "123").ExitCode);
        Juki.Run("lookup", "--register", Register, "--as-of", "31.3.2026", _code).Refused("--as-of");
        Juki.Run("lookup", "--server", "localhost:1", "--as-of", "2026-03-31", _code).Refused("--as-of", "--server");
        Assert.Contains("unknown: nobody", Juki.Run("history", "--register", Register, "24727059608").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_register_without_a_journal_When_the_history_is_asked_Then_it_says_what_to_do()
    {
        Juki.Run("generate", "--residents", "50", "--out", _directory["other"]).Succeeded();

        Juki.Run("history", "--register", _directory["other"], _code).Failed("juki init");
    }

    public void Dispose() => _directory.Dispose();

    private string Marriage() => $"k1,amendment,marriage,2026-04-01,2026-04-10T01:00:00Z,131016,{_code},新姓,シンセイ,";

    private void Apply(params string[] rows)
    {
        File.WriteAllLines(_directory["e.csv"], [Header, .. rows]);
        JukiRun applied = Juki.Run("apply", "--register", Register, "--events", _directory["e.csv"], "--output", _directory["r.csv"]);
        Assert.True(applied.ExitCode == 0 && !File.ReadAllText(_directory["r.csv"]).Contains("refused", StringComparison.Ordinal), applied.Errors + File.ReadAllText(_directory["r.csv"]));
    }

    private string LookUp(params string[] days)
    {
        JukiRun run = Juki.Run(["lookup", "--register", Register, .. days, _code]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output;
    }
}
