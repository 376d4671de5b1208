using Juki.Engine.TestKit;

namespace Juki.Engine.Disk.Tests;

/// <summary>Both disks are held to the same promises; the real one in a directory of its own.</summary>
public sealed class RealDiskTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly RealDisk _disk = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Given_bytes_written_and_synced_When_the_file_is_opened_anew_Then_they_are_there()
    {
        using (IDiskFile file = _disk.Create(_directory["file"]))
        {
            file.Write("durable"u8, 5);
            file.Sync();
        }

        _disk.SyncDirectory(_directory.Path);
        using IDiskFile again = _disk.Open(_directory["file"]);
        byte[] read = new byte[7];
        again.Read(read, 5);

        Assert.Equal("durable"u8.ToArray(), read);
        Assert.Equal(12, again.Length);
    }

    [Fact]
    public void Given_a_file_opened_to_read_When_read_and_written_Then_it_reads_and_refuses_to_write()
    {
        File.WriteAllBytes(_directory["file"], [1, 2, 3]);
        using IDiskFile file = _disk.OpenToRead(_directory["file"]);
        byte[] read = new byte[3];
        file.Read(read, 0);

        Assert.Equal([1, 2, 3], read);
        Assert.Throws<UnauthorizedAccessException>(() => file.Write([4], 0));
        Assert.Throws<FileNotFoundException>(() => _disk.OpenToRead(_directory["none"]));
    }

    [Fact]
    public void Given_a_file_When_read_beyond_its_end_Then_the_message_names_file_and_byte()
    {
        using IDiskFile file = _disk.Create(_directory["file"]);
        file.Write("abc"u8, 0);

        EndOfStreamException thrown = Assert.Throws<EndOfStreamException>(() => file.Read(new byte[8], 0));

        Assert.Contains(_directory["file"], thrown.Message, StringComparison.Ordinal);
        Assert.Contains("byte 3", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_file_When_room_is_reserved_Then_it_is_so_long_and_what_was_there_stays()
    {
        using IDiskFile file = _disk.Create(_directory["file"]);
        file.Write("abc"u8, 0);
        file.Reserve(10_000);
        byte[] read = new byte[10_000];
        file.Read(read, 0);

        Assert.Equal("abc"u8.ToArray(), read[..3]);
        Assert.DoesNotContain(read[3..], value => value != 0);
        file.Reserve(5);
        Assert.Equal(10_000, file.Length);
    }

    [Fact]
    public void Given_more_than_any_disk_has_When_reserved_Then_it_is_refused_as_full_and_nothing_is_written()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using IDiskFile file = _disk.Create(_directory["file"]);

        IOException thrown = Assert.ThrowsAny<IOException>(() => file.Reserve(1L << 43));

        Assert.Contains(_directory["file"], thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_directory_When_files_are_made_renamed_and_deleted_Then_the_list_has_their_names_in_order()
    {
        _disk.CreateDirectory(_directory["below"]);
        _disk.CreateDirectory(_directory["below"]);
        foreach (string name in new[] { "b", "a", "c" })
        {
            _disk.Create(_directory[$"below/{name}"]).Dispose();
        }

        _disk.Rename(_directory["below/c"], _directory["below/b"]);
        _disk.Delete(_directory["below/a"]);

        Assert.Equal(["b"], _disk.List(_directory["below"]));
        Assert.True(_disk.Exists(_directory["below"]));
        Assert.False(_disk.Exists(_directory["below/a"]));
    }

    [Fact]
    public void Given_a_file_that_is_there_or_not_When_made_or_opened_the_wrong_way_Then_it_is_refused()
    {
        _disk.Create(_directory["file"]).Dispose();

        Assert.ThrowsAny<IOException>(() => _disk.Create(_directory["file"]));
        Assert.Throws<FileNotFoundException>(() => _disk.Open(_directory["other"]));
        Assert.Throws<DirectoryNotFoundException>(() => _disk.CreateDirectory(_directory["not/there"]));
    }

    [Fact]
    public void Given_a_directory_that_is_not_there_When_synced_Then_it_fails()
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Contains("cannot be synced", Assert.Throws<IOException>(() => _disk.SyncDirectory(_directory["none"])).Message, StringComparison.Ordinal);
        }
    }
}
