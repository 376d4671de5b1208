using Juki.Engine.Answers;
using Juki.Engine.Changes;
using Juki.Engine.DataGen.Changes;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Files.Events;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Tests.Changes;

public sealed class ChangeWriterTests : IDisposable
{
    private const string Parent = "/register";
    private const string Directory = $"{Parent}/journal";

    private static readonly JournalGeometry Small = new(1 << 14, 1 << 17);

    private readonly HeldJournal _journal = new();
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task Given_a_birth_When_it_is_not_durable_Then_nobody_sees_it_and_no_answer_is_given_until_it_is()
    {
        using Town town = new(_journal);
        Task<ChangeAnswer> answer = town.Writer.ApplyAsync(town.Birth()).AsTask();
        ResidentCode drawn = new EventAt(_journal.Entries[0]).Code;

        Assert.False(answer.IsCompleted);
        Assert.Equal(LookupState.Unknown, town.StateOf(drawn));
        _journal.SyncTo(1);

        Assert.Equal((1, drawn), ((await answer).Address, (await answer).Code));
        Assert.Equal(LookupState.Found, town.StateOf(drawn));
        Assert.Equal("新井", town.FamilyNameOf(drawn));
    }

    [Fact]
    public async Task Given_a_refusal_that_rests_on_a_change_When_that_is_not_durable_Then_the_refusal_waits_for_it()
    {
        using Town town = new(_journal);
        ResidentCode somebody = town.Somebody();
        PendingChange death = town.Writer.Submit(town.Event(ChangeReason.Death, somebody));
        Task<ChangeAnswer> again = town.Writer.ApplyAsync(town.Event(ChangeReason.Emigration, somebody)).AsTask();

        Assert.False(again.IsCompleted);
        _journal.SyncTo(death.DurableAt);

        Assert.Equal(ChangeFault.RemovedAlready, (await again).Finding.Fault);
    }

    [Fact]
    public async Task Given_an_event_that_is_sent_again_When_applied_Then_the_first_outcome_is_told_and_another_event_with_its_key_is_refused()
    {
        using Town town = new(_journal);
        ChangeEvent birth = town.Birth("the key");
        PendingChange first = town.Writer.Submit(birth);
        PendingChange again = town.Writer.Submit(birth);
        PendingChange other = town.Writer.Submit(town.Event(ChangeReason.Death, town.Somebody(), key: "the key"));
        _journal.SyncTo(1);

        Assert.Equal(1, _journal.LastAppended);
        Assert.Equal(await town.Writer.WhenDurableAsync(first), await town.Writer.WhenDurableAsync(again));
        Assert.Equal(ChangeFault.KeyReused, (await town.Writer.WhenDurableAsync(other)).Finding.Fault);
    }

    [Fact]
    public async Task Given_a_code_change_on_request_When_applied_Then_the_new_code_is_drawn_and_the_old_one_is_burnt()
    {
        using Town town = new(_journal);
        ResidentCode old = town.Somebody();
        ResidentCode wished = town.Somebody(1);
        PendingChange change = town.Writer.Submit(town.Event(ChangeReason.CodeOnRequest, old) with { NewCode = wished });
        PendingChange burnt = town.Writer.Submit(town.Event(ChangeReason.Death, old));
        _journal.SyncTo(1);
        ChangeAnswer answer = await town.Writer.WhenDurableAsync(change);

        Assert.NotEqual(wished, answer.Code);
        Assert.Equal(LookupState.Found, town.StateOf(answer.Code!.Value));
        Assert.Equal(LookupState.Superseded, town.StateOf(old));
        Assert.Equal(ChangeFault.CodeBurnt, (await town.Writer.WhenDurableAsync(burnt)).Finding.Fault);
    }

    [Fact]
    public async Task Given_a_journal_that_is_busy_When_a_change_comes_Then_it_is_taken_when_there_is_room()
    {
        using Town town = new(_journal);
        town.Writer.Submit(town.Birth("first"));
        _journal.Refusal = AppendRefusal.Busy;
        Task<ChangeAnswer> waiting = town.Writer.ApplyAsync(town.Birth("second")).AsTask();
        Assert.Equal(1, _journal.LastAppended);
        _journal.Refusal = AppendRefusal.None;
        _journal.SyncTo(1);
        while (_journal.LastAppended < 2)
        {
            await Task.Yield();
        }

        _journal.SyncTo(2);

        Assert.Equal(2, (await waiting).Address);
    }

    [Fact]
    public async Task Given_a_journal_that_fails_When_changes_wait_Then_none_is_acknowledged_or_taken_and_answering_goes_on()
    {
        using Town town = new(_journal);
        ResidentCode somebody = town.Somebody();
        Task<ChangeAnswer> waiting = town.Writer.ApplyAsync(town.Event(ChangeReason.Death, somebody)).AsTask();
        _journal.Stop("segment-1 cannot be synced.");

        Assert.Contains("segment-1", (await Assert.ThrowsAsync<ChangesStoppedException>(() => waiting)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ChangesStoppedException>(async () => await town.Writer.ApplyAsync(town.Birth()));
        Assert.Equal(JournalState.Stopped, town.Writer.Health.State);
        Assert.Equal(Model.Records.ResidentStatus.Current, town.Engine.Lookup(somebody).Status);
    }

    [Fact]
    public void Given_a_journal_of_another_register_When_opened_Then_it_is_refused_with_the_entry_s_address()
    {
        using Town town = new(_journal);
        town.Writer.Submit(town.Event(ChangeReason.Death, town.Somebody()));
        byte[] death = _journal.Entries[0];

        string message = Assert.Throws<JournalException>(() => town.Reopen(HeldJournal.Of([death, death]))).Message;

        Assert.Contains("Entry 2", message, StringComparison.Ordinal);
        Assert.DoesNotContain(town.Somebody().Reveal(), message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_event_that_the_snapshot_contains_When_it_is_sent_again_Then_the_first_outcome_is_told_as_long_as_the_journal_holds_it()
    {
        using Town town = new(_journal);
        ChangeEvent birth = town.Birth();
        town.Writer.Submit(birth);
        ResidentCode drawn = new EventAt(_journal.Entries[0]).Code;
        using SyntheticRegister snapshot = new(50);
        ChangeWriter writer = ChangeWriter.Open(snapshot.Register, position: 1, HeldJournal.Of(_journal.Entries));

        ChangeAnswer answer = await writer.ApplyAsync(birth);

        Assert.Equal((1, drawn), (answer.Address, answer.Code));
    }

    [Theory]
    [InlineData(5, 1, 4)]
    [InlineData(0, 3, 2)]
    public void Given_a_snapshot_and_a_journal_that_do_not_follow_on_each_other_When_opened_Then_that_is_refused(long position, long first, long last)
    {
        HeldJournal journal = new() { FirstAddress = first };
        for (long address = first; address <= last; address++)
        {
            journal.Append([1]);
        }

        journal.SyncTo(last);
        using SyntheticRegister register = new(50);

        Assert.Contains("estore", Assert.Throws<JournalException>(() => ChangeWriter.Open(register.Register, position, journal)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_year_of_changes_on_a_disk_that_loses_power_When_reopened_Then_what_was_acknowledged_is_there_and_the_rest_is_a_prefix()
    {
        SimulatedDisk disk = new();
        List<ChangeAnswer> answers = [];
        using Town town = new(Create(disk));
        ChangeEvent[] events = Generate(town, count: 600);
        Dictionary<long, UInt128> digests = [];
        for (int at = 0; at < events.Length; at++)
        {
            answers.Add(await town.Writer.ApplyAsync(events[at]));
            if (at % 50 == 49 && answers[^1].IsAccepted)
            {
                Note(town, answers);
                digests.Add(answers[^1].Address, town.Digest().Value);
            }
        }

        Assert.All(answers, answer => Assert.Equal(ChangeFinding.Fine, answer.Finding));
        SimulatedDisk after = new(disk.AfterPowerCut(seed: 1));
        using IJournal recovered = JournalDirectory.Open(after, Directory, new JournalOptions());
        town.Reopen(recovered);

        Assert.Equal(answers[^1].Address, town.Writer.Published);
        Assert.Equal(digests[answers[^1].Address], town.Digest().Value);
        Assert.Equal(answers[0], await town.Writer.ApplyAsync(events[0]));
    }

    public void Dispose() => _directory.Dispose();

    private static IJournal Create(IDisk disk)
    {
        disk.CreateDirectory(Parent);
        return JournalDirectory.Create(disk, Directory, Small, new JournalOptions());
    }

    private static void Note(Town town, List<ChangeAnswer> answers)
    {
        town.Given.Clear();
        town.Given.AddRange(answers.Select(answer => answer.Code!.Value));
    }

    private ChangeEvent[] Generate(Town town, int count)
    {
        using (StreamWriter file = new(_directory["events.csv"]))
        {
            new ChangeGenerator(town.Engine.Register, new ChangeOptions { Count = count, Seed = 3 }).Write(file);
        }

        using EventFile events = EventFile.Open(_directory["events.csv"]);
        List<EventRow> rows = [];
        List<ChangeEvent> read = [];
        while (events.TryRead(rows))
        {
            read.AddRange(rows.Select(row => row.Event ?? throw new InvalidDataException(row.ToString())));
        }

        Assert.Equal(count, read.Count);
        return [.. read];
    }
}
