using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal.Faster;

/// <summary>What the journal makes of FasterLog, seen from the disk.</summary>
public sealed class GuardRailTests
{
    [Fact]
    public void Given_many_groups_of_all_lengths_When_written_Then_no_byte_that_was_acknowledged_is_ever_written_again()
    {
        using JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 11);
        Random random = new(11);
        for (int group = 0; group < 100; group++)
        {
            long acknowledgedUntil = world.Log.Point.EndAt;
            int step = world.Disk.StepCount;
            world.Append(RandomEntries.Group(random));

            Assert.All(SegmentWrites(world.Disk, step), at => Assert.True(at >= (acknowledgedUntil == Block.FirstAt ? 0 : acknowledgedUntil)));
            Assert.Equal(0, world.Log.Point.EndAt % Block.Alignment);
        }
    }

    [Fact]
    public void Given_a_commit_When_its_steps_are_read_Then_the_entries_are_synced_before_the_commit_is_written_and_that_before_it_is_told()
    {
        using JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 11);
        int step = world.Disk.StepCount;
        world.Append([1]);

        Assert.Equal(["Written", "Synced", "Written", "Synced", "Written"], world.Disk.Steps.Skip(step).Select(done => done.GetType().Name));
        Assert.Equal(
            [$"{JournalWorld.Directory}/segment-0000000000", $"{JournalWorld.Directory}/commits"],
            world.Disk.Steps.Skip(step).OfType<DiskStep.Synced>().Select(sync => sync.Path));
    }

    [Fact]
    public void Given_more_commits_than_the_ring_holds_When_opened_Then_the_last_one_counts()
    {
        JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 11);
        for (int number = 1; number <= 40; number++)
        {
            world.Append(BitConverter.GetBytes(number));
        }

        world.Dispose();
        using JournalWorld again = JournalWorld.Open(world.Disk, world.Entries);

        Assert.Equal(40, again.Log.Point.Number);
        Assert.Null(again.FaultAgainst(world.Entries, 40));
    }

    /// <summary>Where in the journal's bytes segments were written since a step; their files are made in the order of their numbers.</summary>
    private static IEnumerable<long> SegmentWrites(SimulatedDisk disk, int since)
    {
        IReadOnlyList<DiskStep> steps = disk.Steps;
        List<int> segments = [.. steps.OfType<DiskStep.Created>().Where(made => made.Path.Contains("segment", StringComparison.Ordinal)).Select(made => made.File)];
        return steps.Skip(since).OfType<DiskStep.Written>()
            .Where(written => segments.Contains(written.File))
            .Select(written => ((long)segments.IndexOf(written.File) * JournalWorld.Geometry.SegmentBytes) + written.Offset);
    }
}
