using Juki.Engine.Durability.History;
using Juki.Engine.Durability.History.Auditing;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.History;

public class ArchiveTests
{
    [Fact]
    public void Given_archives_alone_When_the_index_is_gone_and_the_journal_has_let_go_Then_every_entry_is_found()
    {
        using HistoryWorld world = Archived();
        world.Reopen(WithoutIndex(world.Disk.Image()));

        world.RequireSameAsTwin();
        Assert.Equal(40, HistoryAudit.Begin(world.Disk, HistoryWorld.Directory).Run(world.Journal).Entries);
    }

    [Fact]
    public void Given_any_byte_of_an_archive_changed_When_it_is_read_Then_it_is_refused_with_file_and_offset_and_stays_as_it_is()
    {
        using HistoryWorld world = Archived();
        DiskImage image = world.Disk.Image();
        string path = FirstArchive(image);
        for (int at = 0; at < image.Files[path].Length; at++)
        {
            byte[] bytes = [.. image.Files[path]];
            bytes[at] ^= 4;
            Refuses(world, image.With(path, bytes), path);
        }
    }

    [Fact]
    public void Given_an_archive_cut_anywhere_or_too_long_When_opened_Then_it_is_refused()
    {
        using HistoryWorld world = Archived();
        DiskImage image = world.Disk.Image();
        string path = FirstArchive(image);
        for (int length = 0; length < image.Files[path].Length; length += 7)
        {
            Refuses(world, image.With(path, image.Files[path][..length]), path);
        }

        Refuses(world, image.With(path, [.. image.Files[path], 0]), path);
    }

    [Fact]
    public void Given_an_archive_missing_When_opened_Then_the_missing_entries_are_named()
    {
        using HistoryWorld world = Archived();
        DiskImage image = world.Disk.Image();
        foreach (string path in image.Files.Keys.Where(path => path.Contains("/archive-", StringComparison.Ordinal)).ToList())
        {
            DiskImage without = image.Copy();
            without.Files.Remove(path);

            HistoryException refused = Assert.Throws<HistoryException>(() => Open(without, world));

            Assert.Equal(HistoryFault.Missing, refused.Fault);
            Assert.Contains(path.Contains("0001-", StringComparison.Ordinal) ? "1 to 6" : "7 to 40", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Given_archives_swapped_When_opened_Then_they_are_refused()
    {
        using HistoryWorld world = Archived();
        DiskImage image = world.Disk.Image();
        string[] paths = [.. image.Files.Keys.Where(path => path.Contains("/archive-", StringComparison.Ordinal))];
        (byte[] first, byte[] second) = (image.Files[paths[0]], image.Files[paths[1]]);

        DiskImage swapped = image.With(paths[0], second).With(paths[1], first);

        Assert.Equal(HistoryFault.Damaged, Assert.Throws<HistoryException>(() => Open(swapped, world)).Fault);
    }

    [Fact]
    public void Given_archives_of_another_journal_When_opened_Then_they_are_refused()
    {
        using HistoryWorld world = new();
        world.AppendRandom(new Random(1), 40, bytesMax: 60);
        world.Store.ArchiveThrough(40);
        using HistoryWorld other = new();
        other.AppendRandom(new Random(2), 40, bytesMax: 60);

        Assert.Equal(HistoryFault.Foreign, Assert.Throws<HistoryException>(() => Open(world.Disk.Image(), other)).Fault);
    }

    [Fact]
    public void Given_an_archive_of_a_newer_version_When_opened_Then_it_says_which_program_to_use()
    {
        using HistoryWorld world = Archived();
        DiskImage image = world.Disk.Image();
        string path = FirstArchive(image);
        byte[] bytes = [.. image.Files[path]];
        bytes[8] = 2;
        BitConverter.TryWriteBytes(bytes.AsSpan(60), Disk.Crc32C.Of(bytes.AsSpan(0, 60)));

        Assert.Equal(HistoryFault.Newer, Assert.Throws<HistoryException>(() => Open(image.With(path, bytes), world)).Fault);
    }

    [Fact]
    public void Given_what_is_archived_already_When_archived_again_Then_nothing_is_written()
    {
        using HistoryWorld world = Archived();
        DiskImage before = world.Disk.Image();

        world.Store.ArchiveThrough(30);

        Assert.True(before.SameAs(world.Disk.Image()));
    }

    /// <summary>40 entries in two archives; the journal holds the last ten as well as ten more.</summary>
    private static HistoryWorld Archived()
    {
        HistoryWorld world = new();
        world.AppendRandom(new Random(1), 40, bytesMax: 60);
        world.Store.ArchiveThrough(6);
        world.Store.ArchiveThrough(40);
        world.Journal.DropBefore(41);
        world.AppendRandom(new Random(2), 10, bytesMax: 60);
        return world;
    }

    private static DiskImage WithoutIndex(DiskImage image)
    {
        DiskImage without = image.Copy();
        foreach (string path in image.Files.Keys.Where(path => path.Contains("/index/", StringComparison.Ordinal)))
        {
            without.Files.Remove(path);
        }

        return without;
    }

    private static string FirstArchive(DiskImage image) => image.Files.Keys.Order(StringComparer.Ordinal).First(path => path.Contains("/archive-", StringComparison.Ordinal));

    /// <summary>Where there is no index, all archives are read.</summary>
    private static void Refuses(HistoryWorld world, DiskImage image, string path)
    {
        SimulatedDisk disk = new(WithoutIndex(image));

        HistoryException refused = Assert.Throws<HistoryException>(() => HistoryStore.Open(disk, HistoryWorld.Directory, world.Journal, HistoryWorld.Tiny).Dispose());

        Assert.True(refused.Fault is HistoryFault.Damaged or HistoryFault.Newer or HistoryFault.Foreign, refused.Message);
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Equal(path, refused.File);
        Assert.NotNull(refused.Offset);
        Assert.Equal(image.Files[path], disk.Image().Files[path]);
    }

    private static HistoryStore Open(DiskImage image, HistoryWorld world) => HistoryStore.Open(new SimulatedDisk(image), HistoryWorld.Directory, world.Journal, HistoryWorld.Tiny);
}
