using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal.Crashes;

/// <summary>A journal that is made for whoever finds it: at every moment there is a whole one of its name, or none.</summary>
public sealed class PublishCrashTests
{
    private const string Temporary = JournalWorld.Directory + ".tmp";
    private const int SeedsOfCut = 40;

    [Fact]
    public void Given_a_power_cut_at_every_step_When_the_journal_is_looked_for_Then_there_is_none_or_a_whole_one_and_the_next_maker_completes_it()
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();
        Guid made = JournalDirectory.Publish(disk, JournalWorld.Directory, JournalWorld.Geometry);
        for (int step = 0; step <= disk.StepCount; step++)
        {
            for (int seed = 0; seed < SeedsOfCut; seed++)
            {
                SimulatedDisk left = new(disk.AfterPowerCut(seed, step));
                Assert.True(left.Exists(JournalWorld.Directory) || step < disk.StepCount, $"Seed {seed}: the journal is lost.");
                Guid expected = left.Exists(JournalWorld.Directory) ? made : JournalDirectory.Publish(left, JournalWorld.Directory, JournalWorld.Geometry);
                using JournalImage image = JournalDirectory.Read(left, JournalWorld.Directory);
                Assert.Equal((expected, 0), (image.Identity, image.LastDurable));
                Assert.False(left.Exists(Temporary), $"Seed {seed}, step {step}: the temporary journal is still there.");
            }
        }
    }

    [Theory]
    [InlineData("/register")]
    [InlineData(Temporary)]
    [InlineData(Temporary + "/commits")]
    [InlineData(Temporary + "/superblock")]
    public void Given_the_last_sync_of_a_file_or_directory_left_out_When_the_power_fails_behind_Then_the_journal_is_lost_or_damaged(string path)
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();
        JournalDirectory.Publish(disk, JournalWorld.Directory, JournalWorld.Geometry);
        HashSet<int> left = [disk.Syncs.Last(sync => sync.Path == path).Step];

        Assert.Contains(Enumerable.Range(0, SeedsOfCut), seed => !IsWhole(new SimulatedDisk(disk.AfterPowerCut(seed, withoutSyncs: left))));
    }

    [Fact]
    public void Given_a_call_that_fails_When_the_journal_is_made_again_Then_it_is_made_whichever_call_it_was()
    {
        int failsAt = 0;
        FailingDisk failing;
        do
        {
            SimulatedDisk disk = JournalWorld.EmptyDisk();
            failing = new FailingDisk(disk, ++failsAt);
            Exception? refused = Record.Exception(() => JournalDirectory.Publish(failing, JournalWorld.Directory, JournalWorld.Geometry));
            Assert.Equal(failing.HasFailed, refused is JournalException { Fault: JournalFault.Unreadable });
            if (!disk.Exists(JournalWorld.Directory))
            {
                JournalDirectory.Publish(disk, JournalWorld.Directory, JournalWorld.Geometry);
            }

            Assert.True(IsWhole(disk), $"call {failsAt}");
        }
        while (failing.HasFailed);

        Assert.True(failsAt > 10, $"Only {failsAt} calls were tried.");
    }

    [Fact]
    public void Given_a_maker_that_ended_behind_the_renaming_When_the_next_takes_over_and_the_power_fails_Then_the_journal_is_still_there()
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();
        for (int failsAt = 1; !disk.Exists(JournalWorld.Directory); failsAt++)
        {
            disk = JournalWorld.EmptyDisk();
            Assert.Throws<JournalException>(() => JournalDirectory.Publish(new FailingDisk(disk, failsAt), JournalWorld.Directory, JournalWorld.Geometry));
        }

        Assert.Contains(Enumerable.Range(0, SeedsOfCut), seed => !IsWhole(new SimulatedDisk(disk.AfterPowerCut(seed))));
        JournalDirectory.TakeOver(disk, JournalWorld.Directory, new JournalOptions()).Dispose();
        Assert.All(Enumerable.Range(0, SeedsOfCut), seed => Assert.True(IsWhole(new SimulatedDisk(disk.AfterPowerCut(seed))), $"seed {seed}"));
    }

    [Fact]
    public void Given_a_strange_file_under_the_temporary_name_When_a_journal_is_made_Then_it_is_refused_and_the_file_stays()
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();
        disk.CreateDirectory(Temporary);
        disk.Create(Temporary + "/commits").Dispose();
        disk.Create(Temporary + "/letter").Dispose();

        AssertInTheWay(disk, "holds letter");
        Assert.Equal(["commits", "letter"], disk.List(Temporary));
    }

    [Fact]
    public void Given_a_directory_in_what_was_left_When_a_journal_is_made_Then_it_is_refused_and_nothing_is_removed()
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();
        disk.CreateDirectory(Temporary);
        disk.Create(Temporary + "/commits").Dispose();
        disk.CreateDirectory(Temporary + "/letters");

        AssertInTheWay(disk, "holds letters");
        Assert.True(disk.Exists(Temporary + "/commits"));
    }

    [Fact]
    public void Given_a_file_of_the_temporary_name_When_a_journal_is_made_Then_it_is_refused_and_the_file_stays()
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();
        disk.Create(Temporary).Dispose();

        AssertInTheWay(disk, "is a file");
        Assert.True(disk.Exists(Temporary));
    }

    private static void AssertInTheWay(SimulatedDisk disk, string what)
    {
        JournalException refused = Assert.Throws<JournalException>(() => JournalDirectory.Publish(disk, JournalWorld.Directory, JournalWorld.Geometry));

        Assert.Equal((JournalFault.Exists, Temporary), (refused.Fault, refused.File));
        Assert.Contains($"{Temporary}, its name until it is whole, {what}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Remove it or move it elsewhere", refused.Message, StringComparison.Ordinal);
        Assert.False(disk.Exists(JournalWorld.Directory));
    }

    private static bool IsWhole(SimulatedDisk disk)
    {
        try
        {
            using JournalImage image = JournalDirectory.Read(disk, JournalWorld.Directory);
            return image.LastDurable == 0;
        }
        catch (JournalException)
        {
            return false;
        }
    }
}
