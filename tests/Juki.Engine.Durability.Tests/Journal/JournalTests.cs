using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal;

public sealed class JournalTests
{
    [Fact]
    public async Task Given_entries_that_are_durable_When_the_journal_is_opened_again_Then_they_are_there_with_their_addresses()
    {
        using JournalFixture fixture = new();
        Assert.Equal(1, await fixture.AppendDurablyAsync([1]));
        Assert.Equal(2, await fixture.AppendDurablyAsync([]));
        Assert.Equal(3, await fixture.AppendDurablyAsync(new byte[fixture.Journal.EntryBytesMax]));
        fixture.Reopen();

        Assert.Equal(3, fixture.Journal.LastDurable);
        Assert.Equal(3, fixture.Journal.LastAppended);
        Assert.Equal([1, 0, fixture.Journal.EntryBytesMax], fixture.Read().Select(entry => entry.Length));
        Assert.Equal(4, await fixture.AppendDurablyAsync([4]));
    }

    [Fact]
    public async Task Given_a_sync_under_way_When_entries_are_appended_Then_they_share_the_next_one()
    {
        using JournalFixture fixture = new();
        using DiskGate gate = new(fixture.Disk, DiskCall.Sync);
        fixture.Append(1);
        await gate.ReachedAsync();
        int before = fixture.Disk.Syncs.Count;
        long last = Enumerable.Range(0, 50).Select(_ => fixture.Append(7)).Last();
        Assert.Equal(0, fixture.Journal.LastDurable);
        gate.Open();
        await fixture.Journal.WaitUntilDurableAsync(last, Patience.Token);

        Assert.Equal(4, fixture.Disk.Syncs.Count - before);
    }

    [Fact]
    public async Task Given_many_writers_that_each_wait_for_their_own_entry_When_all_are_done_Then_all_are_there_in_the_order_of_their_addresses()
    {
        using JournalFixture fixture = new();
        byte[][] expected = new byte[800][];
        await Parallel.ForEachAsync(Enumerable.Range(0, expected.Length), new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (number, _) =>
        {
            byte[] entry = BitConverter.GetBytes(number);
            expected[await fixture.AppendDurablyAsync(entry) - 1] = entry;
        });

        Assert.Equal(expected, fixture.Read());
        fixture.Reopen();
        Assert.Equal(expected, fixture.Read());
    }

    [Fact]
    public async Task Given_as_many_bytes_waiting_as_may_When_more_are_appended_Then_they_are_refused_until_some_are_durable()
    {
        using JournalFixture fixture = new(waitingBytesMax: 1000);
        using DiskGate gate = new(fixture.Disk, DiskCall.Sync);
        long first = fixture.Append(new byte[900]);
        await gate.ReachedAsync();

        Assert.Equal(new AppendResult(0, AppendRefusal.Busy), fixture.Journal.Append(new byte[900]));
        gate.Open();
        await fixture.Journal.WaitUntilDurableAsync(first, Patience.Token);
        fixture.Journal.Dispose();
        Assert.Equal(1, fixture.Journal.LastAppended);
    }

    [Fact]
    public void Given_an_entry_that_is_too_long_When_appended_Then_it_is_refused_and_has_no_address()
    {
        using JournalFixture fixture = new();

        Assert.Equal(new AppendResult(0, AppendRefusal.TooLong), fixture.Journal.Append(new byte[fixture.Journal.EntryBytesMax + 1]));
        Assert.Equal(0, fixture.Journal.LastAppended);
    }

    [Theory]
    [InlineData(DiskCall.Write)]
    [InlineData(DiskCall.Sync)]
    public async Task Given_the_first_call_that_fails_When_entries_wait_Then_nothing_is_acknowledged_any_more_and_reading_goes_on(DiskCall call)
    {
        using JournalFixture fixture = new();
        await fixture.AppendDurablyAsync([1]);
        fixture.Disk.Fault = new DiskFault(call, 1);
        long lost = fixture.Append(2);

        Assert.Equal(WaitOutcome.Stopped, await fixture.Journal.WaitUntilDurableAsync(lost, Patience.Token));
        Assert.Equal(WaitOutcome.Durable, await fixture.Journal.WaitUntilDurableAsync(1, Patience.Token));
        Assert.Equal(AppendRefusal.Stopped, fixture.Journal.Append([3]).Refusal);
        Assert.Equal(JournalState.Stopped, fixture.Journal.Health.State);
        Assert.Contains("fails in this test", fixture.Journal.Health.Reason, StringComparison.Ordinal);
        Assert.Equal(1, fixture.Journal.LastDurable);
        Assert.Equal([[1]], fixture.Read());
    }

    [Fact]
    public async Task Given_a_wait_When_its_token_is_cancelled_Then_it_ends_and_the_entry_becomes_durable_all_the_same()
    {
        using JournalFixture fixture = new();
        using DiskGate gate = new(fixture.Disk, DiskCall.Sync);
        using CancellationTokenSource cancellation = new();
        ValueTask<WaitOutcome> wait = fixture.Journal.WaitUntilDurableAsync(fixture.Append(1), cancellation.Token);
        await gate.ReachedAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await wait);
        gate.Open();
        Assert.Equal(WaitOutcome.Durable, await fixture.Journal.WaitUntilDurableAsync(1, Patience.Token));
    }

    [Fact]
    public async Task Given_entries_that_wait_When_the_journal_is_closed_Then_they_are_durable_and_no_more_are_taken()
    {
        using JournalFixture fixture = new();
        long last = Enumerable.Range(0, 20).Select(number => fixture.Append((byte)number)).Last();
        ValueTask<WaitOutcome> beyond = fixture.Journal.WaitUntilDurableAsync(last + 1, Patience.Token);
        fixture.Journal.Dispose();

        Assert.Equal(last, fixture.Journal.LastDurable);
        Assert.Equal(WaitOutcome.Closed, await beyond);
        Assert.Equal(AppendRefusal.Closed, fixture.Journal.Append([1]).Refusal);
        Assert.Equal(JournalState.Closed, fixture.Journal.Health.State);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await fixture.Journal.WaitUntilDurableAsync(last + 2, Patience.Token));
    }

    [Fact]
    public void Given_sizes_that_cannot_be_When_a_journal_is_to_be_made_Then_all_faults_are_told_and_nothing_is_made()
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();

        ArgumentException thrown = Assert.Throws<ArgumentException>(() => JournalDirectory.Create(disk, JournalWorld.Directory, new JournalGeometry(5000, 6000), new JournalOptions()));

        Assert.Contains("5000", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("6000", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(0, disk.StepCount);
    }
}
