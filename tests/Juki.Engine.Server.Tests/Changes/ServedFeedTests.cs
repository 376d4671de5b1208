using Juki.Engine.Client;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Lanes;
using Juki.Engine.Server.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Engine.Server.Tests.Changes;

/// <summary>What a client hears of changes.</summary>
public sealed class ServedFeedTests
{
    private static RequestContext Context => ChangingServer.Context;

    [Fact]
    public async Task Given_changes_of_many_When_one_resident_is_followed_by_a_former_code_Then_all_of_that_one_are_told_and_the_others_passed_by()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        (ResidentCode one, ResidentCode other) = (server.Somebody(0), server.Somebody(1));
        ChangeAnswer[] answers = await server.Client.ApplyBatchAsync([Events.Move(one, 1), Events.Move(other, 2), Events.Recode(one), Events.Move(other, 3)], Context);
        ResidentCode drawn = answers[2].Code!.Value;
        await server.Client.ApplyBatchAsync([Events.Move(drawn, 4), Events.Move(other, 5)], Context);

        ChangePage all = await server.Client.ChangesSinceAsync(0, null, Context);
        ChangePage ofOne = await server.Client.ChangesSinceAsync(0, [one], Context);
        ChangePage later = await server.Client.ChangesSinceAsync(3, [one], Context);

        Assert.Equal((6L, 6), (all.Through, all.Notices.Count));
        Assert.Equal((6L, "1 3 5"), (ofOne.Through, Addresses(ofOne)));
        Assert.Equal((one, drawn), (ofOne.Notices[1].Code, ofOne.Notices[1].NewCode));
        Assert.Equal((6L, "5"), (later.Through, Addresses(later)));
        Assert.Equal((ChangeKind.Amendment, RecordItems.Address), (ofOne.Notices[0].Kind, ofOne.Notices[0].Items));
    }

    [Fact]
    public async Task Given_a_resident_under_protection_When_changes_are_told_Then_the_office_is_not()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        ResidentCode code = server.Somebody();
        await server.Client.ApplyBatchAsync([Events.Move(server.Somebody(1), 1), Events.Protect(code), Events.Move(code, 2)], Context);

        ChangePage page = await server.Client.ChangesSinceAsync(0, null, Context);

        Assert.Equal([13101, null, null], page.Notices.Select(notice => notice.Sender?.Value));
    }

    [Fact]
    public async Task Given_nothing_new_When_a_client_waits_Then_it_is_told_when_something_changes()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        ResidentCode code = server.Somebody();
        ValueTask<ChangePage> waiting = server.Client.ChangesSinceAsync(0, [code], Context, wait: TimeSpan.FromSeconds(14));
        await using JukiClient other = server.Connect();
        await other.ApplyBatchAsync([Events.Birth("of nobody followed"), Events.Move(code, 1)], Context);

        Assert.Contains("2", Addresses(await waiting), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_follower_When_the_pages_are_put_together_Then_nothing_is_missing_and_nothing_twice()
    {
        const int Births = 200;
        await using ChangingServer server = await ChangingServer.StartAsync();
        using CancellationTokenSource enough = new();
        Task<ChangeAnswer[]> applying = server.Client.ApplyBatchAsync([.. Enumerable.Range(0, Births).Select(number => Events.Birth($"birth {number}"))], Context);
        await using JukiClient follower = server.Connect();
        List<long> heard = [];
        await foreach (ChangePage page in follower.FollowChangesAsync(0, null, Context, enough.Token))
        {
            heard.AddRange(page.Notices.Select(notice => notice.Address));
            if (page.Through == Births)
            {
                break;
            }
        }

        await applying;
        Assert.Equal(Enumerable.Range(1, Births).Select(address => (long)address), heard);
    }

    [Fact]
    public async Task Given_a_follower_of_one_code_When_it_is_changed_again_and_again_Then_everything_of_the_resident_is_heard()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        await using JukiClient follower = server.Connect();
        using CancellationTokenSource enough = new();
        ResidentCode code = server.Somebody();
        await using IAsyncEnumerator<ChangePage> pages = follower.FollowChangesAsync(0, [code], Context, enough.Token).GetAsyncEnumerator();
        List<long> heard = [];
        List<long> expected = [];
        for (int round = 1; round <= 3; round++)
        {
            ChangeAnswer moved = await server.Client.ApplyAsync(Events.Move(code, round, $"move {round}"), Context);
            ChangeAnswer recoded = await server.Client.ApplyAsync(Events.Recode(code, $"recode {round}"), Context);
            await server.Client.ApplyAsync(Events.Move(server.Somebody(1), round, $"another {round}"), Context);
            expected.AddRange([moved.Address, recoded.Address]);
            code = recoded.Code!.Value;
            while (heard.Count < expected.Count)
            {
                Assert.True(await pages.MoveNextAsync());
                heard.AddRange(pages.Current.Notices.Select(notice => notice.Address));
            }
        }

        Assert.Equal(expected, heard);
    }

    [Fact]
    public async Task Given_an_address_that_no_change_has_When_asked_since_then_Then_it_is_refused()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        var refused = await Assert.ThrowsAsync<JukiServerException>(async () => await server.Client.ChangesSinceAsync(1, null, Context));

        Assert.Equal(WireFault.AddressNotReached, refused.Fault);
    }

    [Fact]
    public async Task Given_a_client_that_waits_When_the_server_leaves_Then_it_is_answered_at_once()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        Task<ChangePage> waiting = server.Client.ChangesSinceAsync(0, null, Context, wait: TimeSpan.FromSeconds(14)).AsTask();
        FeedLane lane = server.Server.Services.GetRequiredService<SessionServices>().Feed;
        Assert.True(SpinWait.SpinUntil(() => lane.Unfinished > 0, TimeSpan.FromSeconds(30)));
        await server.Server.StopAsync();

        Assert.Equal(0, (await waiting).Through);
    }

    private static string Addresses(ChangePage page) => string.Join(' ', page.Notices.Select(notice => notice.Address));
}
