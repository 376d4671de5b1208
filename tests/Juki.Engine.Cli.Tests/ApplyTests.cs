using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary><c>juki init</c> and <c>juki apply</c>, and that every reading verb sees what was applied.</summary>
public sealed class ApplyTests : IClassFixture<ChangingTown>, IDisposable
{
    private const int Events = ChangingTown.Events;

    private readonly TemporaryDirectory _directory = new();

    public ApplyTests(ChangingTown town) => town.CopyTo(Register, _directory["e.csv"]);

    private string Register => _directory["register"];

    [Fact]
    public void Given_a_register_with_a_journal_When_a_year_is_applied_Then_every_event_has_its_row_and_the_register_shows_it()
    {
        Juki.Run("init", "--register", Register).Succeeded();

        JsonElement summary = Apply("--json").Succeeded().Json();

        Assert.Equal((Events, Events, Events), (summary.GetProperty("rows").GetInt32(), summary.GetProperty("accepted").GetInt32(), summary.GetProperty("address").GetInt32()));
        string[] results = File.ReadAllLines(_directory["r.csv"]);
        Assert.Equal("key,result,reason,code,address,item", results[0]);
        Assert.Equal(Enumerable.Range(1, Events).Select(address => $"{address}"), results.Skip(1).Select(row => row.Split(',')[4]));
        JukiRun looked = Juki.Run("lookup", "--register", Register, results[^1].Split(',')[3]);
        Assert.Equal(0, looked.ExitCode);
        Assert.Contains($"{Events} changes since snapshot 1 were replayed, up to journal address {Events}.", looked.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_events_that_were_applied_When_the_same_file_is_applied_again_Then_the_results_are_the_same_and_nothing_is_applied_twice()
    {
        Juki.Run("init", "--register", Register).Succeeded();
        Apply().Succeeded();
        byte[] first = File.ReadAllBytes(_directory["r.csv"]);

        JukiRun again = Apply("--force");

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(first, File.ReadAllBytes(_directory["r.csv"]));
        Assert.Contains($"durable up to journal address {Events};", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_file_that_was_cut_in_the_middle_When_applied_and_then_whole_Then_the_whole_has_every_event_once()
    {
        byte[] whole = File.ReadAllBytes(_directory["e.csv"]);
        Juki.Run("init", "--register", Register).Succeeded();
        File.WriteAllBytes(_directory["e.csv"], whole[..(whole.Length / 2)]);
        JukiRun cut = Apply();
        File.WriteAllBytes(_directory["e.csv"], whole);

        JukiRun rest = Apply("--force", "--json");

        Assert.Equal(0, cut.ExitCode);
        Assert.InRange(File.ReadAllLines(_directory["r.csv"]).Length, Events, Events + 1);
        Assert.Equal(Events, rest.Json().GetProperty("accepted").GetInt32());
        Assert.Equal(Events, rest.Json().GetProperty("address").GetInt32());
    }

    [Fact]
    public void Given_events_with_faults_When_applied_Then_each_is_refused_with_its_reason_and_the_others_are_accepted()
    {
        Juki.Run("init", "--register", Register).Succeeded();
        string[] rows = File.ReadAllLines(_directory["e.csv"]);
        File.WriteAllLines(_directory["e.csv"], [rows[0], rows[1], rows[1].Replace("20", "2999", StringComparison.Ordinal), "too,few", rows[2]]);

        JukiRun run = Apply();

        string[] results = File.ReadAllLines(_directory["r.csv"]);
        Assert.Equal(5, results.Length);
        Assert.Equal(["accepted", "refused", "refused", "accepted"], results.Skip(1).Select(row => row.Split(',')[1]));
        Assert.Contains("line 4", results[3], StringComparison.Ordinal);
        Assert.Contains("4 rows in ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_changes_When_verified_Then_the_journal_is_read_and_replayed_and_a_flipped_bit_is_named_with_file_and_byte()
    {
        Juki.Run("init", "--register", Register).Succeeded();
        Apply().Succeeded();
        Assert.Contains($"{Events} entries, 1 to {Events}; the snapshot contains those up to 0, and those up to {Events} follow on it.", Juki.Run("verify", "--register", Register).Succeeded().Output, StringComparison.Ordinal);
        string segment = Directory.GetFiles(Path.Combine(Register, "journal"), "segment-*").Order(StringComparer.Ordinal).First();
        byte[] bytes = File.ReadAllBytes(segment);
        bytes[20_000] ^= 1;
        File.WriteAllBytes(segment, bytes);

        Juki.Run("verify", "--register", Register).Failed(segment, "byte ");
        Apply("--force").Failed(segment, "byte ");
    }

    [Fact]
    public void Given_a_register_without_a_journal_When_applied_Then_it_is_refused_with_the_remedy()
    {
        Apply().Failed("takes no changes yet", "juki init --register");
        Assert.False(File.Exists(_directory["r.csv"]));
    }

    [Fact]
    public void Given_a_register_that_takes_changes_When_a_second_journal_is_to_be_made_Then_that_is_refused()
    {
        Juki.Run("init", "--register", Register).Succeeded();

        Juki.Run("init", "--register", Register).Failed("takes changes already", "Nothing was changed");
    }

    [Fact]
    public void Given_a_journal_that_was_removed_When_the_register_is_opened_Then_that_is_refused_and_no_other_is_made()
    {
        Juki.Run("init", "--register", Register).Succeeded();
        Apply().Succeeded();
        Directory.Delete(Path.Combine(Register, "journal"), recursive: true);

        Juki.Run("info", "--register", Register).Failed("journal");
        Apply("--force").Failed("journal");
        Assert.False(Directory.Exists(Path.Combine(Register, "journal")));
    }

    [Fact]
    public void Given_another_register_s_journal_When_opened_Then_that_is_refused()
    {
        Juki.Run("init", "--register", Register).Succeeded();
        Juki.Run("init", "--register", _directory["other"]).Succeeded();
        Directory.Delete(Path.Combine(Register, "journal"), recursive: true);
        Directory.Move(Path.Combine(_directory["other"], "journal"), Path.Combine(Register, "journal"));

        Juki.Run("info", "--register", Register).Failed("is not the journal that the register's manifest names", "backup");
    }

    [Fact]
    public void Given_a_process_that_takes_changes_When_another_wants_to_Then_it_is_refused_and_reading_goes_on()
    {
        Juki.Run("init", "--register", Register).Succeeded();
        using (IdentityEngine.OpenForChanges(Register))
        {
            Apply().Failed("The changes of", $"process {Environment.ProcessId} since");
            Juki.Run("info", "--register", Register).Succeeded();
        }

        Apply().Succeeded();
    }

    [Fact]
    public void Given_no_register_When_one_is_made_by_init_Then_births_make_up_its_residents()
    {
        string empty = _directory["empty"];
        Juki.Run("init", "--register", empty).Succeeded();
        string[] rows = File.ReadAllLines(_directory["e.csv"]);
        File.WriteAllLines(_directory["e.csv"], rows.Where((row, line) => line == 0 || row.Contains(",birth,", StringComparison.Ordinal)));

        JukiRun run = Juki.Run("apply", "--register", empty, "--events", _directory["e.csv"], "--output", _directory["r.csv"], "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Json().GetProperty("accepted").GetInt32() > 0);
        string code = File.ReadAllLines(_directory["r.csv"])[1].Split(',')[3];
        Assert.Contains(code, Juki.Run("lookup", "--register", empty, code).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private JukiRun Apply(params string[] options) =>
        Juki.Run(["apply", "--register", Register, "--events", _directory["e.csv"], "--output", _directory["r.csv"], .. options]);
}
