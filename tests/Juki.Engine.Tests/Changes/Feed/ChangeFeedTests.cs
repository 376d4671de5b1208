using Juki.Engine.Changes.Feed;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.Tests.Changes.Feed;

/// <summary>What a subscriber hears, and up to where.</summary>
public sealed class ChangeFeedTests : IDisposable
{
    private readonly HeldJournal _journal = new();
    private readonly Town _town;

    public ChangeFeedTests() => _town = new Town(_journal);

    private ChangeFeed Feed => new(_journal, _town.Writer);

    [Fact]
    public async Task Given_changes_that_are_not_durable_When_read_Then_they_are_told_when_readers_see_them_and_not_before()
    {
        using FeedCursor cursor = Feed.From(0, new FeedSubscriber(_town.Engine.Register));
        _town.Writer.Submit(_town.Birth());
        Assert.Empty(await cursor.ReadAsync(10));
        Assert.True(cursor.IsAtEnd);

        ValueTask<bool> waiting = cursor.WaitAsync(CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        _journal.SyncTo(1);
        Assert.True(await waiting);
        Assert.Equal(1, _town.Engine.Register.JournalAddress);
        Assert.Equal(1, Assert.Single(await cursor.ReadAsync(10)).Address);
        Assert.Equal(1, cursor.Through);
    }

    [Fact]
    public async Task Given_a_resident_with_three_codes_When_followed_by_any_of_them_from_anywhere_Then_the_changes_are_all_there()
    {
        ResidentCode first = _town.Somebody();
        ResidentCode second = await RecodeAsync(first);
        ResidentCode third = await RecodeAsync(second);
        await ApplyAsync(_town.Event(ChangeReason.Death, third));
        await ApplyAsync(_town.Birth());

        foreach (ResidentCode code in (ResidentCode[])[first, second, third])
        {
            Assert.Equal([1L, 2, 3], await HearAsync(0, code));
            Assert.Equal([2L, 3], await HearAsync(1, code));
            Assert.Equal([3L], await HearAsync(2, code));
            Assert.Empty(await HearAsync(3, code));
        }
    }

    [Fact]
    public async Task Given_few_notices_at_a_time_When_gone_on_from_each_through_Then_nothing_is_missing_and_nothing_twice()
    {
        for (int number = 0; number < 20; number++)
        {
            await ApplyAsync(_town.Birth($"birth {number}"));
        }

        List<long> heard = [];
        long since = 0;
        while (since < 20)
        {
            using FeedCursor cursor = Feed.From(since, new FeedSubscriber(_town.Engine.Register));
            heard.AddRange((await cursor.ReadAsync(3)).Select(notice => notice.Address));
            since = cursor.Through;
        }

        Assert.Equal(Enumerable.Range(1, 20).Select(address => (long)address), heard);
    }

    [Fact]
    public async Task Given_protection_that_is_set_and_lifted_When_heard_by_one_whose_register_is_older_Then_the_office_is_withheld_meanwhile()
    {
        ResidentCode code = _town.Somebody();
        using Town older = new();
        await ApplyAsync(_town.Event(ChangeReason.ProtectionSet, code));
        ResidentCode drawn = await RecodeAsync(code);
        await ApplyAsync(_town.Event(ChangeReason.ProtectionLifted, drawn));
        await ApplyAsync(_town.Event(ChangeReason.Death, drawn));

        using FeedCursor cursor = Feed.From(0, new FeedSubscriber(older.Engine.Register));

        Assert.Equal([null, null, null, 13101], (await cursor.ReadAsync(10)).Select(notice => notice.Sender?.Value));
    }

    [Fact]
    public async Task Given_a_subscriber_who_has_not_read_yet_When_the_code_is_changed_once_more_Then_what_was_before_is_told_all_the_same()
    {
        ResidentCode first = _town.Somebody();
        await ApplyAsync(_town.Event(ChangeReason.MoveWithin, first, new ItemChanges { Address = "東京都千代田区霞が関一丁目2番3号" }));
        ResidentCode second = await RecodeAsync(first);
        using FeedCursor cursor = Feed.From(0, new FeedSubscriber(_town.Engine.Register, [second]));
        await ApplyAsync(_town.Event(ChangeReason.Death, await RecodeAsync(second)));

        Assert.Equal([1, 2, 3, 4], (await cursor.ReadAsync(10)).Select(notice => notice.Address));
    }

    [Fact]
    public async Task Given_protection_that_was_set_and_lifted_When_heard_later_from_anywhere_Then_the_office_of_the_changes_meanwhile_is_withheld()
    {
        ResidentCode code = _town.Somebody();
        ResidentCode other = _town.Somebody(1);
        await ApplyAsync(_town.Event(ChangeReason.MoveWithin, code, new ItemChanges { Address = "東京都千代田区霞が関一丁目2番3号" }));
        await ApplyAsync(_town.Event(ChangeReason.ProtectionSet, code));
        await ApplyAsync(_town.Event(ChangeReason.MoveWithin, other, new ItemChanges { Address = "東京都千代田区霞が関一丁目2番4号" }));
        ResidentCode drawn = await RecodeAsync(code);
        await ApplyAsync(_town.Event(ChangeReason.ProtectionLifted, drawn));
        await ApplyAsync(_town.Event(ChangeReason.Death, await RecodeAsync(drawn)));
        int?[] offices = [13101, null, 13101, null, null, 13101, 13101];

        for (int since = 0; since < offices.Length; since++)
        {
            using FeedCursor cursor = Feed.From(since, new FeedSubscriber(_town.Engine.Register));
            Assert.Equal(offices[since..], (await cursor.ReadAsync(10)).Select(notice => notice.Sender?.Value));
        }
    }

    [Fact]
    public async Task Given_protection_that_is_set_now_When_heard_Then_the_office_of_what_was_before_is_withheld_too()
    {
        ResidentCode code = _town.Somebody();
        await ApplyAsync(_town.Event(ChangeReason.MoveWithin, code, new ItemChanges { Address = "東京都千代田区霞が関一丁目2番3号" }));
        await ApplyAsync(_town.Event(ChangeReason.ProtectionSet, code));
        await ApplyAsync(_town.Event(ChangeReason.ProtectionLifted, code));
        await ApplyAsync(_town.Event(ChangeReason.ProtectionSet, code));

        using FeedCursor cursor = Feed.From(0, new FeedSubscriber(_town.Engine.Register));

        Assert.All(await cursor.ReadAsync(10), notice => Assert.Null(notice.Sender));
    }

    [Fact]
    public async Task Given_one_feed_for_all_When_somebody_asks_for_earlier_changes_than_anybody_before_Then_nothing_is_told_that_was_protected()
    {
        ResidentCode code = _town.Somebody();
        await ApplyAsync(_town.Event(ChangeReason.ProtectionSet, code));
        await ApplyAsync(_town.Event(ChangeReason.MoveWithin, code, new ItemChanges { Address = "東京都千代田区霞が関一丁目2番3号" }));
        await ApplyAsync(_town.Event(ChangeReason.ProtectionLifted, code));
        await ApplyAsync(_town.Birth());
        ChangeFeed feed = Feed;

        foreach ((long since, int?[] offices) in ((long, int?[])[])[(3, [13101]), (1, [null, null, 13101]), (0, [null, null, null, 13101]), (2, [null, 13101])])
        {
            using FeedCursor cursor = feed.From(since, new FeedSubscriber(_town.Engine.Register));
            Assert.Equal(offices, (await cursor.ReadAsync(10)).Select(notice => notice.Sender?.Value));
        }
    }

    [Fact]
    public async Task Given_a_notice_When_it_is_told_Then_it_names_items_and_shows_none()
    {
        await ApplyAsync(_town.Birth());
        using FeedCursor cursor = Feed.From(0, new FeedSubscriber(_town.Engine.Register));
        ChangeNotice notice = Assert.Single(await cursor.ReadAsync(10));

        Assert.Equal((ChangeKind.Entry, ChangeReason.Birth, new DateOnly(2026, 4, 1)), (notice.Kind, notice.Reason, notice.Date));
        Assert.True(notice.Items.HasFlag((RecordItems.Names & ~RecordItems.LatinName) | RecordItems.Place));
        Assert.Equal("change at 1", notice.ToString());
    }

    [Fact]
    public void Given_an_address_out_of_what_is_kept_When_followed_from_Then_the_error_says_which_and_what_helps()
    {
        ChangeFeed feed = new(new HeldJournal { FirstAddress = 5 }, writer: null);

        Assert.False(Assert.Throws<FeedAddressException>(() => feed.From(9, new FeedSubscriber(_town.Engine.Register))).IsTooOld);
        var old = Assert.Throws<FeedAddressException>(() => new ChangeFeed(HeldJournal.Of([], firstAddress: 5), writer: null).From(3, new FeedSubscriber(_town.Engine.Register)));
        Assert.True(old.IsTooOld);
        Assert.Contains("Take an export", old.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _town.Dispose();

    private async Task<ResidentCode> RecodeAsync(ResidentCode code) => (await ApplyAsync(_town.Event(ChangeReason.CodeOnRequest, code))).Code!.Value;

    private async Task<ChangeAnswer> ApplyAsync(ChangeEvent change)
    {
        var pending = _town.Writer.Submit(change);
        _journal.SyncTo(pending.DurableAt);
        ChangeAnswer answer = await _town.Writer.WhenDurableAsync(pending);
        Assert.True(answer.IsAccepted, $"{answer.Finding}");
        return answer;
    }

    private async Task<IEnumerable<long>> HearAsync(long since, ResidentCode code)
    {
        using FeedCursor cursor = Feed.From(since, new FeedSubscriber(_town.Engine.Register, [code]));
        long[] heard = [.. (await cursor.ReadAsync(10)).Select(notice => notice.Address)];
        Assert.Equal(5 - 1, cursor.Through);
        return heard;
    }
}
