using Juki.Engine.Durability.History;
using Juki.Engine.Durability.History.Auditing;
using Juki.Engine.TestKit.Disk;
using Xunit.Abstractions;

namespace Juki.Engine.Durability.Tests.History;

/// <summary>
/// The power fails at any step. What the journal had let go of is in the archives; what it holds still is followed again: so nothing is lost, if
/// an archive is durable before the journal lets go.
/// </summary>
public sealed class HistoryCrashTests(ITestOutputHelper output)
{
    private const int Runs = 12;
    private const int CutsOfRun = 40;

    [Fact]
    public void Given_power_cuts_at_random_steps_When_opened_again_Then_every_entry_is_there()
    {
        int first = Random.Shared.Next();
        output.WriteLine($"The first seed is {first}.");
        for (int run = 0; run < Runs; run++)
        {
            Random random = new(first + run);
            Record record = Work(random);
            for (int cut = 0; cut < CutsOfRun; cut++)
            {
                int step = random.Next(record.World.Disk.StepCount + 1);
                string? fault = FaultAfterCut(record, step, random.Next(), null);
                Assert.True(fault is null, $"Seed {first + run}, step {step}: {fault}");
            }

            record.World.Dispose();
        }
    }

    [Theory]
    [InlineData("/archive-")]
    [InlineData(HistoryWorld.Directory)]
    public void Given_an_archive_or_its_name_that_is_not_synced_When_the_power_fails_Then_it_is_noticed(string path)
    {
        bool isNoticed = false;
        for (int seed = 0; seed < 200 && !isNoticed; seed++)
        {
            Record record = Work(new Random(seed));
            HashSet<int> missed = [.. record.World.Disk.Syncs
                .Where(sync => path == HistoryWorld.Directory ? sync.Path == path : sync.Path.Contains(path, StringComparison.Ordinal))
                .Select(sync => sync.Step)];
            isNoticed = FaultAfterCut(record, record.World.Disk.StepCount, seed, missed) is not null;
            record.World.Dispose();
        }

        Assert.True(isNoticed);
    }

    /// <summary>Appends and archives; notes when the journal let go of what.</summary>
    private static Record Work(Random random)
    {
        HistoryWorld world = new();
        List<(int Step, long First)> drops = [(0, 1)];
        for (int turn = random.Next(1, 5); turn > 0; turn--)
        {
            world.AppendRandom(random, random.Next(1, 40), bytesMax: 100);
            world.Store.ArchiveThrough(random.NextInt64(world.Store.Position + 1));
            drops.Add((world.Disk.StepCount, world.Store.Archived + 1));
        }

        return new Record(world, drops);
    }

    private static string? FaultAfterCut(Record record, int step, int seed, HashSet<int>? missedSyncs)
    {
        SimulatedDisk disk = new(record.World.Disk.AfterPowerCut(seed, step, missedSyncs));
        ListedJournal journal = ListedJournal.Of(record.World.Journal.Entries);
        journal.DropBefore(record.Drops.Last(drop => drop.Step <= step).First);
        try
        {
            using HistoryWorld opened = new(disk, journal);
            foreach (ulong number in record.World.Numbers)
            {
                if (!opened.Store.Of(number).Select(entry => entry.Address).SequenceEqual(record.World.Store.Of(number).Select(entry => entry.Address)))
                {
                    return "entries are missing";
                }
            }

            return HistoryAudit.Begin(disk, HistoryWorld.Directory).Run(journal).Faults.FirstOrDefault()?.Message;
        }
        catch (HistoryException refused)
        {
            return refused.Message;
        }
    }

    /// <param name="World">What was done.</param>
    /// <param name="Drops">From which step on the journal began where.</param>
    private sealed record Record(HistoryWorld World, IReadOnlyList<(int Step, long First)> Drops);
}
