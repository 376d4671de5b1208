using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary><c>juki info</c> of a register that takes changes.</summary>
public sealed class InfoTests(CheckpointedTown town) : IClassFixture<CheckpointedTown>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Given_changes_since_the_snapshot_When_asked_for_info_Then_they_are_counted_and_snapshots_journal_and_history_are_told()
    {
        string register = _directory["register"];
        town.CopyTo(register);
        JukiRun export = Juki.Run("export", "--register", register, "--out", _directory["x.csv"]);
        Assert.Equal(0, export.ExitCode);

        JsonElement json = Juki.Run("info", "--register", register, "--json").Json();
        string text = Juki.Run("info", "--register", register).Output;

        JsonElement changes = json.GetProperty("changes");
        Assert.Equal(200, json.GetProperty("journal_address").GetInt32());
        Assert.Equal((1, 200, 100, 100), (Number(changes, "first_address"), Number(changes, "last_durable"), Number(changes, "snapshot_address"), Number(changes, "since_snapshot")));
        Assert.Equal(File.ReadLines(_directory["x.csv"]).Count() - 1, Number(json, "residents"));
        Assert.True(Number(json, "residents") > Number(json.GetProperty("in_snapshot"), "residents"));
        Assert.Equal([(2, 100), (1, 0)], changes.GetProperty("snapshots").EnumerateArray().Select(snapshot => (Number(snapshot, "number"), Number(snapshot, "journal_address"))));
        Assert.Equal(BytesIn(Path.Combine(register, "journal")), changes.GetProperty("journal_bytes").GetInt64());
        Assert.Equal(BytesIn(Path.Combine(register, "history")), changes.GetProperty("history_bytes").GetInt64());
        Assert.Contains("100 of them since snapshot 2, which contains those up to 100", text, StringComparison.Ordinal);
        Assert.Contains("kept snapshots: 2 (up to 100; ", text, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static long BytesIn(string directory) => new DirectoryInfo(directory).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
