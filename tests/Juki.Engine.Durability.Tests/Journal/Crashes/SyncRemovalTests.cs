using Juki.Engine.Durability.Journal;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal.Crashes;

/// <summary>
/// Every sync is there for a reason: with any one of them left out, some power cut loses what was acknowledged. So none can be removed, and
/// the crash states see what they must.
/// </summary>
public sealed class SyncRemovalTests
{
    private const int SeedsOfCut = 8;

    /// <remarks>
    /// But for two kinds: the last segment's name is synced for entries that are still to come, and the rest of a segment that a block did not
    /// fit into matters only after a crash, see below.
    /// </remarks>
    [Fact]
    public void Given_a_journal_that_is_made_and_written_When_any_one_sync_is_left_out_Then_some_power_cut_loses_what_was_acknowledged()
    {
        using JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 1);
        Fill(world, segments: 2);
        int[] others = [world.Disk.Syncs.Last(sync => sync.Path == JournalWorld.Directory).Step, .. RestsOfSegments(world.Disk)];

        Assert.All(world.Disk.Syncs.Where(sync => !others.Contains(sync.Step)), sync => Assert.True(IsNeeded([world], sync.Step), $"Nobody misses the sync of {sync.Path} at step {sync.Step}."));
    }

    [Fact]
    public void Given_no_sync_left_out_When_the_power_fails_at_the_same_moments_Then_nothing_is_lost()
    {
        using JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 1);
        Fill(world, segments: 2);

        Assert.False(IsNeeded([world], int.MaxValue));
    }

    [Fact]
    public void Given_a_commit_whose_sync_failed_When_it_is_found_again_Then_it_is_written_and_synced_before_anybody_is_told()
    {
        JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 1);
        world.Append([1], [2]);
        world.Disk.Fault = new DiskFault(DiskCall.Sync, 2);
        Assert.Throws<IOException>(() => world.Append([3]));
        int restart = world.Disk.StepCount;
        using JournalWorld again = JournalWorld.Open(world.Disk, world.Entries);

        Assert.Equal(3, again.Log.Point.Last.Address);
        (int Step, string Path) sync = world.Disk.Syncs.First(sync => sync.Step >= restart && sync.Path.EndsWith("/commits", StringComparison.Ordinal));
        Assert.True(IsNeeded([world, again], sync.Step));
        Assert.False(IsNeeded([world, again], int.MaxValue));
    }

    [Fact]
    public void Given_a_block_whose_sync_failed_When_it_is_found_again_Then_it_is_written_and_synced_before_anybody_is_told()
    {
        JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 1);
        world.Append([1], [2]);
        world.Disk.Fault = new DiskFault(DiskCall.Sync, 1);
        Assert.Throws<IOException>(() => world.Append([3]));
        int restart = world.Disk.StepCount;
        using JournalWorld again = JournalWorld.Open(world.Disk, world.Entries);

        Assert.Equal(3, again.Log.Point.Last.Address);
        (int Step, string Path) sync = world.Disk.Syncs.First(sync => sync.Step >= restart && sync.Path.Contains("segment", StringComparison.Ordinal));
        Assert.True(IsNeeded([world, again], sync.Step));
        Assert.False(IsNeeded([world, again], int.MaxValue));
    }

    [Fact]
    public void Given_a_segment_whose_name_was_not_synced_When_the_journal_is_opened_Then_the_name_is_synced_before_anything_goes_there()
    {
        JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 1);
        world.Disk.Fault = new DiskFault(DiskCall.SyncDirectory, 1);
        Assert.Throws<IOException>(() => Fill(world, segments: 1));
        int restart = world.Disk.StepCount;
        using JournalWorld again = JournalWorld.Open(world.Disk, world.Entries);
        Fill(again, segments: 2);

        (int Step, string Path) sync = world.Disk.Syncs.First(sync => sync.Step >= restart && sync.Path == JournalWorld.Directory);
        Assert.True(IsNeeded([world, again], sync.Step));
        Assert.False(IsNeeded([world, again], int.MaxValue));
    }

    [Fact]
    public void Given_a_torn_tail_at_the_end_of_a_segment_When_the_next_block_goes_to_the_next_segment_Then_the_tail_is_wiped_and_that_is_synced()
    {
        using JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 1);
        Fill(world, segments: 1, less: Block.Alignment + 1);
        int step = world.Disk.StepCount;
        long last = world.Log.Point.Last.Address;
        byte[] lost = new byte[Block.Alignment * 3 / 4];
        lost.AsSpan().Fill(1);
        world.Append(lost);
        DiskImage torn = Enumerable.Range(0, 100).Select(seed => world.Disk.AfterPowerCut(seed, step + 1)).First(image => EndsWithTornEntry(image, last));
        using JournalWorld again = JournalWorld.Open(new SimulatedDisk(torn), world.Entries);
        again.Append(new byte[JournalWorld.Geometry.PageBytes * 5 / 8]);

        Assert.True(IsNeeded([again], Assert.Single(RestsOfSegments(again.Disk))));
        Assert.False(IsNeeded([again], int.MaxValue));
    }

    /// <summary>Syncs of a segment that are followed by one of another segment for the same block.</summary>
    private static IEnumerable<int> RestsOfSegments(SimulatedDisk disk) =>
        disk.Syncs.Zip(disk.Syncs.Skip(1), (one, next) => (one, next))
            .Where(pair => pair.one.Path != pair.next.Path && pair.one.Path.Contains("segment", StringComparison.Ordinal) && pair.next.Path.Contains("segment", StringComparison.Ordinal))
            .Select(pair => pair.one.Step);

    /// <summary>Whether something lies at the end of the first segment that is not whole, so that it is not taken in.</summary>
    private static bool EndsWithTornEntry(DiskImage image, long last)
    {
        using JournalWorld opened = JournalWorld.Open(new SimulatedDisk(image), []);
        return opened.Log.Point.Last.Address == last
            && image.Files[JournalWorld.Directory + "/segment-0000000000"].AsSpan(^Block.Alignment..).ContainsAnyExcept((byte)0);
    }

    /// <summary>
    /// Blocks of three quarters of a page, until so many segments are behind: no segment ends with a block, so the first block of the next one is
    /// acknowledged before the segment after that is made, and only the sync of its own name can save it.
    /// </summary>
    private static void Fill(JournalWorld world, int segments, int less = 0)
    {
        while (world.Log.Point.EndAt < ((long)segments * JournalWorld.Geometry.SegmentBytes) - less)
        {
            byte[] entry = new byte[JournalWorld.Geometry.PageBytes * 5 / 8];
            new Random(world.Entries.Count).NextBytes(entry);
            world.Append(entry);
        }
    }

    /// <summary>Whether some power cut, from that sync on, loses something if it did nothing. The worlds share a disk, one after the other.</summary>
    private static bool IsNeeded(JournalWorld[] worlds, int sync)
    {
        SimulatedDisk disk = worlds[0].Disk;
        HashSet<int> left = [sync];
        for (int step = sync == int.MaxValue ? 0 : sync + 1; step <= disk.StepCount; step++)
        {
            long? made = worlds[0].AcknowledgedAt(step);
            long told = worlds.Max(world => world.AcknowledgedAt(step)) ?? 0;
            if (made is not null && Enumerable.Range(0, SeedsOfCut).Any(seed => Loses(disk.AfterPowerCut(seed, step, left), worlds[^1].Entries, told)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Loses(DiskImage image, IReadOnlyList<byte[]> appended, long acknowledged)
    {
        try
        {
            using JournalWorld recovered = JournalWorld.Open(new SimulatedDisk(image), appended);
            return recovered.FaultAgainst(appended, acknowledged) is not null;
        }
        catch (JournalException)
        {
            return true;
        }
    }
}
