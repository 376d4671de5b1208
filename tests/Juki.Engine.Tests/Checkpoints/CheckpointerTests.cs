using System.Collections.Concurrent;
using Juki.Engine.Changes;
using Juki.Engine.Checkpoints;
using Juki.Engine.Disk;
using Juki.Engine.Durability.History;
using Juki.Engine.Model.Changes;
using Juki.Engine.Store.Checkpoints;
using Juki.Engine.Store.Registers;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Changes;
using Juki.Engine.TestKit.Disk;
using Juki.Engine.Tests.Changes;

namespace Juki.Engine.Tests.Checkpoints;

/// <summary>When a register that takes changes makes checkpoints, what its journal lets go of then, and what a failure leaves.</summary>
public sealed class CheckpointerTests : IDisposable
{
    private static readonly CheckpointOptions Options = new() { EntriesMax = 3, AgeMax = TimeSpan.FromDays(1), Interval = TimeSpan.FromMinutes(1), KeysKept = 0 };
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HeldJournal _journal = new();
    private readonly ManualTime _time = new();
    private readonly ConcurrentQueue<long> _archived = new();
    private readonly Town _town;

    public CheckpointerTests() => _town = new Town(_journal);

    public void Dispose() => _town.Dispose();

    [Fact]
    public void Given_changes_that_readers_see_When_a_checkpoint_is_asked_for_Then_it_holds_those_and_no_other()
    {
        using Checkpointer checkpoints = Begin(Options);
        Birth(2);
        _town.Writer.Submit(_town.Birth("not durable"));

        CheckpointSummary made = checkpoints.Run()!.Value;

        Assert.Equal((2, 2, 0), (made.Snapshot, made.JournalAddress, made.KeptAddress));
        Assert.Equal([2], _archived);
        Assert.Equal((made, null), (checkpoints.State.Last!.Value, checkpoints.State.Failure));
        using var opened = Register.Open(_town.Path);
        Assert.Equal((2, _town.Engine.Register.ResidentCount + 2), (opened.BaseAddress, opened.ResidentCount));
    }

    [Fact]
    public void Given_several_checkpoints_When_made_Then_the_journal_lets_go_of_what_the_older_of_two_holds()
    {
        using Checkpointer checkpoints = Begin(Options);
        for (int round = 1; round <= 4; round++)
        {
            Birth(2);
            checkpoints.Run();
        }

        Assert.Equal([1, 3, 5, 7], _journal.Dropped);
    }

    [Fact]
    public void Given_a_history_that_cannot_be_archived_When_a_checkpoint_is_asked_for_Then_no_snapshot_is_published_and_the_journal_keeps_all()
    {
        Birth(1);
        using var checkpoints = new Checkpointer(
            _town.Engine.Register, _journal, _town.Path, new RealDisk(), Options, _time, (_, _) => throw new HistoryException("behind"));

        Assert.Throws<HistoryException>(() => checkpoints.Run());
        Assert.IsType<HistoryException>(checkpoints.State.Failure);
        Assert.Empty(_journal.Dropped);
        using var opened = Register.Open(_town.Path);
        Assert.Equal(0, opened.BaseAddress);
    }

    [Fact]
    public void Given_keys_that_are_to_stay_known_When_checkpoints_are_made_Then_the_journal_keeps_their_entries_whatever_the_snapshots_hold()
    {
        using Checkpointer checkpoints = Begin(Options with { KeysKept = 5 });
        for (int round = 1; round <= 4; round++)
        {
            Birth(2);
            checkpoints.Run();
        }

        Assert.Equal([1, 1, 2, 4], _journal.Dropped);
    }

    [Fact]
    public void Given_nothing_new_When_a_checkpoint_is_asked_for_Then_there_is_none_and_the_journal_keeps_all()
    {
        using Checkpointer checkpoints = Begin(Options);

        Assert.Null(checkpoints.Run());
        Assert.Empty(_journal.Dropped);
    }

    [Fact]
    public void Given_many_entries_When_it_is_looked_Then_a_checkpoint_is_made_by_itself()
    {
        using Checkpointer checkpoints = Begin(Options);
        Birth(2);
        _time.Advance(Options.Interval);
        Assert.False(checkpoints.IsDue);

        Birth(1);
        _time.Advance(Options.Interval);

        Assert.True(SpinWait.SpinUntil(() => checkpoints.State.Last is not null, Patience));
        Assert.Equal(3, checkpoints.State.Last!.Value.JournalAddress);
        Assert.False(checkpoints.IsDue);
    }

    [Fact]
    public void Given_one_entry_When_the_snapshot_has_grown_old_Then_a_checkpoint_is_due_and_without_any_it_never_is()
    {
        using Checkpointer checkpoints = Begin(Options with { Interval = TimeSpan.FromDays(365) });
        _time.Advance(Options.AgeMax);
        Assert.False(checkpoints.IsDue);

        Birth(1);

        Assert.True(checkpoints.IsDue);
        checkpoints.Run();
        Birth(1);
        Assert.False(checkpoints.IsDue);
    }

    [Fact]
    public void Given_a_disk_that_takes_nothing_When_a_checkpoint_is_made_Then_the_state_says_so_and_the_register_and_its_journal_are_as_they_were()
    {
        using var checkpoints = new Checkpointer(_town.Engine.Register, _journal, _town.Path, new SimulatedDisk(), Options, _time, (_, _) => { });
        Birth(1);

        Assert.Throws<RegisterException>(() => checkpoints.Run());

        Assert.IsType<RegisterException>(checkpoints.State.Failure);
        Assert.False(checkpoints.State.IsRunning);
        Assert.Empty(_journal.Dropped);
        using var opened = Register.Open(_town.Path);
        Assert.Equal((1, 0), (opened.Info.Snapshot, opened.BaseAddress));
    }

    [Fact]
    public void Given_checkpoints_that_are_closed_When_one_is_asked_for_Then_it_is_called_off()
    {
        Checkpointer checkpoints = Begin(Options);
        Birth(1);
        checkpoints.Dispose();

        Assert.ThrowsAny<OperationCanceledException>(() => checkpoints.Run());
    }

    [Fact]
    public async Task Given_a_register_on_the_disk_When_changed_checkpointed_and_opened_anew_Then_nothing_is_replayed_and_every_resident_is_as_before()
    {
        using var directory = new TemporaryDirectory();
        RegisterInit.Run(directory["register"], Durability.Journal.JournalGeometry.Default);
        ImageDigest before = default;
        using (var engine = IdentityEngine.OpenForChanges(directory["register"]))
        {
            for (int birth = 0; birth < 5; birth++)
            {
                await engine.Changes!.ApplyAsync(_town.Birth($"birth {birth}"));
            }

            before = RegisterDigest.Of(engine.Register);
            Assert.Equal(5, engine.Checkpoints!.Run()!.Value.JournalAddress);
        }

        using var again = IdentityEngine.Open(directory["register"]);
        Assert.Equal((5, 5, 5), (again.Register.BaseAddress, again.Register.JournalAddress, again.Register.ResidentCount));
        Assert.Equal(before, RegisterDigest.Of(again.Register));
    }

    private Checkpointer Begin(CheckpointOptions options) => new(_town.Engine.Register, _journal, _town.Path, new RealDisk(), options, _time, (address, _) => _archived.Enqueue(address));

    /// <summary>So many births that readers see.</summary>
    private void Birth(int count)
    {
        for (int birth = 0; birth < count; birth++)
        {
            PendingChange pending = _town.Writer.Submit(_town.Birth($"birth {_journal.LastAppended + 1}"));
            _journal.SyncTo(_journal.LastAppended);
            _town.Writer.WhenDurableAsync(pending).AsTask().GetAwaiter().GetResult();
        }
    }
}
