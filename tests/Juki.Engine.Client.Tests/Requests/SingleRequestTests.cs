using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Model;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Tests.Requests;

public class SingleRequestTests
{
    [Fact]
    public async Task Given_a_server_When_connected_to_Then_its_hello_is_told()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();

        Assert.Equal(new ServerInfo("scripted", "rules-1", 42, server.Limits, HasLz4: true), await client.ConnectAsync());
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Given_a_lookup_When_answered_Then_code_and_items_come_back()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();

        LookupResult found = await client.LookupAsync(Codes.Of(5), LookupItems.FourItems, Codes.Context);

        Assert.Equal(CodeState.Found, found.State);
        Assert.Equal(Codes.Of(5), found.Code);
        Assert.Equal(
            ("高橋", "花子", "1965-01-01", Sex.Female, "東京都千代田区霞が関1-2-3"),
            (found.Items!.FamilyName, found.Items.GivenName, found.Items.BirthDate, found.Items.Sex, found.Items.Address));
        Assert.Null((await client.LookupAsync(Codes.Of(5), LookupItems.None, Codes.Context)).Items);
    }

    [Fact]
    public async Task Given_a_verification_When_answered_Then_the_findings_come_back()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();

        Assert.True((await client.VerifyAsync(Codes.Query(2), Codes.Context)).IsCertain);
        Assert.False((await client.VerifyAsync(Codes.Query(3), Codes.Context)).IsCertain);
    }

    [Fact]
    public async Task Given_a_search_When_answered_Then_resident_and_candidates_come_back()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();

        SearchResult found = await client.SearchAsync(Codes.Query(8), Codes.Context, candidates: 3);

        Assert.True(found.IsCertain);
        Assert.Equal(Codes.Of(8), found.Code);
        Assert.Equal(8, found.Weight);
        Assert.Equal([Codes.Of(8), Codes.Of(9), Codes.Of(10)], found.Candidates.Select(candidate => candidate.Code!.Value));
    }

    [Fact]
    public async Task Given_a_question_for_the_status_When_answered_Then_it_comes_back()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();

        Assert.Equal(new StatusReply(ServerState.Serving, 1, 42, 1000, 0), await client.StatusAsync());
    }

    [Fact]
    public async Task Given_any_requests_When_they_arrive_Then_their_ids_rise_and_every_one_carries_its_context()
    {
        List<Request> seen = [];
        await using ScriptedServer server = new((peer, request) =>
        {
            seen.Add(request);
            return EchoAnswers.GiveAsync(peer, request);
        });
        await using (JukiClient client = server.Connect())
        {
            await client.LookupAsync(Codes.Of(1), LookupItems.None, Codes.Context);
            await client.VerifyAsync(Codes.Query(1), Codes.Context, QueryOptions.WithoutSex);
            await client.SearchBatchAsync(Codes.Queries(3), Codes.Context);
        }

        Assert.Equal([MessageKind.Lookup, MessageKind.Verify, MessageKind.SearchBatch, MessageKind.Goodbye], seen.Select(request => request.Kind));
        Assert.Equal(seen.Select(request => request.Id).Order().Distinct(), seen.Select(request => request.Id));
        byte[] context = [7, 0, 8, 6, .. "operatorcase-1"u8];
        Assert.All(seen.SkipLast(1), request => Assert.Equal(context, request.Payload[..context.Length]));
    }

    [Fact]
    public async Task Given_a_caller_who_blocks_on_a_request_without_a_reply_When_others_ask_Then_it_is_told_and_each_gets_its_own()
    {
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new(async (peer, request) =>
        {
            await go.Task;
            await EchoAnswers.GiveAsync(peer, request);
        });
        await using JukiClient client = server.Connect();
        ValueTask<LookupResult> blocked = client.LookupAsync(Codes.Of(1), LookupItems.None, Codes.Context);

        Assert.Throws<InvalidOperationException>(() => Block(blocked));
        ValueTask<LookupResult> second = client.LookupAsync(Codes.Of(2), LookupItems.None, Codes.Context);
        ValueTask<LookupResult> third = client.LookupAsync(Codes.Of(3), LookupItems.None, Codes.Context);
        go.SetResult();

        Assert.Equal(Codes.Of(2), (await second).Code);
        Assert.Equal(Codes.Of(3), (await third).Code);
        Assert.Equal(Codes.Of(1), (await blocked).Code);

        static void Block(ValueTask<LookupResult> task) => task.GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Given_more_candidates_than_there_may_be_When_asked_for_Then_nothing_is_sent()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await client.SearchAsync(Codes.Query(1), Codes.Context, candidates: 6));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await client.SendBatchAsync(MessageKind.Lookup, new byte[8], 1));
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Given_everything_that_holds_personal_data_When_written_as_text_Then_none_is_shown()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();
        LookupResult lookup = await client.LookupAsync(Codes.Of(1965), LookupItems.FourItems, Codes.Context);
        SearchResult search = await client.SearchAsync(Codes.Query(1965), Codes.Context, candidates: 1);

        string text = string.Join(' ', lookup, lookup.Items, search, search.Candidates[0], Codes.Query(1965), Codes.Context);

        Assert.All(["1965", "高橋", "花子", "千代田", "女", "Female", "operator", "case-1"], word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }
}
