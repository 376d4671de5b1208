using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Client.Tests.Connections;

public class TimeoutTests
{
    private static readonly TimeSpan Half = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Given_a_server_that_never_answers_When_the_time_is_over_Then_the_request_fails_and_another_connection_is_made()
    {
        ManualTime time = new();
        TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new((peer, request) =>
        {
            if (peer.Number > 1 || request.Kind == MessageKind.Status)
            {
                return EchoAnswers.GiveAsync(peer, request);
            }

            heard.TrySetResult();
            return Task.CompletedTask;
        });
        await using JukiClient client = server.Connect(time: time);
        await client.StatusAsync();

        Task<VerifyResult> verifying = client.VerifyAsync(Codes.Query(1), Codes.Context).AsTask();
        await heard.Task;
        time.Advance(Half);
        Assert.False(verifying.IsCompleted);
        time.Advance(Half);

        JukiTimeoutException failure = await Assert.ThrowsAsync<JukiTimeoutException>(() => verifying);
        Assert.True(failure.WasSent);
        Assert.Contains("within 30 s", failure.Message, StringComparison.Ordinal);
        Assert.True((await client.VerifyAsync(Codes.Query(2), Codes.Context)).IsCertain);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Given_a_server_that_answers_others_When_one_request_is_late_Then_its_reply_is_dropped_and_the_connection_goes_on()
    {
        ManualTime time = new();
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
        await using JukiClient client = server.Connect(time: time);

        Task<VerifyResult> verifying = client.VerifyAsync(Codes.Query(1), Codes.Context).AsTask();
        (Peer peer, Request request) = await held.Task;
        time.Advance(Half);
        await client.StatusAsync();
        time.Advance(Half);
        await Assert.ThrowsAsync<JukiTimeoutException>(() => verifying);
        await EchoAnswers.GiveAsync(peer, request);

        Assert.Equal(Codes.Of(3), (await client.LookupAsync(Codes.Of(3), LookupItems.None, Codes.Context)).Code);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Given_a_late_batch_When_its_time_is_over_Then_the_server_is_asked_to_call_it_off()
    {
        ManualTime time = new();
        TaskCompletionSource<Request> batch = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<Request> cancel = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new((peer, request) =>
        {
            (request.Kind switch { MessageKind.LookupBatch => batch, MessageKind.Cancel => cancel, _ => null })?.SetResult(request);
            return request.Kind == MessageKind.LookupBatch ? Task.CompletedTask : EchoAnswers.GiveAsync(peer, request);
        });
        await using JukiClient client = server.Connect(time: time);

        Task<LookupResult[]> looking = client.LookupBatchAsync(Codes.Many(3), LookupItems.None, Codes.Context);
        Request sent = await batch.Task;
        time.Advance(Half);
        await client.StatusAsync();
        time.Advance(Half);

        await Assert.ThrowsAsync<JukiTimeoutException>(() => looking);
        Assert.Equal(sent.Id, BitConverter.ToUInt64((await cancel.Task).Payload));
    }

    [Fact]
    public async Task Given_a_full_client_When_a_caller_waits_for_room_too_long_Then_it_fails_as_not_sent()
    {
        ManualTime time = new();
        TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new((_, _) =>
        {
            heard.TrySetResult();
            return Task.CompletedTask;
        });
        await using JukiClient client = server.Connect(options => options.InFlightMax = 1, time);
        Task<StatusReply> first = client.StatusAsync().AsTask();
        await heard.Task;

        Task<StatusReply> second = client.StatusAsync().AsTask();
        // What is in flight is looked at from time to time, who waits has a timer: so the second one is late first.
        time.Advance((2 * Half) - TimeSpan.FromMilliseconds(1));
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False((await Assert.ThrowsAsync<JukiTimeoutException>(() => second)).WasSent);
        time.Advance(Half);
        Assert.True((await Assert.ThrowsAsync<JukiTimeoutException>(() => first)).WasSent);
    }

    [Fact]
    public async Task Given_a_caller_that_waited_for_room_When_its_request_is_not_answered_Then_the_wait_counts_towards_its_time()
    {
        ManualTime time = new();
        SemaphoreSlim heard = new(0);
        List<(Peer Peer, Request Request)> held = [];
        await using ScriptedServer server = new((peer, request) =>
        {
            if (request.Kind == MessageKind.Goodbye)
            {
                return EchoAnswers.GiveAsync(peer, request);
            }

            held.Add((peer, request));
            heard.Release();
            return Task.CompletedTask;
        });
        await using JukiClient client = server.Connect(options => options.InFlightMax = 1, time);
        Task<StatusReply> first = client.StatusAsync().AsTask();
        await heard.WaitAsync();
        Task<StatusReply> second = client.StatusAsync().AsTask();
        time.Advance(TimeSpan.FromSeconds(20));
        await EchoAnswers.GiveAsync(held[0].Peer, held[0].Request);
        await first;
        await heard.WaitAsync();

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.True((await Assert.ThrowsAsync<JukiTimeoutException>(() => second.WaitAsync(TimeSpan.FromSeconds(20)))).WasSent);
    }

    [Fact]
    public async Task Given_a_connection_that_nobody_uses_When_the_server_would_soon_end_it_Then_the_client_says_goodbye_first()
    {
        ManualTime time = new();
        TaskCompletionSource goodbye = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new(
            (peer, request) =>
            {
                if (request.Kind == MessageKind.Goodbye)
                {
                    goodbye.TrySetResult();
                }

                return EchoAnswers.GiveAsync(peer, request);
            },
            EchoAnswers.Limits with { IdleTimeoutMs = 60_000 });
        await using JukiClient client = server.Connect(time: time);
        await client.StatusAsync();

        time.Advance(TimeSpan.FromSeconds(53));
        await client.StatusAsync();
        time.Advance(TimeSpan.FromSeconds(53));
        Assert.False(goodbye.Task.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));

        await goodbye.Task;
        Assert.Equal(42ul, (await client.StatusAsync()).Residents);
        Assert.Equal(2, server.Connections);
    }
}
