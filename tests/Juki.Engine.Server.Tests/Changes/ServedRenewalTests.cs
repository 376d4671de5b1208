using System.Text.Json;
using Juki.Engine.Client;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Lanes;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Server.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Engine.Server.Tests.Changes;

/// <summary>What clients see of a server that goes on with the snapshot of a checkpoint: nothing.</summary>
public sealed class ServedRenewalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static RequestContext Context => ChangingServer.Context;

    [Fact]
    public async Task Given_clients_that_write_and_look_up_When_checkpoints_are_made_Then_everybody_sees_what_he_was_told_and_all_changes_are_there_in_the_end()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        using CancellationTokenSource over = new();
        Task<int>[] clients = [.. Enumerable.Range(0, 3).Select(number => WriteAsync(server, number, over.Token))];
        for (int checkpoint = 0; checkpoint < 3; checkpoint++)
        {
            AwaitChanges(server);
            Renew(server);
        }

        AwaitChanges(server);
        await over.CancelAsync();
        int[] written = await Task.WhenAll(clients);
        await server.CloseAsync();

        using IdentityEngine reopened = IdentityEngine.Open(server.Directory);
        Assert.Equal(written.Sum(), reopened.Register.JournalAddress);
    }

    [Fact]
    public async Task Given_a_job_at_an_address_When_the_server_goes_on_with_a_later_snapshot_Then_it_is_read_there_to_its_end()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        await server.Client.ApplyAsync(Events.Birth("a"), Context);
        SearchBatchResult before = await server.Client.SearchBatchAtAsync([Born, Born], asOf: 1, Context);
        await server.Client.ApplyAsync(Events.Birth("another of the same name"), Context);
        Renew(server);
        SearchBatchResult behind = await server.Client.SearchBatchAtAsync([Born, Born], asOf: 1, Context);
        SearchBatchResult nobody = await server.Client.SearchBatchAtAsync([Born], asOf: 0, Context);
        SearchBatchResult now = await server.Client.SearchBatchAtAsync([Born], asOf: 2, Context);

        Assert.All(before.Results, result => Assert.True(result.IsCertain));
        Assert.Equal(before.Results.Select(result => result.Code), behind.Results.Select(result => result.Code));
        Assert.Null(nobody.Results[0].Code);
        Assert.False(now.Results[0].IsCertain);
    }

    [Fact]
    public async Task Given_no_time_for_previous_registers_When_asked_at_an_address_before_the_snapshot_Then_it_is_too_old()
    {
        await using ChangingServer server = await ChangingServer.StartAsync(limits: new ServerLimits { PreviousKeptMs = 0 });
        EnginePair before = server.Engines.Current;
        await server.Client.ApplyAsync(Events.Birth("a"), Context);
        Renew(server);

        await before.Closed.WaitAsync(Patience);
        var refused = await Assert.ThrowsAsync<JukiServerException>(() => server.Client.SearchBatchAtAsync([Born], asOf: 0, Context));
        Assert.Equal(WireFault.AddressTooOld, refused.Fault);
        Assert.True((await server.Client.SearchBatchAtAsync([Born], asOf: 1, Context)).Results[0].IsCertain);
    }

    [Fact]
    public async Task Given_a_subscriber_who_waits_When_the_server_goes_on_with_a_later_snapshot_Then_he_is_told_of_the_next_change()
    {
        await using ChangingServer server = await ChangingServer.StartAsync(limits: new ServerLimits { PreviousKeptMs = 0 });
        EnginePair before = server.Engines.Current;
        ResidentCode code = server.Somebody();
        ChangeAnswer recoded = await server.Client.ApplyAsync(Events.Recode(code), Context);
        Task<ChangePage> waiting = server.Client.ChangesSinceAsync(1, [code], Context, wait: TimeSpan.FromSeconds(50)).AsTask();
        FeedLane lane = server.Server.Services.GetRequiredService<SessionServices>().Feed;
        Assert.True(SpinWait.SpinUntil(() => lane.Unfinished > 0, Patience));
        Renew(server);
        await before.Closed.WaitAsync(Patience);
        Assert.False(waiting.IsCompleted);
        await server.Client.ApplyBatchAsync([Events.Birth("of nobody followed"), Events.Move(recoded.Code!.Value, 1)], Context);

        // The first of them may come alone.
        ChangePage told = await waiting;
        Assert.All(told.Notices, notice => Assert.Equal((3, recoded.Code.Value), (notice.Address, notice.Code)));
        Assert.NotEmpty(told.Notices);
    }

    [Fact]
    public async Task Given_a_renewal_When_asked_for_health_and_status_and_greeted_Then_the_figures_are_those_of_the_present_register()
    {
        await using ChangingServer server = await ChangingServer.StartAsync(limits: new ServerLimits { PreviousKeptMs = 0 });
        ServerInfo first = await server.Client.ConnectAsync();
        await server.Client.ApplyAsync(Events.Birth("a"), Context);
        Renew(server);
        await server.Client.ApplyAsync(Events.Birth("b"), Context);
        await using JukiClient other = server.Connect();
        ServerInfo greeted = await other.ConnectAsync();
        JsonElement health = (await server.Server.HealthAsync()).Body;
        JsonElement journal = health.GetProperty("journal");

        Assert.Equal((first.Residents + 1, 2), (greeted.Residents, greeted.JournalAddress));
        Assert.Equal((long)first.Residents + 1, health.GetProperty("residents").GetInt64());
        Assert.Equal((2, 1, ""), (journal.GetProperty("durableAddress").GetInt64(), journal.GetProperty("snapshotAddress").GetInt64(), journal.GetProperty("renewalFailure").GetString()));
    }

    private static QueryText Born => new() { Name = "新井 葵", Kana = "アライ アオイ", BirthDate = "2026-03-30", Sex = "2", Address = "東京都千代田区霞が関一丁目2番3号" };

    /// <summary>Writes and looks up what it wrote, over a connection each; returns how many changes it made.</summary>
    private static async Task<int> WriteAsync(ChangingServer server, int number, CancellationToken over)
    {
        await using JukiClient writer = server.Connect();
        await using JukiClient reader = server.Connect();
        ResidentCode code = server.Somebody(number);
        int house = 0;
        while (!over.IsCancellationRequested)
        {
            ChangeAnswer moved = await writer.ApplyAsync(Events.Move(code, ++house, $"{number} {house}"), Context, CancellationToken.None);
            Assert.True(moved.IsAccepted);
            LookupResult single = await reader.LookupAsync(code, LookupItems.FourItems, Context, CancellationToken.None);
            LookupResult[] batch = await reader.LookupBatchAsync([code, code], LookupItems.FourItems, Context, CancellationToken.None);
            Assert.All([single, .. batch], found => Assert.EndsWith($"二丁目{house}番1号", found.Items!.Address, StringComparison.Ordinal));
        }

        return house;
    }

    private static void AwaitChanges(ChangingServer server)
    {
        long from = server.Engine.Register.JournalAddress;
        Assert.True(SpinWait.SpinUntil(() => server.Engine.Register.JournalAddress > from + 20, Patience));
    }

    /// <summary>Makes a checkpoint, and waits until the server goes on with it.</summary>
    private static void Renew(ChangingServer server)
    {
        EnginePair before = server.Engines.Current;
        Assert.NotNull(before.WithSex.Checkpoints!.Run());
        Assert.True(SpinWait.SpinUntil(() => server.Engines.Current != before, Patience));
    }
}
