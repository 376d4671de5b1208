using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests.Remote;

/// <summary><c>juki apply</c> and <c>juki changes</c>, at a server and beside it: both say the same.</summary>
public sealed class RemoteChangesTests : IDisposable
{
    private const int Events = 200;

    private readonly TemporaryDirectory _directory = new();

    public RemoteChangesTests()
    {
        Juki.Run("generate", "--residents", "300", "--seed", "7", "--out", Register).Succeeded();
        Juki.Run("init", "--register", Register).Succeeded();
        Juki.Run("generate-events", "--register", Register, "--count", $"{Events}", "--out", _directory["e.csv"]).Succeeded();
    }

    private string Register => _directory["register"];

    [Fact]
    public async Task Given_a_server_that_takes_changes_When_a_file_is_applied_there_Then_each_event_has_its_row_and_the_feed_tells_of_it_here_and_there()
    {
        await using RunningServer server = await RunningServer.StartAsync(Register, takesChanges: true);
        JsonElement summary = Apply(server, "r.csv").Json();
        byte[] first = File.ReadAllBytes(_directory["r.csv"]);
        JsonElement again = Apply(server, "again.csv").Json();
        string there = Listed("--server", server.Address, "--since", "0");
        string here = Listed("--register", Register, "--since", "0");

        Assert.Equal((Events, Events, Events), (summary.GetProperty("rows").GetInt32(), summary.GetProperty("accepted").GetInt32(), summary.GetProperty("address").GetInt32()));
        Assert.Equal(Events, again.GetProperty("address").GetInt32());
        Assert.Equal(first, File.ReadAllBytes(_directory["again.csv"]));
        Assert.Equal(here, there);
        string[] rows = here.Trim().Split('\n');
        Assert.Equal("address,kind,reason,event_date,processed_at,municipality,code,new_code,items", rows[0]);
        Assert.Equal(Enumerable.Range(1, Events).Select(address => $"{address}"), rows[1..^1].Select(row => row.Split(',')[0]));
        Assert.Equal($"{Events},through,,,,,,,", rows[^1]);
    }

    [Fact]
    public void Given_codes_of_a_few_When_changes_are_listed_Then_theirs_alone_are_there_and_the_last_line_says_through_where()
    {
        Juki.Run("apply", "--register", Register, "--events", _directory["e.csv"], "--output", _directory["r.csv"]).Succeeded();
        string code = File.ReadAllLines(_directory["r.csv"])[50].Split(',')[3];
        File.WriteAllText(_directory["codes"], $"{code}\n\n");

        string[] lines = Listed("--register", Register, "--since", "0", "--codes", _directory["codes"], "--json").Trim().Split('\n');

        Assert.InRange(lines.Length, 2, 20);
        Assert.All(lines[..^1], line => Assert.Contains(code, line, StringComparison.Ordinal));
        Assert.Equal($$"""{"through":{{Events}}}""", lines[^1]);
    }

    [Fact]
    public void Given_an_address_or_codes_that_cannot_be_When_changes_are_listed_Then_the_message_says_what_helps()
    {
        File.WriteAllText(_directory["codes"], "24727059608\n24727059609\n");

        Juki.Run("changes", "--register", Register, "--since", "9").Failed("Journal address 9", "the last has address 0");
        Juki.Run("changes", "--register", Register, "--since", "0", "--codes", _directory["codes"]).Failed("codes has no resident code on line 2");
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>A register that is opened says on the error stream what it replayed.</summary>
    private static string Listed(params string[] options)
    {
        JukiRun run = Juki.Run(["changes", .. options]);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output;
    }

    private JukiRun Apply(RunningServer server, string output) =>
        Juki.Run("apply", "--server", server.Address, "--events", _directory["e.csv"], "--output", _directory[output], "--json").Succeeded();
}
