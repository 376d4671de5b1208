using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal.Faults;

/// <summary>Any one call of the disk fails: the work ends there, and what was acknowledged before is found again, power cut or not.</summary>
public sealed class FailingCallTests
{
    private const int PowerCuts = 4;

    [Fact]
    public void Given_a_journal_that_is_made_written_and_dropped_When_any_one_call_fails_Then_nothing_acknowledged_is_lost()
    {
        int number = 1;
        while (Fails(new DiskFault(null, number)))
        {
            number++;
        }

        Assert.True(number > 100, $"The scenario has {number} calls.");
    }

    [Fact]
    public void Given_a_journal_that_was_cut_off_When_any_one_call_fails_while_it_is_opened_and_goes_on_Then_nothing_acknowledged_is_lost()
    {
        using JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 1);
        Work(world);
        DiskImage cutOff = world.Disk.AfterPowerCut(seed: 3, world.Disk.StepCount - 2);
        long acknowledged = world.AcknowledgedAt(world.Disk.StepCount - 2)!.Value;
        int number = 1;
        while (FailsWhileOpening(new DiskFault(null, number), cutOff, world, acknowledged))
        {
            number++;
        }

        Assert.True(number > 30, $"The scenario has {number} calls.");
    }

    private static bool Fails(DiskFault fault)
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();
        disk.Fault = fault;
        JournalWorld? world = null;
        try
        {
            world = JournalWorld.Create(disk, 1);
            Work(world);
        }
        catch (IOException)
        {
            disk.Fault = null;
            CheckAfterwards(disk, world?.Entries ?? [], world?.DroppedBefore ?? 0, world?.AcknowledgedAt(disk.StepCount));
        }
        finally
        {
            world?.Dispose();
        }

        return fault.Happened;
    }

    private static bool FailsWhileOpening(DiskFault fault, DiskImage cutOff, JournalWorld before, long acknowledged)
    {
        SimulatedDisk disk = new(cutOff) { Fault = fault };
        JournalWorld? world = null;
        try
        {
            world = JournalWorld.Open(disk, before.Entries, before.DroppedBefore, acknowledged);
            world.Append([1], [2]);
        }
        catch (IOException)
        {
            disk.Fault = null;
            CheckAfterwards(disk, world?.Entries ?? before.Entries, before.DroppedBefore, world?.AcknowledgedAt(disk.StepCount) ?? acknowledged);
        }
        finally
        {
            world?.Dispose();
        }

        return fault.Happened;
    }

    /// <summary>The process starts again, with the disk as it is and after power cuts.</summary>
    private static void CheckAfterwards(SimulatedDisk disk, IReadOnlyList<byte[]> appended, long droppedBefore, long? acknowledged)
    {
        DiskImage[] states = [disk.Image(), .. Enumerable.Range(0, PowerCuts).Select(seed => disk.AfterPowerCut(seed))];
        foreach (DiskImage state in states)
        {
            try
            {
                using JournalWorld world = JournalWorld.Open(new SimulatedDisk(state), appended, droppedBefore);
                Assert.Null(world.FaultAgainst(appended, acknowledged ?? 0));
            }
            catch (JournalException refused) when (acknowledged is null)
            {
                Assert.True(refused.Fault is JournalFault.Missing or JournalFault.Damaged, refused.Message);
            }
        }
    }

    private static void Work(JournalWorld world)
    {
        for (int segment = 0; segment < 2; segment++)
        {
            for (int block = 0; block < 9; block++)
            {
                world.Append(new byte[JournalWorld.Geometry.PageBytes / 2], [(byte)block]);
            }
        }

        world.Drop(world.Log.Point.Last.Address);
        world.Append("after"u8.ToArray());
    }
}
