using Juki.Engine.Answers;
using Juki.Engine.Changes;
using Juki.Engine.Model.Changes;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;
using Juki.Engine.Tests.Changes;

namespace Juki.Engine.Tests.Renewal;

/// <summary>What the writer of changes does while a later register takes the place of the one that it enters them into.</summary>
public sealed class MoveTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly HeldJournal _journal = new();
    private readonly ManualTime _time = new();
    private readonly Town _town;
    private readonly Register _later;
    private readonly SuccessorRegister _next;
    private bool _isHandedOver;

    public MoveTests()
    {
        _town = new Town(_journal);
        _later = Register.Open(_town.Path);
        _next = new SuccessorRegister(_later);
    }

    public void Dispose()
    {
        _later.Dispose();
        _town.Dispose();
    }

    [Fact]
    public async Task Given_a_change_that_waits_for_the_disk_When_moved_Then_no_other_is_taken_until_it_is_durable_and_both_registers_show_it()
    {
        Task<ChangeAnswer> waiting = _town.Writer.ApplyAsync(_town.Birth("waiting")).AsTask();
        Task moving = BeginMove();
        Task<ChangeAnswer> late = _town.Writer.ApplyAsync(_town.Birth("late")).AsTask();

        Assert.Equal((1, false), (_journal.LastAppended, _isHandedOver));
        _journal.SyncTo(1);
        await moving.WaitAsync(Patience);
        Assert.Equal(1, (await waiting.WaitAsync(Patience)).Address);
        Assert.Equal((1, 1), (_town.Engine.Register.JournalAddress, _later.JournalAddress));
        Assert.Equal(RegisterDigest.Of(_town.Engine.Register), RegisterDigest.Of(_later));

        Assert.True(SpinWait.SpinUntil(() => _journal.LastAppended == 2, Patience));
        _journal.SyncTo(2);
        Assert.Equal(2, (await late.WaitAsync(Patience)).Address);
        Assert.Equal((1, 2), (_town.Engine.Register.JournalAddress, _later.JournalAddress));
    }

    [Fact]
    public async Task Given_a_disk_that_does_not_answer_When_moved_Then_it_is_given_up_and_changes_go_on_with_the_register_as_it_is()
    {
        _town.Writer.Submit(_town.Birth("waiting"));
        Task moving = BeginMove();
        while (!moving.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        await Assert.ThrowsAsync<TimeoutException>(() => moving);
        AssertGoesOn();
    }

    [Fact]
    public async Task Given_a_journal_that_fails_meanwhile_When_moved_Then_nothing_has_happened()
    {
        _town.Writer.Submit(_town.Birth("waiting"));
        Task moving = BeginMove();
        _journal.Stop("the disk is gone");

        await Assert.ThrowsAsync<ChangesStoppedException>(() => moving);
        Assert.False(_isHandedOver);
        Assert.Equal(0, _town.Engine.Register.JournalAddress);
        Assert.Throws<ChangesStoppedException>(() => _town.Writer.Submit(_town.Birth("late")));
    }

    [Fact]
    public async Task Given_a_move_under_way_When_it_is_called_off_Then_changes_go_on_with_the_register_as_it_is()
    {
        using CancellationTokenSource stop = new();
        _town.Writer.Submit(_town.Birth("waiting"));
        Task moving = BeginMove(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => moving);
        AssertGoesOn();
    }

    [Fact]
    public async Task Given_codes_that_were_drawn_before_When_one_is_drawn_after_the_move_Then_the_later_register_is_asked_whether_it_is_free()
    {
        ChangeAnswer born = await ApplyAsync(_town.Birth("born"));
        _town.Writer.MoveTo(_next, () => { }, _time, CancellationToken.None);
        ChangeAnswer recoded = await ApplyAsync(_town.Event(ChangeReason.CodeOnRequest, born.Code!.Value));
        ChangeAnswer burnt = await ApplyAsync(_town.Event(ChangeReason.Death, born.Code!.Value));

        Assert.NotEqual(born.Code, recoded.Code);
        Assert.Equal(ChangeFault.CodeBurnt, burnt.Finding.Fault);
        Assert.True(_later.FindRow(recoded.Code!.Value) >= 0);
        Assert.Equal(LookupState.Found, _town.StateOf(born.Code.Value));
    }

    [Fact]
    public void Given_keys_that_the_journal_has_let_go_of_When_they_are_forgotten_Then_those_that_it_holds_are_known_and_no_other()
    {
        SeenEvents seen = new(1);
        ChangeEvent[] events = [.. Enumerable.Range(1, 9).Select(number => _town.Event(ChangeReason.Death, _town.Somebody(number)))];
        foreach ((int index, ChangeEvent change) in events.Index())
        {
            seen.Add(seen.Prepare(CheckedEvent.Of(change), change), index + 1);
        }

        seen.ForgetBefore(5);
        seen.ForgetBefore(3);

        Assert.Equal(5, seen.KnownFrom);
        Assert.Equal(Enumerable.Range(1, 9).Select(address => address >= 5), events.Select(change => seen.TryFind(CheckedEvent.Of(change), out _)));
    }

    /// <summary>Begins the move on another thread, and returns when no change is taken any more.</summary>
    private Task BeginMove(CancellationToken cancellation = default)
    {
        var moving = Task.Factory.StartNew(
            () => _town.Writer.MoveTo(_next, () => _isHandedOver = true, _time, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.True(SpinWait.SpinUntil(() => !_town.Writer.Submit(Faulty()).IsTaken, Patience));
        return moving;
    }

    /// <summary>One that is refused by itself, so that it leaves nothing behind where it is taken.</summary>
    private ChangeEvent Faulty() => _town.Event(ChangeReason.Death, _town.Somebody(), key: "");

    private void AssertGoesOn()
    {
        Assert.False(_isHandedOver);
        PendingChange late = _town.Writer.Submit(_town.Birth("late"));
        _journal.SyncTo(2);
        Assert.Equal(2, _town.Writer.WhenDurableAsync(late).AsTask().GetAwaiter().GetResult().Address);
        Assert.Equal((2, 0), (_town.Engine.Register.JournalAddress, _later.JournalAddress));
    }

    private async Task<ChangeAnswer> ApplyAsync(ChangeEvent change)
    {
        PendingChange pending = _town.Writer.Submit(change);
        _journal.SyncTo(_journal.LastAppended);
        return await _town.Writer.WhenDurableAsync(pending);
    }
}
