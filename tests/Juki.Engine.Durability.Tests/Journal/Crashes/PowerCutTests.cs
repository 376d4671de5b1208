using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit.Disk;
using Xunit.Abstractions;

namespace Juki.Engine.Durability.Tests.Journal.Crashes;

/// <summary>Power cuts at random moments of random runs, also while recovering from one; see <see cref="CrashBudget"/>.</summary>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const int CutsOfRun = 8;
    private const int Generations = 3;

    /// <summary>Every so many states are read beside being opened.</summary>
    private const int StatesPerImage = 8;

    private int _states;

    [Fact]
    public void Given_thousands_of_power_cuts_When_the_journal_is_opened_Then_it_holds_all_that_was_acknowledged_and_nothing_else()
    {
        output.WriteLine($"The first seed is {CrashBudget.FirstSeed}.");
        int runs = 0;
        for (; _states < CrashBudget.States; runs++)
        {
            Run(CrashBudget.FirstSeed + runs);
        }

        output.WriteLine($"{_states} crash states of {runs} runs were tried.");
    }

    /// <summary>A journal that is made, written, and cut off several times over.</summary>
    private void Run(int seed)
    {
        Random random = new(seed);
        JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), seed);
        for (int generation = 0; generation < Generations; generation++)
        {
            Work(world, random);
            JournalWorld? next = null;
            for (int cut = 0; cut < CutsOfRun; cut++)
            {
                next = CutOff(world, random, seed) ?? next;
            }

            world.Dispose();
            if (next is null)
            {
                return;
            }

            world = next;
        }

        world.Dispose();
    }

    private static void Work(JournalWorld world, Random random)
    {
        for (int groups = random.Next(1, 12); groups > 0; groups--)
        {
            world.Append(RandomEntries.Group(random));
            if (random.Next(8) == 0)
            {
                world.Drop(random.NextInt64(1, world.Log.Point.Last.Address + 2));
            }
        }
    }

    /// <summary>One crash state of a world, and one of its recovery. Returns the world that goes on from there; null if there is none yet.</summary>
    private JournalWorld? CutOff(JournalWorld world, Random random, int seed)
    {
        int step = random.Next(world.Disk.StepCount + 1);
        long? acknowledged = world.AcknowledgedAt(step);
        JournalWorld? recovered = Recover(new SimulatedDisk(world.Disk.AfterPowerCut(random.Next(), step)), world, acknowledged, seed);
        if (recovered is null)
        {
            return null;
        }

        int recoveryStep = random.Next(recovered.Disk.StepCount + 1);
        SimulatedDisk disk = new(recovered.Disk.AfterPowerCut(random.Next(), recoveryStep));
        JournalWorld? again = Recover(disk, world, recovered.AcknowledgedAt(recoveryStep), seed);
        recovered.Dispose();
        return again;
    }

    /// <summary>Opens what a power cut has left. A journal may be missing only if its making was not done.</summary>
    private JournalWorld? Recover(SimulatedDisk disk, JournalWorld before, long? acknowledged, int seed)
    {
        _states++;
        long? seen = _states % StatesPerImage == 0 ? LastDurableOf(disk) : null;
        try
        {
            JournalWorld recovered = JournalWorld.Open(disk, before.Entries, before.DroppedBefore, acknowledged ?? 0);
            string? fault = recovered.FaultAgainst(before.Entries, acknowledged ?? 0);
            Assert.True(fault is null, $"Seed {seed}, state {_states}: {fault}.");
            Assert.True(seen is null || (seen >= (acknowledged ?? 0) && seen <= recovered.Log.Point.Last.Address), $"Seed {seed}, state {_states}: read alone it ends with {seen}.");
            return recovered;
        }
        catch (JournalException refused)
        {
            Assert.True(acknowledged is null && refused.Fault is JournalFault.Missing or JournalFault.Damaged, $"Seed {seed}, state {_states}: {refused}");
            return null;
        }
    }

    /// <summary>Up to where the journal can be read; null if it is refused.</summary>
    private static long? LastDurableOf(SimulatedDisk disk)
    {
        try
        {
            using JournalImage image = JournalDirectory.Read(disk, JournalWorld.Directory);
            return image.LastDurable;
        }
        catch (JournalException)
        {
            return null;
        }
    }
}
