using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal;

public sealed class JournalCopyTests : IDisposable
{
    private readonly JournalWorld _world = JournalWorld.Create(JournalWorld.EmptyDisk(), 8);

    public JournalCopyTests()
    {
        Random random = new(8);
        while (_world.Log.Point.EndAt < 3 * JournalWorld.Geometry.SegmentBytes)
        {
            _world.Append(RandomEntries.Group(random));
        }

        _world.Drop(_world.Entries.Count / 2);
    }

    public void Dispose() => _world.Dispose();

    [Fact]
    public void Given_any_last_address_When_copied_Then_the_copy_opens_with_just_those_entries_and_goes_on()
    {
        int steps = _world.Disk.StepCount;
        using JournalImage source = JournalDirectory.Read(_world.Disk, JournalWorld.Directory);
        Assert.True(source.FirstAddress > 1);
        foreach (long last in new[] { source.FirstAddress - 1, source.FirstAddress, (source.FirstAddress + source.LastDurable) / 2, source.LastDurable })
        {
            SimulatedDisk target = JournalWorld.EmptyDisk();
            JournalCopy.Make(source, last, target, JournalWorld.Directory);
            using JournalWorld copy = JournalWorld.Open(target, _world.Entries, source.FirstAddress);

            Assert.Null(copy.FaultAgainst(_world.Entries.Take((int)last).ToList(), last));
            Assert.Equal((source.Identity, source.FirstAddress), (copy.Log.Identity, copy.Log.Point.FirstAddress));
            copy.Append([1, 2, 3], new byte[5000]);
            using JournalWorld again = JournalWorld.Open(new SimulatedDisk(target.Image()), copy.Entries, source.FirstAddress);
            Assert.Null(again.FaultAgainst(copy.Entries, last + 2));
        }

        Assert.Equal(steps, _world.Disk.StepCount);
    }

    [Fact]
    public void Given_an_empty_journal_When_copied_Then_the_copy_is_empty_and_takes_entries()
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();
        using JournalWorld empty = JournalWorld.Create(disk, 3);
        using JournalImage source = JournalDirectory.Read(disk, JournalWorld.Directory);
        SimulatedDisk target = JournalWorld.EmptyDisk();
        JournalCopy.Make(source, 0, target, JournalWorld.Directory);
        using JournalWorld copy = JournalWorld.Open(target, []);
        copy.Append([1]);

        Assert.Null(copy.FaultAgainst([[1]], acknowledged: 1));
    }

    [Fact]
    public void Given_a_power_cut_at_any_moment_of_the_copying_When_opened_Then_the_copy_is_whole_or_refused()
    {
        using JournalImage source = JournalDirectory.Read(_world.Disk, JournalWorld.Directory);
        SimulatedDisk target = JournalWorld.EmptyDisk();
        JournalCopy.Make(source, source.LastDurable, target, JournalWorld.Directory);

        int refused = 0;
        for (int step = 0; step <= target.StepCount; step++)
        {
            for (int seed = 0; seed < 6; seed++)
            {
                refused += IsWhole(target.AfterPowerCut(seed, step), source) ? 0 : 1;
            }
        }

        Assert.True(refused > 20, $"{refused} states were refused.");
        Assert.All(Enumerable.Range(0, 20), seed => Assert.True(IsWhole(target.AfterPowerCut(seed), source)));
    }

    /// <remarks>But for that of the commit of the empty journal, which that of the last commit includes.</remarks>
    [Fact]
    public void Given_any_one_sync_left_out_When_the_power_fails_behind_the_copying_Then_some_cut_is_noticed()
    {
        using JournalImage source = JournalDirectory.Read(_world.Disk, JournalWorld.Directory);
        SimulatedDisk target = JournalWorld.EmptyDisk();
        JournalCopy.Make(source, source.LastDurable, target, JournalWorld.Directory);
        int first = target.Syncs.First(sync => sync.Path.EndsWith("/commits", StringComparison.Ordinal)).Step;

        Assert.All(
            target.Syncs.Where(sync => sync.Step != first && !IsRepeated(target, sync)),
            sync => Assert.Contains(Enumerable.Range(0, 20), seed => !IsWhole(target.AfterPowerCut(seed, withoutSyncs: new HashSet<int> { sync.Step }), source)));
    }

    [Fact]
    public void Given_what_cannot_be_copied_When_tried_Then_it_is_refused()
    {
        using JournalImage source = JournalDirectory.Read(_world.Disk, JournalWorld.Directory);

        Assert.Throws<ArgumentOutOfRangeException>(() => JournalCopy.Make(source, source.LastDurable + 1, JournalWorld.EmptyDisk(), JournalWorld.Directory));
        Assert.Throws<ArgumentOutOfRangeException>(() => JournalCopy.Make(source, source.FirstAddress - 2, JournalWorld.EmptyDisk(), JournalWorld.Directory));
        Assert.Equal(JournalFault.Exists, Assert.Throws<JournalException>(() => JournalCopy.Make(source, source.LastDurable, _world.Disk, JournalWorld.Directory)).Fault);
    }

    [Fact]
    public void Given_a_disk_that_fails_at_any_call_When_copied_Then_it_is_told_and_what_is_left_is_refused_or_whole()
    {
        using JournalImage source = JournalDirectory.Read(_world.Disk, JournalWorld.Directory);
        for (int number = 1; ; number++)
        {
            SimulatedDisk target = JournalWorld.EmptyDisk();
            DiskFault fault = new(null, number);
            target.Fault = fault;
            Exception? told = Record.Exception(() => JournalCopy.Make(source, source.LastDurable, target, JournalWorld.Directory));
            if (!fault.Happened)
            {
                Assert.True(number > 30, $"Copying takes {number} calls.");
                return;
            }

            Assert.IsType<JournalException>(told);
            target.Fault = null;
            IsWhole(target.Image(), source);
        }
    }

    /// <summary>A segment that is synced again later needs only the later sync once all is over.</summary>
    private static bool IsRepeated(SimulatedDisk disk, (int Step, string Path) sync) =>
        disk.Syncs.Any(later => later.Step > sync.Step && later.Path == sync.Path);

    /// <summary>Whether all of the source is there; a part of it must never be.</summary>
    private static bool IsWhole(DiskImage image, JournalImage source)
    {
        try
        {
            using JournalImage copy = JournalDirectory.Read(new SimulatedDisk(image), JournalWorld.Directory);
            Assert.Equal((source.Identity, source.FirstAddress, source.LastDurable), (copy.Identity, copy.FirstAddress, copy.LastDurable));
            return true;
        }
        catch (JournalException)
        {
            return false;
        }
    }
}
