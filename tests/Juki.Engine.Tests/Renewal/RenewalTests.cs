using Juki.Engine.Changes;
using Juki.Engine.Changes.Feed;
using Juki.Engine.History;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit.Changes;

namespace Juki.Engine.Tests.Renewal;

/// <summary>An engine that goes on with the snapshot of a checkpoint: what it answers, what the one before it answers, and who closes what.</summary>
public sealed class RenewalTests : IDisposable
{
    private readonly RenewedTown _town = new();

    public void Dispose() => _town.Dispose();

    [Fact]
    public void Given_changes_before_and_behind_a_checkpoint_When_renewed_Then_both_engines_hold_and_answer_the_same()
    {
        _town.Live(1);
        using IdentityEngine before = _town.Engine;
        before.Checkpoints!.Run();
        long address = before.Register.JournalAddress;
        _town.Live(2);
        IdentityEngine after = _town.Renew();

        Assert.Equal((0, address), (before.Register.BaseAddress, after.Register.BaseAddress));
        Assert.Equal(before.Register.JournalAddress, after.Register.JournalAddress);
        Assert.Equal(RegisterDigest.Of(before.Register), RegisterDigest.Of(after.Register));
        Assert.Equal(_town.AnswersOf(before), _town.AnswersOf(after));
    }

    [Fact]
    public async Task Given_a_renewed_engine_When_changes_go_on_through_either_Then_the_successor_shows_them_and_the_predecessor_stays_as_it_was()
    {
        IdentityEngine before = LiveAndRenew();
        ImageDigest then = RegisterDigest.Of(before.Register);
        long last = before.Register.JournalAddress;
        ResidentCode somebody = _town.Events.Somebody();
        IReadOnlyList<string> answers = _town.AnswersOf(before);

        ChangeAnswer moved = await before.Changes!.ApplyAsync(_town.Events.Event(ChangeReason.Death, somebody));

        Assert.Equal(last + 1, moved.Address);
        Assert.Equal((last, last + 1), (before.Register.JournalAddress, _town.Engine.Register.JournalAddress));
        Assert.Equal(0, (int)before.Lookup(somebody).Status);
        Assert.NotEqual(0, (int)_town.Engine.Lookup(somebody).Status);
        Assert.Equal(then, RegisterDigest.Of(before.Register));
        Assert.Equal(answers, _town.AnswersOf(before));
        before.Dispose();
    }

    [Fact]
    public async Task Given_an_event_from_before_When_it_is_sent_again_after_the_move_Then_it_has_the_first_outcome_and_its_key_is_no_other_events()
    {
        ChangeEvent birth = _town.Events.Birth("once");
        ChangeAnswer first = _town.Apply(birth);
        using IdentityEngine before = LiveAndRenew();

        Assert.Equal(first, _town.Apply(birth));
        ChangeAnswer other = await _town.Engine.Changes!.ApplyAsync(birth with { Date = birth.Date.AddDays(1) });
        Assert.Equal(ChangeFault.KeyReused, other.Finding.Fault);
    }

    [Fact]
    public void Given_checkpoints_between_When_renewed_again_and_again_Then_each_is_on_its_own_snapshot_and_nobody_is_lost()
    {
        for (int round = 1; round <= 3; round++)
        {
            long address = _town.Engine.Register.JournalAddress;
            using IdentityEngine before = LiveAndRenew(round);
            Assert.True(_town.Engine.Register.BaseAddress > address);
            Assert.Equal(RegisterDigest.Of(before.Register), RegisterDigest.Of(_town.Engine.Register));
        }

        ImageDigest digest = RegisterDigest.Of(_town.Engine.Register);
        _town.Engine.Dispose();
        _town.Engine = IdentityEngine.OpenForChanges(_town.Directory);
        Assert.Equal(digest, RegisterDigest.Of(_town.Engine.Register));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Given_both_engines_When_closed_in_either_order_Then_changes_are_closed_with_the_successor_and_can_be_taken_anew(bool predecessorFirst)
    {
        IdentityEngine before = LiveAndRenew();
        if (predecessorFirst)
        {
            before.Dispose();
            _town.Live(3);
        }

        ImageDigest digest = RegisterDigest.Of(_town.Engine.Register);
        Assert.Throws<RegisterException>(() => IdentityEngine.OpenForChanges(_town.Directory));
        _town.Engine.Dispose();
        before.Dispose();

        Assert.Throws<ChangesStoppedException>(() => before.Changes!.Submit(_town.Events.Birth("late")));
        _town.Engine = IdentityEngine.OpenForChanges(_town.Directory);
        Assert.Equal(digest, RegisterDigest.Of(_town.Engine.Register));
    }

    [Fact]
    public void Given_no_newer_snapshot_or_an_engine_that_takes_no_changes_When_renewed_Then_it_stays_as_it_is_or_says_why_not()
    {
        using IdentityEngine reader = IdentityEngine.Open(_town.Directory);
        Assert.Null(_town.Engine.Renew());
        Assert.Throws<InvalidOperationException>(() => reader.Renew());

        using IdentityEngine before = LiveAndRenew();
        Assert.Throws<InvalidOperationException>(() => before.Renew());
        Assert.Null(_town.Engine.Renew());
    }

    [Fact]
    public void Given_a_snapshot_that_was_damaged_on_the_disk_When_renewed_Then_it_is_refused_and_everything_goes_on_until_it_is_whole_again()
    {
        _town.Live(1);
        _town.Engine.Checkpoints!.Run();
        string largest = Directory.EnumerateFiles(Path.Combine(_town.Directory, "snapshot-2")).MaxBy(file => new FileInfo(file).Length)!;
        byte[] whole = File.ReadAllBytes(largest);
        File.WriteAllBytes(largest, [.. whole.Select((value, index) => index == whole.Length / 2 ? (byte)(value ^ 1) : value)]);

        Assert.Throws<RegisterException>(() => _town.Engine.Renew());
        _town.Live(2);
        Assert.Equal(0, _town.Engine.Register.BaseAddress);
        ImageDigest digest = RegisterDigest.Of(_town.Engine.Register);

        File.WriteAllBytes(largest, whole);
        using IdentityEngine before = _town.Engine;
        Assert.Equal(digest, RegisterDigest.Of(_town.Renew().Register));
    }

    [Fact]
    public void Given_somebody_who_cannot_take_the_successor_When_renewed_Then_nothing_has_happened()
    {
        _town.Live(1);
        _town.Engine.Checkpoints!.Run();

        Assert.Throws<NotSupportedException>(() => _town.Engine.Renew(_ => throw new NotSupportedException()));
        _town.Live(2);
        Assert.Equal((0, 12), (_town.Engine.Register.BaseAddress, _town.Engine.Register.JournalAddress));
        using IdentityEngine before = _town.Engine;
        Assert.Equal((6, 12), (_town.Renew().Register.BaseAddress, _town.Engine.Register.JournalAddress));
    }

    [Fact]
    public void Given_a_renewal_that_is_called_off_When_it_is_tried_again_Then_it_succeeds()
    {
        _town.Live(1);
        _town.Engine.Checkpoints!.Run();

        Assert.ThrowsAny<OperationCanceledException>(() => _town.Engine.Renew(handOver: null, new CancellationToken(canceled: true)));
        using IdentityEngine before = _town.Engine;
        Assert.Equal(6, _town.Renew().Register.BaseAddress);
    }

    [Fact]
    public async Task Given_changes_on_both_sides_of_the_move_When_asked_for_history_Then_it_is_told_whole_also_as_of_before_the_snapshot()
    {
        ResidentCode somebody = _town.Events.Somebody(10);
        ResidentCode unchanged = _town.Events.Somebody(20);
        string first = Image(somebody).Address;
        RegisterHistory history = _town.Engine.OpenHistory();
        long before = _town.Move(somebody, 1).Address;
        IdentityEngine predecessor = LiveAndRenew();
        predecessor.Dispose();
        _town.Move(somebody, 2);
        long last = _town.Engine.Register.JournalAddress;

        ResidentHistory now = await history.OfAsync(somebody, last);
        ResidentHistory then = await history.OfAsync(somebody, before);
        ResidentHistory beginning = await history.OfAsync(somebody, before - 1);
        ResidentHistory never = await history.OfAsync(unchanged, before);

        Assert.Same(history, _town.Engine.OpenHistory());
        Assert.Equal([first, RenewedTown.AddressOf(1)], now.Changes.Select(change => change.Before!.Address));
        Assert.Equal((RenewedTown.AddressOf(2), RenewedTown.AddressOf(1), first), (now.Register!.Address, then.Register!.Address, beginning.Register!.Address));
        Assert.Equal((1, 0, 0), (then.Changes.Count, beginning.Changes.Count, never.Changes.Count));
        Assert.Equal(Image(unchanged), never.Register);
    }

    [Fact]
    public async Task Given_somebody_born_before_the_snapshot_When_asked_for_history_as_of_before_the_birth_Then_nobody_is_told()
    {
        ChangeAnswer born = _town.Apply(_town.Events.Birth("born"));
        using IdentityEngine before = LiveAndRenew();
        ResidentHistory history = await _town.Engine.OpenHistory().OfAsync(born.Code!.Value, born.Address - 1);

        Assert.Equal((null, 0), (history.Register, history.Changes.Count));
    }

    [Fact]
    public async Task Given_a_code_that_was_changed_before_the_snapshot_When_asked_for_history_as_of_before_Then_it_is_told_how_the_resident_was()
    {
        ResidentCode former = _town.Events.Somebody(30);
        ResidentImage then = Image(former);
        ChangeAnswer recoded = _town.Apply(_town.Events.Event(ChangeReason.CodeOnRequest, former));
        using IdentityEngine before = LiveAndRenew();
        RegisterHistory history = _town.Engine.OpenHistory();
        ResidentHistory byFormer = await history.OfAsync(former, recoded.Address - 1);
        ResidentHistory now = await history.OfAsync(former, _town.Engine.Register.JournalAddress);

        Assert.Equal((then, 0), (byFormer.Register, byFormer.Changes.Count));
        Assert.Equal(recoded.Code, now.Register!.Code);
        Assert.Equal(recoded.Address, Assert.Single(now.Changes).Address);
    }

    [Fact]
    public async Task Given_a_feed_from_before_When_changes_go_on_after_the_move_Then_it_tells_all_of_them_without_a_gap()
    {
        using ChangeFeed feed = ChangeFeed.Of(_town.Engine)!;
        _town.Live(1);
        using FeedCursor cursor = feed.From(0, new FeedSubscriber(_town.Engine.Register));
        IReadOnlyList<ChangeNotice> early = await cursor.ReadAsync(2);
        using IdentityEngine before = LiveAndRenew(2);
        _town.Live(3);

        Assert.Equal(Enumerable.Range(1, 19).Select(address => (long)address), early.Concat(await cursor.ReadAsync(100)).Select(notice => notice.Address));
        Assert.True(cursor.IsAtEnd);
    }

    [Fact]
    public void Given_a_checkpoint_When_made_Then_who_listens_is_told_and_can_renew_at_once()
    {
        IdentityEngine? successor = null;
        using IdentityEngine before = _town.Engine;
        before.Checkpoints!.Made += (_, _) => successor = before.Renew();
        _town.Live(1);
        before.Checkpoints.Run();

        Assert.Equal(6, successor!.Register.BaseAddress);
        Assert.Null(before.Checkpoints.Run());
        _town.Engine = successor;
    }

    /// <summary>Changes, a checkpoint, more changes, and the move; returns the engine before it.</summary>
    private IdentityEngine LiveAndRenew(int number = 1)
    {
        IdentityEngine before = _town.Engine;
        _town.Live(number * 4);
        before.Checkpoints!.Run();
        _town.Move(_town.Events.Somebody(number), number);
        _town.Renew();
        return before;
    }

    private ResidentImage Image(ResidentCode code) => new ResidentImageReader(_town.Engine.Register).Read(_town.Engine.Lookup(code).ResidentRow);
}
