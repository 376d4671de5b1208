using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Juki.Engine.Disk;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests;

/// <summary><c>juki verify</c> of a register whose history is archived in part.</summary>
public sealed class VerifyHistoryTests : IClassFixture<CheckpointedTown>, IDisposable
{
    private const int SlotBytes = 64 << 10;

    private readonly TemporaryDirectory _directory = new();

    public VerifyHistoryTests(CheckpointedTown town) => town.CopyTo(Register);

    private string Register => _directory["register"];

    private string Manifest => Path.Combine(Register, "manifest");

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

    [Fact]
    public void Given_an_archives_directory_that_cannot_be_read_When_verified_Then_it_is_told_beside_all_that_could_be()
    {
        string history = Path.Combine(Register, "history");
        Directory.Delete(history, recursive: true);
        File.WriteAllText(history, "no directory");

        JukiRun run = AssertUnreadable();

        Assert.Contains("The snapshot is sound.\nIts journal is sound: 200 entries, 1 to 200;", run.Output, StringComparison.Ordinal);
        Assert.Contains($"Its history could not be read to the end.\nThe older snapshot, snapshot-1 with the changes up to 0, is sound.\n{history} cannot be read", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_damaged_snapshot_in_reserve_When_verified_Then_its_fault_is_found_unless_the_latest_alone_is_asked_for()
    {
        string section = Path.Combine(Register, "snapshot-1", "places.section");
        Flip(section, at: 4_100);
        JukiRun all = Juki.Run("verify", "--register", Register).Failed("the faults are listed above (1)");
        JukiRun latest = Juki.Run("verify", "--register", Register, "--latest").Succeeded();

        Assert.Contains($"The older snapshot, snapshot-1 with the changes up to 0, is damaged.\nThe register is damaged: {section}, at byte 4,096", all.Output, StringComparison.Ordinal);
        Assert.Contains("The older snapshot, snapshot-1 with the changes up to 0, was not verified: the latest alone was asked for.", latest.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_sound_snapshot_and_one_in_reserve_that_cannot_be_read_When_verified_Then_it_is_not_called_damage()
    {
        ReplaceByDirectory(Path.Combine(Register, "snapshot-1", "places.section"));

        JukiRun run = AssertUnreadable();

        Assert.Contains("The older snapshot, snapshot-1 with the changes up to 0, could not be read to the end.\nThere is no right to read ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_journal_that_cannot_be_read_When_verified_Then_it_is_not_called_damage_and_the_rest_is_reported()
    {
        Directory.Delete(Path.Combine(Register, "journal"), recursive: true);
        File.WriteAllText(Path.Combine(Register, "journal"), "no directory");

        JukiRun run = AssertUnreadable();

        Assert.Contains("The snapshot is sound.\nThe changes could not be checked.\nIts history is sound: 100 changes are archived (files: 1),", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_what_cannot_be_read_beside_what_is_damaged_When_verified_Then_the_register_is_damaged()
    {
        ReplaceByDirectory(Path.Combine(Register, "snapshot-1", "places.section"));
        Flip(Archive, at: 200);

        Juki.Run("verify", "--register", Register).Failed("is damaged: the faults are listed above (2). Restore it from a backup");
    }

    [Fact]
    public void Given_a_snapshot_in_reserve_whose_check_ends_early_When_verified_Then_what_was_found_before_is_reported_too()
    {
        RewriteReserve(text => Regex.Replace(text, "\"residents\": (?=[0-9])", "$&1"));

        JukiRun run = Juki.Run("verify", "--register", Register).Failed("the faults are listed above (1)");

        Assert.Contains("The snapshot is sound.\nIts journal is sound: 200 entries, 1 to 200;", run.Output, StringComparison.Ordinal);
        Assert.Contains("The older snapshot, snapshot-1 with the changes up to 0, is damaged.\nThe register is damaged: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_damaged_slot_of_the_manifest_When_verified_Then_it_is_told_that_there_is_nothing_in_reserve()
    {
        int slot = ReserveSlot(File.ReadAllBytes(Manifest));
        Flip(Manifest, slot + 100);

        JukiRun run = Juki.Run("verify", "--register", Register).Failed("the faults are listed above (1)");

        Assert.Contains("One of the two slots of its manifest is not whole: no snapshot is known to be in reserve.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"{Manifest}, at byte {slot:N0}: this slot of the manifest is not whole"), run.Output, StringComparison.Ordinal);
        Assert.Equal(0, Juki.Run("checkpoint", "--register", Register).ExitCode);
        Juki.Run("verify", "--register", Register).Succeeded();
    }

    [Fact]
    public void Given_archives_beside_a_register_without_a_journal_When_verified_Then_they_are_told_as_a_fault()
    {
        string other = _directory["other"];
        Juki.Run("generate", "--residents", "300", "--out", other).Succeeded();
        string history = Path.Combine(other, "history");
        Directory.CreateDirectory(history);
        File.Copy(Archive, Path.Combine(history, Path.GetFileName(Archive)));

        JukiRun run = Juki.Run("verify", "--register", other).Failed("the faults are listed above (1)");

        Assert.Contains("It takes no changes: it has no journal.\nIts history is that of no journal.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{history} holds archives of changes, and the manifest of the register names no journal", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_journal_that_cannot_be_opened_When_verified_Then_snapshots_and_archives_are_reported_too()
    {
        Directory.Delete(Path.Combine(Register, "journal"), recursive: true);

        JukiRun run = Juki.Run("verify", "--register", Register).Failed("the faults are listed above (1)");

        Assert.Contains("The snapshot is sound.\nIts journal is damaged.\nIts history is sound: 100 changes are archived (files: 1),", run.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static void Flip(string path, int at)
    {
        byte[] bytes = File.ReadAllBytes(path);
        bytes[at] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>What nobody can read as a file, whatever his rights.</summary>
    private static void ReplaceByDirectory(string file)
    {
        File.Delete(file);
        Directory.CreateDirectory(file);
    }

    /// <summary>Where the slot begins that names the first snapshot.</summary>
    private static int ReserveSlot(byte[] manifest) =>
        Encoding.UTF8.GetString(manifest, 0, SlotBytes).Contains("\"snapshot\": 1,", StringComparison.Ordinal) ? 0 : SlotBytes;

    /// <summary>Changes what the slot of the first snapshot says, under the right checksum.</summary>
    private void RewriteReserve(Func<string, string> change)
    {
        byte[] manifest = File.ReadAllBytes(Manifest);
        Span<byte> slot = manifest.AsSpan(ReserveSlot(manifest), SlotBytes);
        int length = BinaryPrimitives.ReadInt32LittleEndian(slot[12..]);
        byte[] text = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(slot.Slice(16, length))));
        text.CopyTo(slot[16..]);
        BinaryPrimitives.WriteInt32LittleEndian(slot[12..], text.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(slot[^sizeof(uint)..], Crc32C.Of(slot[..^sizeof(uint)]));
        File.WriteAllBytes(Manifest, manifest);
    }

    /// <summary>One thing cannot be read, and nothing is known to be damaged.</summary>
    private JukiRun AssertUnreadable()
    {
        JukiRun run = Juki.Run("verify", "--register", Register).Failed("could not be verified to the end: the faults are listed above (1). The first: ");
        JsonElement json = JsonDocument.Parse(Juki.Run("verify", "--register", Register, "--json").Failed("could not be verified to the end").Output).RootElement;

        Assert.DoesNotMatch("(snapshot|journal|history|,) is damaged|DAMAGED", run.Output);
        Assert.DoesNotContain("Restore it from a backup", run.Errors, StringComparison.Ordinal);
        Assert.True(json.GetProperty("is_unreadable").GetBoolean());
        return run;
    }

    /// <summary>Every file with its length and when it was written.</summary>
    private string Listing() => string.Join('\n', new DirectoryInfo(Register).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .OrderBy(file => file.FullName, StringComparer.Ordinal)
        .Select(file => $"{file.FullName} {(file as FileInfo)?.Length} {file.LastWriteTimeUtc:O}"));
}
