using Juki.Engine.Changes.Feed;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Tests.Changes.Feed;

/// <summary>How the journal is read for those who ask for changes long past: once, by one at a time, for as long as somebody wants it.</summary>
public sealed class KnownProtectionsTests : IDisposable
{
    private const int Entries = 50_000;
    private const int PageNotices = 10;

    private readonly Town _town = new();
    private readonly WatchedJournal _journal;
    private readonly ChangeFeed _feed;

    public KnownProtectionsTests()
    {
        HeldJournal journal = new();
        using Town other = new(journal);
        other.Writer.Submit(other.Birth());
        _journal = new WatchedJournal(journal.Entries[0], Entries);
        _feed = new ChangeFeed(_journal, writer: null);
    }

    [Fact]
    public async Task Given_a_question_that_is_called_off_while_the_journal_is_read_When_another_comes_Then_the_first_ends_at_once_and_the_second_goes_on_from_there()
    {
        using CancellationTokenSource end = new();
        _journal.Reading = address => CancelAt(address, Entries / 10, end);
        using (FeedCursor cursor = From(0))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await cursor.ReadAsync(PageNotices, end.Token));
        }

        Assert.Equal(Entries / 10, _journal.EntriesRead);
        using FeedCursor next = From(0);
        Assert.Equal(PageNotices, (await next.ReadAsync(PageNotices)).Count);
        Assert.Equal(Entries + PageNotices, _journal.EntriesRead);
    }

    [Fact]
    public async Task Given_a_question_that_waits_for_the_reading_of_another_When_it_is_called_off_Then_it_ends_while_the_other_reads_on()
    {
        using ManualResetEventSlim goOn = new();
        using ManualResetEventSlim isReading = new();
        _journal.Reading = address => Hold(address, isReading, goOn);
        using FeedCursor first = From(0);
        Task<IReadOnlyList<ChangeNotice>> reading = Task.Run(async () => await first.ReadAsync(PageNotices));
        isReading.Wait();
        using CancellationTokenSource end = new();
        using FeedCursor second = From(0);
        Task<IReadOnlyList<ChangeNotice>> waiting = second.ReadAsync(PageNotices, end.Token).AsTask();
        Assert.False(waiting.IsCompleted);
        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(reading.IsCompleted);
        goOn.Set();
        Assert.Equal(PageNotices, (await reading).Count);
    }

    [Fact]
    public async Task Given_subscribers_each_of_whom_needs_a_little_more_than_the_one_before_When_told_Then_the_journal_is_read_from_its_beginning_once()
    {
        for (long since = Entries - 100; since >= Entries - 1_000; since -= 100)
        {
            ProtectionTimes times = await _feed.ProtectionsSinceAsync(since, CancellationToken.None);
            Assert.True(times.Since <= since && times.Through == Entries);
        }

        Assert.Equal(100 + Entries, _journal.EntriesRead);
    }

    [Fact]
    public async Task Given_a_checkpoint_that_lets_the_beginning_go_while_it_is_read_When_what_was_asked_for_is_still_there_Then_it_is_told()
    {
        using FeedCursor cursor = From(Entries / 2);
        _journal.Reading = address => DropAt(address, (Entries / 2) + 10, before: Entries / 2);

        Assert.Equal((Entries / 2) + 1, (await cursor.ReadAsync(PageNotices))[0].Address);
    }

    [Fact]
    public async Task Given_a_checkpoint_that_lets_go_of_what_was_asked_for_while_it_is_read_When_told_Then_the_address_is_too_old_and_nothing_is_called_damaged()
    {
        using FeedCursor cursor = From(0);
        _journal.Reading = address => DropAt(address, 100, before: Entries / 2);

        FeedAddressException refused = await Assert.ThrowsAsync<FeedAddressException>(async () => await cursor.ReadAsync(PageNotices));
        Assert.True(refused.IsTooOld);
        Assert.Contains("Take an export", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_checkpoint_that_lets_go_of_an_address_right_after_it_was_looked_at_When_followed_from_it_Then_it_is_too_old()
    {
        _journal.Beginning = _ => _journal.DropBefore(Entries / 2);

        Assert.True(Assert.Throws<FeedAddressException>(() => From(0)).IsTooOld);
    }

    public void Dispose()
    {
        _feed.Dispose();
        _town.Dispose();
    }

    private static void CancelAt(long address, long at, CancellationTokenSource end)
    {
        if (address == at)
        {
            end.Cancel();
        }
    }

    private static void Hold(long address, ManualResetEventSlim isReading, ManualResetEventSlim goOn)
    {
        if (address == Entries / 10)
        {
            isReading.Set();
            goOn.Wait();
        }
    }

    private void DropAt(long address, long at, long before)
    {
        if (address == at)
        {
            _journal.DropBefore(before);
        }
    }

    private FeedCursor From(long since) => _feed.From(since, new FeedSubscriber(_town.Engine.Register));
}
