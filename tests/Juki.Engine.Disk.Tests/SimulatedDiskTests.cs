using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Disk.Tests;

/// <summary>The double itself: what is synced always survives, what is not may or may not, and each way is found among some seeds.</summary>
public sealed class SimulatedDiskTests
{
    private const int Seeds = 200;

    private readonly SimulatedDisk _disk = new();

    public SimulatedDiskTests()
    {
        _disk.CreateDirectory("/d");
        _disk.SyncDirectory("");
    }

    [Fact]
    public void Given_bytes_synced_with_their_name_When_the_power_fails_Then_they_survive_every_time()
    {
        Write("/d/file", "durable"u8);
        _disk.SyncDirectory("/d");

        Assert.All(Survivors(), image => Assert.Equal("durable"u8.ToArray(), image.Files["/d/file"]));
    }

    [Fact]
    public void Given_a_file_whose_directory_was_not_synced_When_the_power_fails_Then_its_name_is_lost_sometimes()
    {
        Write("/d/file", "durable"u8);

        Assert.Equal([false, true], Survivors().Select(image => image.Files.ContainsKey("/d/file")).Distinct().Order());
    }

    [Fact]
    public void Given_a_directory_whose_parent_was_not_synced_When_it_is_lost_Then_all_below_is_lost_with_it()
    {
        _disk.CreateDirectory("/e");
        Write("/e/file", "durable"u8);
        _disk.SyncDirectory("/e");

        Assert.All(Survivors(), image => Assert.Equal(image.Directories.Contains("/e"), image.Files.ContainsKey("/e/file")));
        Assert.Contains(Survivors(), image => !image.Directories.Contains("/e"));
    }

    [Fact]
    public void Given_sectors_that_were_not_synced_When_the_power_fails_Then_each_is_old_or_new_as_a_whole_and_some_writes_are_torn()
    {
        Write("/d/file", new byte[2048]);
        _disk.SyncDirectory("/d");
        using IDiskFile file = _disk.Open("/d/file");
        file.Write(Enumerable.Repeat((byte)1, 2048).ToArray(), 0);

        List<byte[]> survivors = [.. Survivors().Select(image => image.Files["/d/file"])];

        Assert.All(survivors, bytes => Assert.All(bytes.Chunk(512), sector => Assert.Single(sector.Distinct())));
        Assert.Contains(survivors, bytes => bytes.Distinct().Count() == 2);
        Assert.Contains(survivors, bytes => bytes.All(value => value == 0));
        Assert.Contains(survivors, bytes => bytes.All(value => value == 1));
    }

    [Fact]
    public void Given_a_length_that_was_not_synced_When_the_power_fails_Then_it_is_lost_sometimes()
    {
        Write("/d/file", "abc"u8);
        _disk.SyncDirectory("/d");
        using IDiskFile file = _disk.Open("/d/file");
        file.Reserve(1000);

        Assert.Equal([3, 1000], Survivors().Select(image => image.Files["/d/file"].Length).Distinct().Order());
    }

    [Fact]
    public void Given_a_rename_that_was_not_synced_When_the_power_fails_Then_one_of_the_names_leads_to_the_file()
    {
        Write("/d/file.tmp", "new"u8);
        _disk.SyncDirectory("/d");
        _disk.Rename("/d/file.tmp", "/d/file");

        Assert.All(Survivors(), image => Assert.Equal("new"u8.ToArray(), Assert.Single(image.Files).Value));
        Assert.Equal(2, Survivors().SelectMany(image => image.Files.Keys).Distinct().Count());
    }

    [Fact]
    public void Given_a_delete_that_was_not_synced_When_the_power_fails_Then_the_file_comes_back_sometimes()
    {
        Write("/d/file", "old"u8);
        _disk.SyncDirectory("/d");
        _disk.Delete("/d/file");

        Assert.Equal([0, 1], Survivors().Select(image => image.Files.Count).Distinct().Order());
    }

    [Fact]
    public void Given_a_sync_that_is_ignored_When_the_power_fails_Then_what_it_would_have_saved_is_lost_sometimes()
    {
        Write("/d/file", "durable"u8);
        _disk.SyncDirectory("/d");
        int sync = _disk.Syncs.Single(sync => sync.Path == "/d/file").Step;

        Assert.Contains(Survivors(new HashSet<int> { sync }), image => image.Files["/d/file"].Length == 0);
    }

    [Fact]
    public void Given_a_sync_that_failed_When_another_succeeds_Then_what_was_written_before_is_lost_although_it_can_be_read()
    {
        Write("/d/file", "first"u8);
        _disk.SyncDirectory("/d");
        using IDiskFile file = _disk.Open("/d/file");
        file.Write("other"u8, 0);
        _disk.Fault = new DiskFault(DiskCall.Sync, 1);
        Assert.Throws<IOException>(file.Sync);
        file.Sync();
        byte[] read = new byte[5];
        file.Read(read, 0);

        Assert.Equal("other"u8.ToArray(), read);
        Assert.All(Survivors(), image => Assert.Equal("first"u8.ToArray(), image.Files["/d/file"]));
    }

    [Fact]
    public void Given_a_moment_in_between_When_the_power_failed_then_Then_later_steps_never_happened()
    {
        Write("/d/file", "one"u8);
        _disk.SyncDirectory("/d");
        int moment = _disk.StepCount;
        using IDiskFile file = _disk.Open("/d/file");
        file.Write("two"u8, 0);
        file.Sync();

        Assert.Equal("one"u8.ToArray(), _disk.AfterPowerCut(1, moment).Files["/d/file"]);
        Assert.Equal("two"u8.ToArray(), _disk.AfterPowerCut(1).Files["/d/file"]);
    }

    [Fact]
    public void Given_the_same_seed_When_the_power_fails_twice_Then_the_same_is_left()
    {
        Write("/d/a", new byte[5000]);
        Write("/d/b", new byte[5000]);
        _disk.Delete("/d/a");

        Assert.All(Enumerable.Range(0, Seeds), seed => Assert.True(_disk.AfterPowerCut(seed).SameAs(_disk.AfterPowerCut(seed))));
    }

    [Fact]
    public void Given_a_fault_When_its_call_comes_Then_that_one_fails_and_no_other()
    {
        _disk.Fault = new DiskFault(DiskCall.Write, 2);
        using IDiskFile file = _disk.Create("/d/file");
        file.Write("a"u8, 0);
        Assert.Throws<IOException>(() => file.Write("b"u8, 1));
        file.Write("c"u8, 1);

        Assert.Equal("ac"u8.ToArray(), _disk.Image().Files["/d/file"]);
        Assert.True(_disk.Fault.Happened);
    }

    [Fact]
    public void Given_a_disk_with_little_room_When_more_is_reserved_Then_it_is_full_until_there_is_room()
    {
        _disk.FreeBytes = 1000;
        using IDiskFile file = _disk.Create("/d/file");
        file.Reserve(600);
        Assert.Throws<DiskFullException>(() => file.Reserve(2000));
        _disk.FreeBytes = 5000;
        file.Reserve(2000);

        Assert.Equal(2000, file.Length);
    }

    [Fact]
    public void Given_a_file_that_cannot_be_read_When_read_Then_it_fails()
    {
        Write("/d/file", "abc"u8);
        _disk.Unreadable.Add("/d/file");
        using IDiskFile file = _disk.Open("/d/file");

        Assert.Throws<IOException>(() => file.Read(new byte[3], 0));
    }

    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using IDiskFile file = _disk.Create(path);
        file.Write(bytes, 0);
        file.Sync();
    }

    private IEnumerable<DiskImage> Survivors(HashSet<int>? withoutSyncs = null) =>
        Enumerable.Range(0, Seeds).Select(seed => _disk.AfterPowerCut(seed, withoutSyncs: withoutSyncs));
}
