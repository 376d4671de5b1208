using System.Net;
using System.Text.Json;
using Juki.Engine.Client;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Tests.Changes;

/// <summary>Changes from a client to the disk and back.</summary>
public sealed class ServedChangesTests
{
    private static RequestContext Context => ChangingServer.Context;

    [Fact]
    public async Task Given_a_birth_When_it_is_answered_Then_a_code_was_drawn_and_everybody_sees_the_resident()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        ServerInfo hello = await server.Client.ConnectAsync();
        ChangeAnswer born = await server.Client.ApplyAsync(Events.Birth("a"), Context);
        LookupResult found = await server.Client.LookupAsync(born.Code!.Value, LookupItems.FourItems, Context);

        Assert.Equal((true, 0, (ushort)2), (hello.TakesChanges, hello.JournalAddress, hello.Version));
        Assert.Equal((true, 1), (born.IsAccepted, born.Address));
        Assert.Equal((CodeState.Found, "新井"), (found.State, found.Items!.FamilyName));
    }

    [Fact]
    public async Task Given_an_event_that_was_applied_When_another_connection_sends_it_again_Then_it_is_answered_with_the_first_outcome()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        ChangeAnswer first = await server.Client.ApplyAsync(Events.Birth("a"), Context);
        await using JukiClient other = server.Connect();

        Assert.Equal(first, await other.ApplyAsync(Events.Birth("a"), Context));
        Assert.Equal([first, first], await other.ApplyBatchAsync([Events.Birth("a"), Events.Birth("a")], Context));
        Assert.Equal(1, (await other.ConnectAsync()).JournalAddress);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_024)]
    public async Task Given_many_changes_at_once_When_few_may_wait_for_the_disk_Then_all_are_applied_in_the_order_in_which_they_were_sent(uint inFlightMax)
    {
        const int Moves = 300;
        await using ChangingServer server = await ChangingServer.StartAsync(limits: new ServerLimits { ChangesInFlightMax = inFlightMax });
        ResidentCode code = server.Somebody();
        Task<ChangeAnswer>[] sent = [.. Enumerable.Range(1, Moves).Select(house => server.Client.ApplyAsync(Events.Move(code, house), Context).AsTask())];
        LookupResult meanwhile = await server.Client.LookupAsync(code, LookupItems.None, Context);
        ChangeAnswer[] answers = await Task.WhenAll(sent);
        LookupResult after = await server.Client.LookupAsync(code, LookupItems.FourItems, Context);

        Assert.Equal(CodeState.Found, meanwhile.State);
        Assert.Equal(Enumerable.Range(1, Moves).Select(address => (long)address), answers.Select(answer => answer.Address));
        Assert.EndsWith($"{Moves}番1号", after.Items!.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Given_as_many_changes_as_may_wait_and_nothing_behind_them_When_durable_Then_all_are_answered(uint inFlightMax)
    {
        await using ChangingServer server = await ChangingServer.StartAsync(limits: new ServerLimits { ChangesInFlightMax = inFlightMax });
        for (int round = 0; round < 5; round++)
        {
            IEnumerable<Task<ChangeAnswer>> sent = Enumerable.Range(0, (int)inFlightMax).Select(number => server.Client.ApplyAsync(Events.Birth($"{round}-{number}"), Context).AsTask());
            await Task.WhenAll(sent.ToArray()).WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    [Fact]
    public async Task Given_good_and_faulty_events_in_a_list_When_applied_Then_each_has_its_own_outcome_in_order()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        ResidentCode code = server.Somebody();
        ChangeEvent[] list =
        [
            Events.Move(code, 1),
            Events.Move(code, 2, key: ""),
            Events.Recode(code),
            Events.Move(code, 3),
            Events.Move(code, 9, key: "recode"),
            Events.Birth("born"),
        ];
        ChangeAnswer[] answers = await server.Client.ApplyBatchAsync(list, Context);

        Assert.Equal(
            [ChangeFault.None, ChangeFault.KeyMissing, ChangeFault.None, ChangeFault.CodeBurnt, ChangeFault.KeyReused, ChangeFault.None],
            answers.Select(answer => answer.Finding.Fault));
        Assert.Equal([1, 0, 2, 0, 0, 3], answers.Select(answer => answer.Address));
        Assert.NotEqual(code, answers[2].Code);
    }

    [Fact]
    public async Task Given_searches_in_several_batches_When_asked_at_an_address_Then_all_see_the_register_of_that_moment()
    {
        await using ChangingServer server = await ChangingServer.StartAsync(limits: new ServerLimits { BatchItemsMax = 2 });
        await server.Client.ApplyBatchAsync([Events.Birth("a"), Events.Move(server.Somebody(), 1)], Context);
        QueryText born = new() { Name = "新井 葵", Kana = "アライ アオイ", BirthDate = "2026-03-30", Sex = "2", Address = "東京都千代田区霞が関一丁目2番3号" };
        QueryText[] queries = [.. Enumerable.Repeat(born, 5)];

        SearchBatchResult before = await server.Client.SearchBatchAtAsync(queries, asOf: 0, Context);
        SearchBatchResult after = await server.Client.SearchBatchAtAsync(queries, asOf: 1, Context);

        Assert.Equal(5, before.Results.Count);
        Assert.All(before.Results, result => Assert.Null(result.Code));
        Assert.Equal(5, after.Results.Count);
        Assert.All(after.Results, result => Assert.True(result.IsCertain));
        await AssertRefusedAsync(WireFault.AddressNotReached, () => server.Client.SearchBatchAtAsync(queries, asOf: 3, Context));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => server.Client.SearchBatchAtAsync(queries, asOf: -1, Context));
    }

    [Fact]
    public async Task Given_a_server_that_only_reads_When_changes_are_sent_Then_each_way_says_so_and_reads_go_on()
    {
        await using ChangingServer server = await ChangingServer.StartAsync(takesChanges: false);
        ResidentCode code = server.Somebody();

        Assert.False((await server.Client.ConnectAsync()).TakesChanges);
        await AssertRefusedAsync(WireFault.ReadOnly, async () => await server.Client.ApplyAsync(Events.Move(code, 1), Context));
        await AssertRefusedAsync(WireFault.ReadOnly, async () => await server.Client.ApplyBatchAsync([Events.Move(code, 1)], Context));
        await AssertRefusedAsync(WireFault.ReadOnly, async () => await server.Client.ChangesSinceAsync(0, null, Context));
        Assert.Equal(CodeState.Found, (await server.Client.LookupAsync(code, LookupItems.None, Context)).State);
        Assert.Equal("read only", (await server.Server.HealthAsync()).Body.GetProperty("journal").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Given_changes_under_way_When_the_server_is_stopped_Then_what_it_acknowledged_is_there_when_the_register_is_opened_again()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        Task<ChangeAnswer>[] sent = [.. Enumerable.Range(0, 500).Select(number => server.Client.ApplyAsync(Events.Birth($"birth {number}"), Context).AsTask())];
        await sent[0];
        await server.CloseAsync();
        await ((Task)Task.WhenAll(sent)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        ChangeAnswer[] acknowledged = [.. sent.Where(task => task.IsCompletedSuccessfully).Select(task => task.Result)];
        using IdentityEngine reopened = IdentityEngine.Open(server.Directory);

        Assert.NotEmpty(acknowledged);
        Assert.All(acknowledged, answer => Assert.Equal(Answers.LookupState.Found, reopened.Lookup(answer.Code!.Value).State));
    }

    [Fact]
    public async Task Given_changes_When_asked_for_health_Then_the_journal_serves_and_its_address_is_told()
    {
        await using ChangingServer server = await ChangingServer.StartAsync();
        await server.Client.ApplyAsync(Events.Birth("a"), Context);
        (HttpStatusCode status, JsonElement body) = await server.Server.HealthAsync();
        JsonElement journal = body.GetProperty("journal");

        Assert.Equal((HttpStatusCode.OK, "serving", "", 1L), (status, journal.GetProperty("state").GetString(), journal.GetProperty("reason").GetString(), journal.GetProperty("durableAddress").GetInt64()));
    }

    private static async Task AssertRefusedAsync(WireFault fault, Func<Task> request) =>
        Assert.Equal(fault, (await Assert.ThrowsAsync<JukiServerException>(request)).Fault);
}
