using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Tests.Connections;

public class CancellationTests
{
    [Fact]
    public async Task Given_a_token_that_is_cancelled_When_asked_Then_nothing_is_sent()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.StatusAsync(new CancellationToken(canceled: true)));

        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Given_a_request_that_was_sent_When_cancelled_Then_its_reply_is_dropped_on_arrival()
    {
        using CancellationTokenSource cancel = new();
        TaskCompletionSource<(Peer Peer, Request Request)> held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new((peer, request) =>
        {
            if (request.Kind != MessageKind.Verify)
            {
                return EchoAnswers.GiveAsync(peer, request);
            }

            held.SetResult((peer, request));
            return Task.CompletedTask;
        });
        await using JukiClient client = server.Connect();

        Task<VerifyResult> verifying = client.VerifyAsync(Codes.Query(1), Codes.Context, cancellationToken: cancel.Token).AsTask();
        (Peer peer, Request request) = await held.Task;
        await cancel.CancelAsync();
        OperationCanceledException cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => verifying);
        await EchoAnswers.GiveAsync(peer, request);

        Assert.Equal(cancel.Token, cancelled.CancellationToken);
        Assert.Equal(Codes.Of(2), (await client.LookupAsync(Codes.Of(2), LookupItems.None, Codes.Context)).Code);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Given_a_batch_that_was_sent_When_cancelled_Then_the_server_is_asked_to_call_it_off()
    {
        using CancellationTokenSource cancel = new();
        TaskCompletionSource<Request> batch = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<Request> callOff = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new(async (peer, request) =>
        {
            if (request.Kind == MessageKind.SearchBatch)
            {
                batch.SetResult(request);
                return;
            }

            await EchoAnswers.GiveAsync(peer, request);
            if (request.Kind == MessageKind.Cancel)
            {
                await peer.FailAsync(WireFault.Cancelled, (await batch.Task).Id);
                callOff.SetResult(request);
            }
        });
        await using JukiClient client = server.Connect();

        Task<SearchBatchResult> searching = client.SearchBatchAsync(Codes.Queries(3), Codes.Context, cancellationToken: cancel.Token);
        Request sent = await batch.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => searching);
        Assert.Equal(sent.Id, BitConverter.ToUInt64((await callOff.Task).Payload));
        Assert.Equal(42ul, (await client.StatusAsync()).Residents);
    }

    [Fact]
    public async Task Given_a_batch_that_waits_behind_others_When_cancelled_Then_it_is_never_sent()
    {
        using CancellationTokenSource cancel = new();
        TaskCompletionSource<(Peer Peer, Request Request)> held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int batches = 0;
        await using ScriptedServer server = new(
            (peer, request) =>
            {
                if (request.Kind == MessageKind.LookupBatch && Interlocked.Increment(ref batches) == 1)
                {
                    held.SetResult((peer, request));
                    return Task.CompletedTask;
                }

                return EchoAnswers.GiveAsync(peer, request);
            },
            EchoAnswers.Limits with { BatchesInFlightMax = 1 });
        await using JukiClient client = server.Connect();

        Task<LookupResult[]> first = client.LookupBatchAsync(Codes.Many(1), LookupItems.None, Codes.Context);
        (Peer peer, Request request) = await held.Task;
        Task<LookupResult[]> second = client.LookupBatchAsync(Codes.Many(2), LookupItems.None, Codes.Context, cancel.Token);
        Task<LookupResult[]> third = client.LookupBatchAsync(Codes.Many(3), LookupItems.None, Codes.Context);
        await client.StatusAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await EchoAnswers.GiveAsync(peer, request);

        Assert.Single(await first);
        Assert.Equal(3, (await third).Length);
        Assert.Equal(2, batches);
    }

    [Fact]
    public async Task Given_many_requests_cancelled_at_random_When_others_run_beside_them_Then_each_of_those_gets_its_own_reply()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();
        await client.ConnectAsync();

        int[] wrong = await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            int others = 0;
            for (int i = 1; i <= 100; i++)
            {
                using CancellationTokenSource cancel = new();
                Task doomed = client.LookupAsync(Codes.Of(999_999), LookupItems.None, Codes.Context, cancel.Token).AsTask();
                ValueTask<LookupResult> wanted = client.LookupAsync(Codes.Of(i), LookupItems.None, Codes.Context);
                await cancel.CancelAsync();
                others += (await wanted).Code == Codes.Of(i) ? 0 : 1;
                await doomed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }

            return others;
        })));

        Assert.All(wrong, others => Assert.Equal(0, others));
    }
}
