using Juki.Engine.Store.Building;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Tests.Building;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Store.Tests.Snapshots;

public sealed class WriterLockTests
{
    [Fact]
    public void Given_a_register_that_is_being_written_When_opened_or_written_by_another_Then_it_is_refused_with_the_reason()
    {
        using var directory = new TemporaryDirectory();
        using (new RegisterBuilder(directory["register"]))
        {
            string message = Assert.Throws<RegisterException>(() => Register.Open(directory["register"])).Message;
            Assert.Contains("is being written by process", message, StringComparison.Ordinal);
            Assert.Contains($"{Environment.ProcessId} since 20", message, StringComparison.Ordinal);
            Assert.Contains("is being written", Assert.Throws<RegisterException>(() => new RegisterBuilder(directory["register"])).Message, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(directory["register"]));
        Sample.Build(directory["register"]);
        Register.Open(directory["register"]).Dispose();
    }

    [Fact]
    public void Given_a_published_register_When_its_files_are_listed_Then_no_lock_is_left()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);

        Assert.DoesNotContain(WriterLock.FileName, RegisterFiles.Read(directory["register"]).Keys);
    }

    [Theory]
    [InlineData("snapshot-1.tmp", true)]
    [InlineData("snapshot-1.tmp", false)]
    [InlineData("snapshot-1", true)]
    public void Given_what_a_killed_writer_left_When_built_there_again_Then_it_is_the_register_of_a_clean_start(string snapshot, bool withLock)
    {
        using var directory = new TemporaryDirectory();
        Leave(directory["again"], snapshot, withLock);
        Sample.Build(directory["again"]);
        Sample.Build(directory["clean"]);

        Assert.Empty(RegisterFiles.Differences(directory["clean"], directory["again"]));
    }

    [Theory]
    [InlineData("snapshot-1", false, "rows.section")]
    [InlineData("snapshot-1.tmp", true, "letter.txt")]
    [InlineData("letters", true, "rows.section")]
    public void Given_anything_that_may_be_somebodys_When_built_there_Then_it_is_refused_and_everything_stays(string name, bool withLock, string file)
    {
        using var directory = new TemporaryDirectory();
        Leave(directory["register"], name, withLock, file);
        IReadOnlyDictionary<string, byte[]> before = RegisterFiles.Read(directory["register"]);

        Assert.Contains("not empty", Assert.Throws<RegisterException>(() => new RegisterBuilder(directory["register"])).Message, StringComparison.Ordinal);
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), RegisterFiles.Read(directory["register"]).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_an_unfinished_register_that_nobody_writes_When_opened_Then_the_message_says_so()
    {
        using var directory = new TemporaryDirectory();
        Leave(directory["register"], "snapshot-1.tmp", withLock: true);

        Assert.Contains("never finished", Assert.Throws<RegisterException>(() => Register.Open(directory["register"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lock", "my bicycle: 4711\n")]
    [InlineData("manifest.tmp", "of a ship")]
    public void Given_a_file_of_somebody_under_a_name_of_ours_When_built_there_Then_it_is_refused_and_the_file_stays(string name, string text)
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory[name], text);

        Assert.Contains("not empty", Assert.Throws<RegisterException>(() => new RegisterBuilder(directory.Path)).Message, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(directory[name]));
    }

    [Fact]
    public void Given_a_lock_whose_writer_was_killed_before_it_wrote_its_text_When_built_there_Then_the_register_is_made()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory[WriterLock.FileName], "");
        File.WriteAllText(directory["manifest.tmp"], "half");

        Sample.Build(directory.Path);
        Register.Open(directory.Path).Dispose();
    }

    [Fact]
    public void Given_a_place_that_cannot_be_written_When_built_there_Then_the_message_names_it_with_a_remedy()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory["file"], "");
        RegisterException refused = Assert.Throws<RegisterException>(() => new RegisterBuilder(directory["file/register"]));

        Assert.Contains($"{directory["file/register"]} cannot be written", refused.Message, StringComparison.Ordinal);
        Assert.Contains("choose another place", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_manifest_whose_name_cannot_be_made_durable_When_created_Then_it_fails_and_there_is_none()
    {
        using var directory = new TemporaryDirectory();
        Sample.Build(directory["register"]);
        Manifest manifest = ManifestFile.Read(directory["register"]);
        var disk = new SimulatedDisk();
        disk.CreateDirectory("/register");
        disk.Fault = new DiskFault(DiskCall.SyncDirectory, 1);

        Assert.Throws<IOException>(() => ManifestFile.Create(disk, "/register", manifest));
        Assert.Empty(disk.List("/register"));
    }

    private static void Leave(string register, string snapshot, bool withLock, string file = "rows.section")
    {
        Directory.CreateDirectory(Path.Combine(register, snapshot));
        File.WriteAllText(Path.Combine(register, snapshot, file), "half");
        if (withLock)
        {
            File.WriteAllText(Path.Combine(register, WriterLock.FileName), "process 1 since 2026-01-01 00:00:00Z");
        }
    }
}
