using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Store.Tests.Checkpoints;

/// <summary>Power cuts and failing calls at every moment of a checkpoint: what is on the disk opens as the old register or the new one, whole.</summary>
public sealed class CheckpointCrashTests
{
    private const int SeedsOfStep = 6;
    private const int SeedsWithoutSync = 12;

    /// <summary>The manifest as it is, every section, the manifest that follows.</summary>
    private static readonly int SyncsOfCheckpoint = SectionKinds.All.Count + 2;

    [Fact]
    public void Given_power_cuts_at_every_step_of_checkpoints_When_opened_Then_it_is_the_snapshot_published_last_or_the_one_being_published_whole()
    {
        using var world = new CheckpointWorld();
        Run(world);

        for (int step = 0; step <= world.Disk.StepCount; step++)
        {
            for (int seed = 0; seed < SeedsOfStep; seed++)
            {
                string? fault = FaultOf(world, world.Disk.AfterPowerCut(seed, step), step);
                Assert.True(fault is null, $"Step {step}, seed {seed}: {fault}");
            }
        }
    }

    [Fact]
    public void Given_checkpoints_When_any_one_sync_is_left_out_Then_some_power_cut_shows_it()
    {
        using var world = new CheckpointWorld();
        Run(world);

        int[] repeated = [.. RepeatedSyncs(world)];
        Assert.Equal(2, repeated.Length);
        Assert.All(world.Disk.Syncs.Where(sync => !repeated.Contains(sync.Step)), sync => Assert.True(IsMissed(world, sync.Step), $"Nobody misses the sync of {sync.Path} at step {sync.Step}."));
    }

    [Fact]
    public void Given_a_manifest_whose_sync_failed_When_the_next_checkpoint_finds_it_Then_it_is_written_and_synced_again_before_anybody_is_told()
    {
        using var world = new CheckpointWorld();
        world.Change();
        world.Disk.Fault = new DiskFault(DiskCall.Sync, SyncsOfCheckpoint);
        Assert.Throws<RegisterException>(world.Checkpoint);
        Assert.Equal(2, world.Opens(world.Disk.Image()));
        Assert.Equal(1, world.Opens(world.Disk.AfterPowerCut(seed: 0)));
        int restart = world.Disk.StepCount;

        world.Checkpoint();

        int sync = Assert.Single(world.Disk.Syncs, sync => sync.Step >= restart).Step;
        Assert.All(Enumerable.Range(0, SeedsWithoutSync), seed => Assert.Equal(2, world.Opens(world.Disk.AfterPowerCut(seed))));
        Assert.Contains(Enumerable.Range(0, SeedsWithoutSync), seed => world.Opens(world.Disk.AfterPowerCut(seed, withoutSyncs: new HashSet<int> { sync })) == 1);
    }

    [Fact]
    public void Given_checkpoints_When_published_Then_the_register_opens_with_all_changes_and_the_one_before_is_kept_whole()
    {
        using var world = new CheckpointWorld();
        Run(world);
        DiskImage image = world.Disk.Image();
        using Register opened = world.Open(image);

        Assert.True(world.IsOfModel(opened));
        Assert.Equal((3, 2), (world.Opens(image), world.Keeps(image)));
        Assert.Equal(["snapshot-2", "snapshot-3"], world.Disk.ListDirectories(CheckpointWorld.Directory));
    }

    [Fact]
    public void Given_any_call_that_fails_in_a_checkpoint_When_opened_Then_it_is_the_old_or_the_new_one_and_the_next_checkpoint_is_whole()
    {
        using var world = new CheckpointWorld();
        world.Change();
        world.Checkpoint();
        for (int call = 1; ; call++)
        {
            world.Disk = new SimulatedDisk(world.Initial.Copy()) { Fault = new DiskFault(null, call) };
            Exception? failure = Record.Exception(world.Checkpoint);
            bool happened = world.Disk.Fault!.Happened;
            Assert.True(failure is null or RegisterException, $"Call {call}: {failure}");
            Assert.True(world.Opens(world.Disk.Image()) is 1 or 2, $"Call {call} of kind {failure?.Message}");
            Assert.True(world.Opens(world.Disk.AfterPowerCut(call)) is 1 or 2, $"Call {call}, then a power cut");
            if (!happened)
            {
                Assert.True(call > 100, $"only {call} calls");
                return;
            }

            AssertNextIsWhole(world, call);
        }
    }

    /// <summary>Whatever the failure has left, the next attempt removes it, or makes it durable if it was published after all.</summary>
    private static void AssertNextIsWhole(CheckpointWorld world, int call)
    {
        world.Disk.Fault = null;
        world.Checkpoint();
        Assert.True(world.Opens(world.Disk.AfterPowerCut(call)) == 2, $"Call {call}");
        Assert.Equal(["snapshot-1", "snapshot-2"], world.Disk.ListDirectories(CheckpointWorld.Directory));
    }

    /// <summary>Two, so that an old snapshot is removed too.</summary>
    private static void Run(CheckpointWorld world)
    {
        world.ChangeAndCheckpoint();
        world.ChangeAndCheckpoint();
    }

    /// <summary>Those of a manifest that is durable already, which is written again in case that its sync had failed; see the test of that.</summary>
    private static IEnumerable<int> RepeatedSyncs(CheckpointWorld world) => world.Published.Take(world.Published.Count - 1).Select(published =>
        world.Disk.Syncs.First(sync => sync.Step >= published.Step && sync.Path == CheckpointWorld.Directory + "/manifest").Step);

    /// <summary>What a sync is for shows at the latest when the snapshot was said to be published.</summary>
    private static bool IsMissed(CheckpointWorld world, int sync)
    {
        HashSet<int> without = [sync];
        int step = world.Published.First(one => one.Step > sync).Step;
        return Enumerable.Range(0, SeedsWithoutSync).Any(seed => FaultOf(world, world.Disk.AfterPowerCut(seed, step, without), step) is not null);
    }

    private static string? FaultOf(CheckpointWorld world, DiskImage image, int step)
    {
        long published = world.Published.Last(one => one.Step <= step).Snapshot;
        long opened = world.Opens(image);
        return opened != published && opened != published + 1 ? FormattableString.Invariant($"snapshot {published} was published, {opened} opens")
            : opened == published && step == world.Published[^1].Step && world.Keeps(image) != opened - 1 ? "the one before is not kept"
            : null;
    }
}
