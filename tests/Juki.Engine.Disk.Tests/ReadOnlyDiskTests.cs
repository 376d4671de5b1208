using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Disk.Tests;

public sealed class ReadOnlyDiskTests
{
    [Fact]
    public void Given_a_disk_to_be_read_When_asked_and_changed_Then_it_answers_and_refuses_before_the_disk_is_touched()
    {
        DiskImage image = new();
        image.Directories.Add("/directory");
        image.Files["/directory/file"] = [1, 2];
        SimulatedDisk inner = new(image);
        ReadOnlyDisk disk = new(inner);
        using IDiskFile file = disk.Open("/directory/file");
        byte[] read = new byte[2];
        file.Read(read, 0);

        Assert.Equal([1, 2], read);
        Assert.True(disk.Exists("/directory/file"));
        Assert.Equal(["file"], disk.List("/directory"));
        Assert.Throws<UnauthorizedAccessException>(() => file.Write([3], 0));
        Assert.All(
            new Action[]
            {
                () => disk.Create("/directory/new"), () => disk.Rename("/directory/file", "/directory/new"), () => disk.Delete("/directory/file"),
                () => disk.CreateDirectory("/directory/new"), () => disk.SyncDirectory("/directory"),
            },
            change => Assert.Throws<NotSupportedException>(change));
        Assert.Equal(0, inner.StepCount);
    }
}
