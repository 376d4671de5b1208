using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Changes;
using Juki.Engine.Durability.History;
using Juki.Engine.Durability.History.Auditing;
using Juki.Engine.History;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Tests.History;

public sealed class RegisterHistoryTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Given_changes_of_a_resident_When_asked_Then_each_is_told_with_the_picture_before_and_after()
    {
        using FollowedTown town = new();
        ResidentCode somebody = town.Town.Somebody();
        await town.ApplyAsync(town.Town.Event(ChangeReason.MoveWithin, somebody, new ItemChanges { Address = "東京都千代田区霞が関一丁目2番3号" }));
        await town.ApplyAsync(town.Town.Event(ChangeReason.ProtectionSet, somebody));

        ResidentHistory history = await town.OfAsync(somebody);

        Assert.Equal([ChangeReason.MoveWithin, ChangeReason.ProtectionSet], history.Changes.Select(change => change.Reason));
        Assert.True(history.Changes[0].IsFirst);
        Assert.NotEqual("東京都千代田区霞が関一丁目2番3号", history.Changes[0].Before!.Address);
        Assert.Equal(history.Changes[0].After, history.Changes[1].Before);
        Assert.Equal(history.Register, history.Changes[1].After);
        await town.RequireNotedAsync();
    }

    [Fact]
    public async Task Given_nobody_or_somebody_who_never_changed_When_asked_Then_there_is_no_change()
    {
        using FollowedTown town = new();

        ResidentHistory unchanged = await town.OfAsync(town.Town.Somebody());
        ResidentHistory nobody = await town.OfAsync(ResidentCode.FromBody(1));

        Assert.Empty(unchanged.Changes);
        Assert.NotNull(unchanged.Register);
        Assert.Null(nobody.Register);
    }

    [Fact]
    public async Task Given_a_birth_When_asked_Then_nobody_was_before_it()
    {
        using FollowedTown town = new();
        ChangeAnswer birth = await town.ApplyAsync(town.Town.Birth());

        ResidentHistory history = await town.OfAsync(birth.Code!.Value);

        Assert.Null(Assert.Single(history.Changes).Before);
    }

    [Fact]
    public async Task Given_a_code_that_was_changed_twice_When_asked_by_any_of_the_three_Then_the_whole_history_is_told()
    {
        using FollowedTown town = new();
        ResidentCode first = town.Town.Somebody();
        ChangeAnswer second = await town.ApplyAsync(town.Town.Event(ChangeReason.CodeOnRequest, first));
        ChangeAnswer third = await town.ApplyAsync(FollowedTown.On(new DateOnly(2026, 5, 1), town.Town.Event(ChangeReason.CodeOnRequest, second.Code)));

        Assert.All(
            await Task.WhenAll(town.OfAsync(first), town.OfAsync(second.Code!.Value), town.OfAsync(third.Code!.Value)),
            history => Assert.Equal([1, 2], history.Changes.Select(change => change.Address)));
        await town.RequireNotedAsync();
    }

    [Fact]
    public void Given_random_lives_When_asked_for_everybody_Then_the_history_is_what_the_register_showed_at_each_change() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            using FollowedTown town = new();
            new RandomLives(town, new Random(seed)).LiveAsync(60).GetAwaiter().GetResult();
            town.RequireNotedAsync().GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4));

    [Fact]
    public async Task Given_random_lives_When_the_index_is_deleted_and_made_again_Then_the_answers_are_the_same()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}.");
        using FollowedTown town = new();
        await new RandomLives(town, new Random(seed)).LiveAsync(60);
        await town.RequireNotedAsync();
        await town.History.ArchiveThroughAsync(town.Journal.LastDurable / 2);

        town.Reopen(town.WithoutIndex());

        Assert.Contains(town.Rebuilds, rebuild => rebuild.Reason.Length > 0);
        await town.RequireNotedAsync();
        Assert.Equal(town.Journal.LastDurable / 2, HistoryAudit.Begin(town.Disk, FollowedTown.Directory).Run(town.Journal).Entries);
    }

    [Fact]
    public async Task Given_random_lives_When_closed_and_opened_between_Then_the_answers_are_the_same_and_nothing_is_made_again()
    {
        int seed = Random.Shared.Next();
        output.WriteLine($"Seed {seed}.");
        using FollowedTown town = new();
        RandomLives lives = new(town, new Random(seed));
        for (int turn = 0; turn < 4; turn++)
        {
            await lives.LiveAsync(25);
            await town.RequireNotedAsync();
            town.Reopen();
            Assert.Empty(town.Rebuilds);
        }

        await town.RequireNotedAsync();
    }

    [Fact]
    public async Task Given_a_change_that_is_not_durable_When_asked_for_it_Then_the_question_waits_until_it_is()
    {
        using FollowedTown town = new();
        ResidentCode somebody = town.Town.Somebody();
        PendingChange pending = town.Town.Writer.Submit(town.Town.Event(ChangeReason.ProtectionSet, somebody));

        Task<ResidentHistory> asked = town.OfAsync(somebody, asOf: pending.DurableAt);
        Assert.False(asked.IsCompleted);
        town.Journal.SyncTo(pending.DurableAt);

        Assert.Single((await asked).Changes);
    }

    [Fact]
    public async Task Given_a_question_that_waits_When_it_is_cancelled_or_the_journal_stops_Then_it_ends()
    {
        using FollowedTown town = new();
        ResidentCode somebody = town.Town.Somebody();
        PendingChange pending = town.Town.Writer.Submit(town.Town.Event(ChangeReason.ProtectionSet, somebody));
        using CancellationTokenSource stop = new();
        Task<ResidentHistory> cancelled = town.History.OfAsync(somebody, pending.DurableAt, stop.Token);
        Task<ResidentHistory> stopped = town.OfAsync(somebody, asOf: pending.DurableAt);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        town.Journal.Stop("a sync has failed");

        Assert.Equal(HistoryFault.Behind, (await Assert.ThrowsAsync<HistoryException>(() => stopped)).Fault);
    }

    [Fact]
    public async Task Given_an_index_damaged_while_it_is_in_use_When_asked_Then_it_is_made_again_and_the_answers_are_the_same()
    {
        using FollowedTown town = new();
        await new RandomLives(town, new Random(1)).LiveAsync(120);
        await town.RequireNotedAsync();
        town.DamageIndex();

        await town.RequireNotedAsync();

        Assert.Contains(town.Rebuilds, rebuild => rebuild.Reason.Contains("damaged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_an_index_damaged_again_and_again_When_hours_lie_between_Then_it_is_made_again_each_time_and_else_the_disk_is_to_blame()
    {
        ManualTime time = new();
        using FollowedTown town = new(FollowedTown.Tiny with { Time = time });
        await new RandomLives(town, new Random(1)).LiveAsync(120);
        for (int damage = 0; damage < 4; damage++)
        {
            time.Advance(TimeSpan.FromHours(2));
            town.DamageIndex();
            await town.RequireNotedAsync();
        }

        HistoryException refused = await Assert.ThrowsAsync<HistoryException>(async () =>
        {
            for (int damage = 0; damage < 5; damage++)
            {
                town.DamageIndex();
                await town.RequireNotedAsync();
            }
        });

        Assert.Equal(HistoryFault.Behind, refused.Fault);
        Assert.True(town.History.HasStopped);
    }

    [Fact]
    public async Task Given_an_index_that_is_lost_again_within_the_hour_each_time_When_asked_Then_it_is_refused_in_the_end_and_opening_it_anew_helps()
    {
        ManualTime time = new();
        using FollowedTown town = new(FollowedTown.Tiny with { Time = time });
        await new RandomLives(town, new Random(1)).LiveAsync(120);
        HistoryException refused = await Assert.ThrowsAsync<HistoryException>(async () =>
        {
            for (int damage = 0; damage < 10; damage++)
            {
                time.Advance(TimeSpan.FromMinutes(10));
                town.DamageIndex();
                await town.RequireNotedAsync();
            }
        });

        Assert.Contains("was lost 4 times, each within 60 minutes of the last: its disk is full or fails.", refused.Message, StringComparison.Ordinal);
        town.Reopen();
        await town.RequireNotedAsync();
    }

    [Fact]
    public async Task Given_changes_after_the_asked_address_When_asked_Then_they_are_not_told()
    {
        using FollowedTown town = new();
        ResidentCode somebody = town.Town.Somebody();
        await town.ApplyAsync(town.Town.Event(ChangeReason.ProtectionSet, somebody));
        await town.ApplyAsync(town.Town.Event(ChangeReason.ProtectionLifted, somebody));

        ResidentHistory history = await town.OfAsync(somebody, asOf: 1);

        Assert.Single(history.Changes);
        Assert.True(history.Register!.Protected);
    }
}
