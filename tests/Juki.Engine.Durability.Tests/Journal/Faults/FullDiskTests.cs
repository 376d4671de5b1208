using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal.Faults;

public sealed class FullDiskTests
{
    private static readonly byte[] Entry = new byte[JournalWorld.Geometry.PageBytes / 2];

    [Fact]
    public async Task Given_a_full_disk_When_entries_are_appended_Then_they_are_refused_those_taken_are_durable_and_with_room_it_goes_on()
    {
        using JournalFixture fixture = new();
        fixture.Disk.FreeBytes = JournalWorld.Geometry.SegmentBytes + 5000;
        long taken = await FillAsync(fixture);

        Assert.Equal(WaitOutcome.Durable, await fixture.Journal.WaitUntilDurableAsync(taken, Patience.Token));
        Assert.Equal(JournalState.DiskFull, fixture.Journal.Health.State);
        Assert.Contains("make room", fixture.Journal.Health.Reason, StringComparison.Ordinal);
        Assert.Equal(taken, fixture.Read().Count);

        fixture.Disk.FreeBytes = long.MaxValue;
        fixture.Time.Advance(fixture.Options.FullDiskRetryInterval);
        Patience.Until(() => fixture.Journal.Health.State == JournalState.Serving);
        Assert.Equal(taken + 1, await fixture.AppendDurablyAsync(Entry));
        fixture.Reopen();
        Assert.Equal(taken + 1, fixture.Read().Count);
    }

    [Fact]
    public async Task Given_a_full_disk_When_the_journal_is_opened_Then_it_reads_and_refuses_entries()
    {
        using JournalFixture fixture = new();
        fixture.Disk.FreeBytes = 0;
        long taken = await FillAsync(fixture);
        fixture.Reopen();

        Assert.Equal(taken, fixture.Read().Count);
        Assert.Equal(AppendRefusal.DiskFull, fixture.Journal.Append(Entry).Refusal);
    }

    [Fact]
    public void Given_a_disk_without_room_for_two_segments_When_a_journal_is_to_be_made_Then_it_is_refused()
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();
        disk.FreeBytes = JournalWorld.Geometry.SegmentBytes * 3 / 2;

        JournalException refused = Assert.Throws<JournalException>(() => JournalWorld.Create(disk, 1));

        Assert.Contains("no room", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Appends until the disk is full; returns the last address that was given.</summary>
    private static async Task<long> FillAsync(JournalFixture fixture)
    {
        while (true)
        {
            AppendResult result = fixture.Journal.Append(Entry);
            if (result.Refusal == AppendRefusal.DiskFull)
            {
                return fixture.Journal.LastAppended;
            }

            Assert.Equal(AppendRefusal.None, result.Refusal);

            await fixture.Journal.WaitUntilDurableAsync(fixture.Journal.LastAppended, Patience.Token);
        }
    }
}
