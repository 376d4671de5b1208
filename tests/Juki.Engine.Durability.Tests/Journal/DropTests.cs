using Juki.Engine.Durability.Journal;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.Durability.Journal.Reading;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal;

/// <summary>Letting go of entries by whole segments.</summary>
public sealed class DropTests
{
    [Fact]
    public void Given_a_journal_that_was_opened_again_When_dropped_Then_as_much_goes_as_if_it_had_stayed_open()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            Random random = new(seed);
            using JournalWorld stayed = Fill(random);
            SimulatedDisk disk = new(stayed.Disk.Image());
            using JournalWorld opened = JournalWorld.Open(disk, stayed.Entries);
            long before = random.NextInt64(1, stayed.Log.Point.Last.Address + 2);
            stayed.Drop(before);
            opened.Drop(before);

            Assert.True(stayed.Log.Point == opened.Log.Point with { Number = stayed.Log.Point.Number }, $"Seed {seed}: {stayed.Log.Point.FirstAddress} and {opened.Log.Point.FirstAddress} are the first.");
            Assert.True(SegmentAfter(stayed, before) <= 1, $"Seed {seed}: {stayed.Log.Point.FirstAddress} is kept for {before}.");
            Assert.Null(opened.FaultAgainst(stayed.Entries, stayed.Log.Point.Last.Address));
        }
    }

    [Fact]
    public void Given_a_page_that_is_dropped_before_it_is_looked_for_When_scanned_Then_its_file_is_missing_and_nothing_else_is_read()
    {
        using JournalWorld world = Fill(new Random(1));
        CommitPoint before = world.Log.Point;
        world.Drop(before.Last.Address);
        EntryScan scan = world.Log.Entries.ScanFrom(1, before);

        JournalException missing = Assert.Throws<JournalException>(() => scan.TryNext(before, out _, out _));

        Assert.Contains("missing", missing.Message, StringComparison.Ordinal);
        Assert.True(scan.NextBlockAt < world.Log.Point.BeginAt);
    }

    [Fact]
    public async Task Given_a_journal_that_was_closed_When_dropped_and_closed_again_by_many_Then_nothing_happens_and_each_finds_it_closed()
    {
        using JournalFixture fixture = new();
        await fixture.AppendDurablyAsync([1]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            fixture.Journal.Dispose();
            Assert.Equal(JournalState.Closed, fixture.Journal.Health.State);
            using IJournalReader reader = fixture.Journal.ReadFrom(1);
            Assert.Throws<ObjectDisposedException>(() => reader.Read(out JournalEntry _));
        })));

        fixture.Journal.DropBefore(1);
        Assert.Equal(1, fixture.Journal.FirstAddress);
    }

    /// <summary>Segments between the first entry kept and the entry that must be.</summary>
    private static long SegmentAfter(JournalWorld world, long address)
    {
        EntryScan scan = world.Log.Entries.ScanFrom(world.Log.Point.FirstAddress, world.Log.Point);
        while (scan.TryNext(world.Log.Point, out EntryFrame frame, out _) && frame.Address < address)
        {
        }

        return (scan.BlockAt / JournalWorld.Geometry.SegmentBytes) - (world.Log.Point.BeginAt / JournalWorld.Geometry.SegmentBytes);
    }

    /// <summary>Entries of all lengths over four segments.</summary>
    private static JournalWorld Fill(Random random)
    {
        JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 2);
        while (world.Log.Point.EndAt < 4 * JournalWorld.Geometry.SegmentBytes)
        {
            world.Append(RandomEntries.Group(random));
        }

        return world;
    }
}
