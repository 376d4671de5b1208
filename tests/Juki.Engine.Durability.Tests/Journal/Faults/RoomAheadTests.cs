using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal.Faults;

/// <summary>The next segment is reserved while the journal goes on in the one before: what was accepted has its room, and nobody waits for it.</summary>
public sealed class RoomAheadTests
{
    private const string Segment2 = "segment-0000000002";

    /// <summary>Two of them do not fit into a block.</summary>
    private static readonly byte[] Entry = new byte[(JournalWorld.Geometry.EntryBytesMax / 2) + 8];

    [Fact]
    public async Task Given_a_disk_that_is_slow_to_reserve_the_next_segment_When_an_entry_is_durable_Then_its_writer_is_told_at_once()
    {
        using JournalFixture fixture = new();
        using DiskGate gate = new(fixture.Disk, DiskCall.Reserve, Segment2);
        await AppendUntilHeldAsync(fixture, gate);

        Assert.InRange(fixture.Journal.LastDurable, fixture.Journal.LastAppended - 1, fixture.Journal.LastAppended);
    }

    [Fact]
    public async Task Given_as_many_entries_as_may_wait_When_the_next_segment_finds_no_room_Then_all_of_them_have_theirs()
    {
        using JournalFixture fixture = new();
        using DiskGate gate = new(fixture.Disk, DiskCall.Reserve, Segment2);
        await AppendUntilHeldAsync(fixture, gate);

        long before = fixture.Journal.LastDurable;
        while (fixture.Journal.Append(Entry).Refusal == AppendRefusal.None)
        {
        }

        fixture.Disk.FreeBytes = 0;
        gate.Open();

        Assert.True(fixture.Journal.LastAppended > before + 1);
        Assert.Equal(WaitOutcome.Durable, await fixture.Journal.WaitUntilDurableAsync(fixture.Journal.LastAppended, Patience.Token));
        Assert.Equal(JournalState.DiskFull, fixture.Journal.Health.State);
        long last = fixture.Journal.LastAppended;
        // Whoever is told that an entry is durable is told before room is looked for once more: what is made for that is gone when the journal is closed.
        fixture.Journal.Dispose();
        Assert.False(fixture.Disk.Exists($"{JournalWorld.Directory}/{Segment2}"));
        fixture.Reopen();
        Assert.Equal(last, fixture.Read().Count);
    }

    /// <summary>Appends one entry after the other. Whoever waits for one that is durable is told, held or not; one behind it may have been appended since.</summary>
    private static async Task AppendUntilHeldAsync(JournalFixture fixture, DiskGate gate)
    {
        Task reached = gate.ReachedAsync();
        while (!reached.IsCompleted)
        {
            long address = fixture.Append(Entry);
            Task told = fixture.Journal.WaitUntilDurableAsync(address, Patience.Token).AsTask();
            await Task.WhenAny(told, reached);
            if (address <= fixture.Journal.LastDurable)
            {
                await told;
            }
        }

        await reached;
    }
}
