using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Client.Tests.Connections;

public class LeavingTests
{
    [Fact]
    public async Task Given_a_server_that_leaves_When_requests_are_in_flight_Then_they_are_answered_there_new_ones_elsewhere_and_goodbye_is_said()
    {
        TaskCompletionSource<(Peer Peer, Request Request)> held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<int> goodbye = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new(async (peer, request) =>
        {
            if (request.Kind == MessageKind.Verify)
            {
                held.SetResult((peer, request));
                await peer.LeaveAsync();
                return;
            }

            if (request.Kind == MessageKind.Goodbye)
            {
                goodbye.TrySetResult(peer.Number);
            }

            await EchoAnswers.GiveAsync(peer, request);
        });
        await using JukiClient client = server.Connect();

        Task<VerifyResult> verifying = client.VerifyAsync(Codes.Query(2), Codes.Context).AsTask();
        (Peer peer, Request request) = await held.Task;
        while (server.Connections < 2)
        {
            // The notice and a request may meet; so many may still go the old way.
            await client.StatusAsync();
        }

        Assert.False(goodbye.Task.IsCompleted);
        await EchoAnswers.GiveAsync(peer, request);

        Assert.True((await verifying).IsCertain);
        Assert.Equal(1, await goodbye.Task);
        Assert.Equal(42ul, (await client.StatusAsync()).Residents);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Given_a_request_that_a_leaving_server_did_not_take_When_refused_Then_another_connection_takes_it()
    {
        await using ScriptedServer server = new((peer, request) =>
            peer.Number == 1 && request.Kind != MessageKind.Goodbye ? peer.FailAsync(WireFault.Draining, request.Id) : EchoAnswers.GiveAsync(peer, request));
        await using JukiClient client = server.Connect();

        Task<LookupResult>[] lookups = [.. Enumerable.Range(1, 10).Select(number => client.LookupAsync(Codes.Of(number), LookupItems.None, Codes.Context).AsTask())];

        Assert.Equal(Codes.Many(10), (await Task.WhenAll(lookups)).Select(found => found.Code!.Value));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Given_a_batch_that_was_not_sent_When_the_connection_ends_Then_it_goes_out_on_the_next_one_and_the_other_fails()
    {
        TaskCompletionSource<Peer> held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new(
            (peer, request) =>
            {
                if (peer.Number == 1 && request.Kind == MessageKind.LookupBatch)
                {
                    held.SetResult(peer);
                    return Task.CompletedTask;
                }

                return EchoAnswers.GiveAsync(peer, request);
            },
            EchoAnswers.Limits with { BatchesInFlightMax = 1 });
        await using JukiClient client = server.Connect();

        Task<LookupResult[]> sent = client.LookupBatchAsync(Codes.Many(1), LookupItems.None, Codes.Context);
        Peer peer = await held.Task;
        Task<LookupResult[]> waiting = client.LookupBatchAsync(Codes.Many(2), LookupItems.None, Codes.Context);
        await client.StatusAsync();
        peer.Close();

        Assert.True((await Assert.ThrowsAsync<JukiConnectionException>(() => sent)).WasSent);
        Assert.Equal(Codes.Many(2), (await waiting).Select(found => found.Code!.Value));
    }

    [Fact]
    public async Task Given_a_client_with_requests_in_flight_When_disposed_Then_it_says_goodbye_and_they_are_answered()
    {
        TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        List<Request> held = [];
        await using ScriptedServer server = new(async (peer, request) =>
        {
            held.Add(request);
            heard.TrySetResult();
            if (request.Kind == MessageKind.Goodbye)
            {
                foreach (Request each in held)
                {
                    await EchoAnswers.GiveAsync(peer, each);
                }
            }
        });
        JukiClient client = server.Connect();
        Task<LookupResult> looking = client.LookupAsync(Codes.Of(6), LookupItems.None, Codes.Context).AsTask();
        await heard.Task;

        await client.DisposeAsync();

        Assert.Equal(Codes.Of(6), (await looking).Code);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await client.StatusAsync());
        await client.DisposeAsync();
    }

    [Fact]
    public async Task Given_a_server_that_answers_goodbye_and_does_not_close_When_disposed_Then_the_client_does_not_wait_for_that()
    {
        await using ScriptedServer server = new((peer, request) => peer.ReplyAsync(request, EchoAnswers.To(request)));
        JukiClient client = server.Connect(time: new ManualTime());
        await client.StatusAsync();

        await client.DisposeAsync();

        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Given_a_server_that_does_not_answer_goodbye_When_disposed_Then_the_client_closes_after_a_while_and_requests_fail()
    {
        ManualTime time = new();
        SemaphoreSlim heard = new(0);
        await using ScriptedServer server = new(
            (_, _) =>
            {
                heard.Release();
                return Task.CompletedTask;
            },
            EchoAnswers.Limits with { BatchesInFlightMax = 1 });
        // However far the clock runs ahead of the disposal, it is this that ends the requests.
        JukiClient client = server.Connect(options => options.RequestTimeout = TimeSpan.FromDays(1), time);
        await client.ConnectAsync();
        Task<LookupResult[]> sent = client.LookupBatchAsync(Codes.Many(1), LookupItems.None, Codes.Context);
        await heard.WaitAsync();
        Task<LookupResult[]> waiting = client.LookupBatchAsync(Codes.Many(1), LookupItems.None, Codes.Context);

        Task disposing = client.DisposeAsync().AsTask();
        while (!disposing.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await disposing;
        Assert.True((await Assert.ThrowsAsync<JukiConnectionException>(() => sent)).WasSent);
        Assert.False((await Assert.ThrowsAsync<JukiConnectionException>(() => waiting)).WasSent);
    }
}
