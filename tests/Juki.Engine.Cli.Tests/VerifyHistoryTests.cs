using System.Text.Json;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary><c>juki verify</c> of a register whose history is archived in part.</summary>
public sealed class VerifyHistoryTests : IClassFixture<CheckpointedTown>, IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public VerifyHistoryTests(CheckpointedTown town) => town.CopyTo(Register);

    private string Register => _directory["register"];

    private string Archive => Directory.GetFiles(Path.Combine(Register, "history"), "archive-*").Order(StringComparer.Ordinal).First();

    [Fact]
    public void Given_a_register_that_takes_changes_When_verified_Then_snapshot_journal_and_history_are_read_and_nothing_is_touched()
    {
        using var engine = IdentityEngine.OpenForChanges(Register);
        File.WriteAllText(Archive + ".new", "half");
        string before = Listing();

        JukiRun people = Juki.Run("verify", "--register", Register).Succeeded();
        JsonElement json = Juki.Run("verify", "--register", Register, "--json").Succeeded().Json();

        Assert.Contains("The snapshot is sound.\nIts journal is sound: 200 entries, 1 to 200;", people.Output, StringComparison.Ordinal);
        Assert.Contains("Its history is sound: 100 changes are archived (files: 1),", people.Output, StringComparison.Ordinal);
        Assert.Equal(100, json.GetProperty("history").GetProperty("entries").GetInt32());
        Assert.True(json.GetProperty("is_sound").GetBoolean());
        Assert.Equal(before, Listing());
    }

    [Fact]
    public void Given_damage_in_the_history_and_in_the_journal_When_verified_Then_both_are_named_with_file_and_byte()
    {
        string segment = Directory.GetFiles(Path.Combine(Register, "journal"), "segment-*")[0];
        string archive = Archive;
        Flip(archive, at: 200);
        Flip(segment, at: 5_000);

        JukiRun run = Juki.Run("verify", "--register", Register).Failed("the faults are listed above (2)");

        Assert.Contains($"{archive}, byte ", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{segment}, byte ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Its journal is damaged.\nIts history is damaged.", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static void Flip(string path, int at)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Every file with its length and when it was written.</summary>
    private string Listing() => string.Join('\n', new DirectoryInfo(Register).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .OrderBy(file => file.FullName, StringComparer.Ordinal)
        .Select(file => $"{file.FullName} {(file as FileInfo)?.Length} {file.LastWriteTimeUtc:O}"));
}
