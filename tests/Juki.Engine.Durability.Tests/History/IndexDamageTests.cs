using Juki.Engine.Durability.History;
using Juki.Engine.TestKit.Disk;
using Xunit.Abstractions;

namespace Juki.Engine.Durability.Tests.History;

/// <summary>Whatever happens to the files of the index, the answers stay the same: it is made again.</summary>
public sealed class IndexDamageTests(ITestOutputHelper output)
{
    private const string IndexDirectory = HistoryWorld.Directory + "/index/";
    private const int FlipsOfFile = 25;

    [Fact]
    public void Given_an_index_that_was_deleted_When_opened_Then_it_is_made_again_says_so_and_answers_the_same()
    {
        using HistoryWorld world = Filled();
        DiskImage image = world.Disk.Image();
        foreach (string path in FilesOf(image))
        {
            image.Files.Remove(path);
        }

        world.Reopen(image);

        Assert.Contains(world.Rebuilds, rebuild => rebuild.Reason.Contains("missing", StringComparison.Ordinal));
        world.RequireSameAsTwin();
    }

    [Fact]
    public void Given_any_file_of_the_index_missing_or_cut_or_empty_When_opened_Then_it_is_made_again_and_answers_the_same()
    {
        using HistoryWorld world = Filled();
        DiskImage image = world.Disk.Image();
        foreach (string path in FilesOf(image))
        {
            foreach (int length in new[] { -1, 0, image.Files[path].Length / 2, image.Files[path].Length - 1 })
            {
                DiskImage damaged = length < 0 ? image.Copy() : image.With(path, image.Files[path][..length]);
                _ = length < 0 && damaged.Files.Remove(path);

                world.Reopen(damaged, saved: false);

                Assert.True(world.Rebuilds.Count > 0, $"{path} cut to {length} was believed.");
                world.RequireSameAsTwin();
            }
        }
    }

    [Fact]
    public void Given_a_manifest_or_table_that_cannot_be_read_When_opened_Then_it_is_made_again_and_answers_the_same()
    {
        using HistoryWorld world = Filled();
        DiskImage image = world.Disk.Image();
        foreach (string path in FilesOf(image).Where(path => !path.Contains("log-", StringComparison.Ordinal)))
        {
            SimulatedDisk disk = new(image.Copy());
            disk.Unreadable.Add(path);
            using HistoryWorld other = new(disk, world.Journal);

            other.Follow();

            Assert.NotEmpty(other.Rebuilds);
            Assert.Equal(world.Store.Position, other.Store.Position);
        }
    }

    [Fact]
    public void Given_flipped_bits_in_any_file_of_the_index_When_opened_and_read_Then_the_answers_are_the_same()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}.");
        Random random = new(seed);
        using HistoryWorld world = Filled();
        DiskImage image = world.Disk.Image();
        foreach (string path in FilesOf(image))
        {
            for (int flip = 0; flip < FlipsOfFile; flip++)
            {
                byte[] bytes = [.. image.Files[path]];
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));

                world.Reopen(image.With(path, bytes), saved: false);

                world.RequireSameAfterHealing();
            }
        }
    }

    [Fact]
    public void Given_a_damaged_block_that_is_read_When_asked_Then_the_index_counts_as_lost_until_it_is_made_again()
    {
        using HistoryWorld world = Filled();
        DiskImage image = world.Disk.Image();
        string path = FilesOf(image).Single(file => file.Contains("log-", StringComparison.Ordinal));
        byte[] bytes = [.. image.Files[path]];
        bytes[200] ^= 1;
        world.Reopen(image.With(path, bytes), saved: false);

        HistoryException lost = Assert.Throws<HistoryException>(() =>
        {
            foreach (ulong number in world.Numbers)
            {
                world.Store.Of(number);
            }
        });

        Assert.Equal(HistoryFault.IndexDamaged, lost.Fault);
        Assert.True(world.Store.IsLost);
        world.Store.Rebuild();
        world.Follow();
        world.RequireSameAsTwin();
    }

    [Fact]
    public void Given_a_disk_that_takes_no_new_index_When_it_is_made_again_Then_it_stays_lost_until_it_can_be()
    {
        using HistoryWorld world = Filled();
        world.Disk.Fault = new DiskFault(DiskCall.Create, 1);

        Assert.ThrowsAny<IOException>(() => world.Store.Rebuild());
        Assert.Equal((true, -1), (world.Store.IsLost, world.Store.Position));
        world.Disk.Fault = new DiskFault(DiskCall.Create, 1);
        Assert.ThrowsAny<IOException>(() => world.Store.Rebuild());
        world.Store.Rebuild();
        world.Follow();
        world.RequireSameAsTwin();
    }

    [Fact]
    public void Given_a_disk_that_takes_no_new_index_When_closed_Then_the_next_opening_makes_it()
    {
        using HistoryWorld world = Filled();
        world.Disk.Fault = new DiskFault(DiskCall.Create, 1);
        Assert.ThrowsAny<IOException>(() => world.Store.Rebuild());

        world.Reopen();

        world.RequireSameAsTwin();
    }

    [Fact]
    public void Given_an_opening_or_a_rebuilding_that_is_called_off_When_tried_again_Then_the_history_is_whole()
    {
        using HistoryWorld world = Filled();
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => world.Store.Rebuild(stop.Token));
        Assert.Equal((false, 0), (world.Store.IsLost, world.Store.Position));
        world.Reopen();
        world.RequireSameAsTwin();
        DiskImage image = world.Disk.Image();
        FilesOf(image).ToList().ForEach(path => image.Files.Remove(path));
        Assert.Throws<OperationCanceledException>(() => HistoryStore.Open(new SimulatedDisk(image), HistoryWorld.Directory, world.Journal, HistoryWorld.Tiny, rebuilt: null, stop.Token));
    }

    [Fact]
    public void Given_the_index_of_another_journal_When_opened_Then_it_is_made_again()
    {
        using HistoryWorld world = Filled();
        using HistoryWorld other = new();
        other.AppendRandom(new Random(2), 130, bytesMax: 300);
        other.Store.Dispose();
        DiskImage image = world.Disk.Image();
        foreach ((string path, byte[] bytes) in other.Disk.Image().Files)
        {
            image.Files[path] = bytes;
        }

        world.Reopen(image, saved: false);

        Assert.NotEmpty(world.Rebuilds);
        world.RequireSameAsTwin();
    }

    [Fact]
    public void Given_an_index_ahead_of_its_journal_When_opened_Then_it_is_made_again()
    {
        using HistoryWorld world = new();
        world.AppendRandom(new Random(1), 60, bytesMax: 300);
        ListedJournal shorter = ListedJournal.Of(world.Journal.Entries.Take(1));
        using HistoryWorld other = new(new SimulatedDisk(world.Disk.Image()), shorter);

        Assert.NotEmpty(other.Rebuilds);
        Assert.Equal(1, other.Store.Position);
    }

    /// <summary>Of 130 entries 60 are archived and no more in the journal.</summary>
    private static HistoryWorld Filled()
    {
        HistoryWorld world = new();
        world.AppendRandom(new Random(1), 60, bytesMax: 300);
        world.Store.ArchiveThrough(60);
        world.Journal.DropBefore(61);
        world.AppendRandom(new Random(3), 70, bytesMax: 300);
        world.Reopen();
        return world;
    }

    private static string[] FilesOf(DiskImage image) => [.. image.Files.Keys.Where(path => path.StartsWith(IndexDirectory, StringComparison.Ordinal))];
}
