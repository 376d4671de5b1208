using System.Threading.Channels;
using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Tests.Batches;

public class StreamTests
{
    private const int BatchItems = 10;

    [Fact]
    public async Task Given_a_long_stream_When_asked_Then_results_come_in_its_order_in_full_batches()
    {
        int batches = 0;
        await using ScriptedServer server = new((peer, request) =>
        {
            Interlocked.Add(ref batches, request.Kind.IsBatch() ? 1 : 0);
            return EchoAnswers.GiveAsync(peer, request);
        }, EchoAnswers.Limits with { BatchItemsMax = BatchItems });
        await using JukiClient client = server.Connect(options => options.Connections = 2);

        int next = 1;
        await foreach (SearchResult found in client.SearchAllAsync(Ready(Codes.Query, 1000), Codes.Context))
        {
            Assert.Equal(Codes.Of(next++), found.Code);
        }

        Assert.Equal(1001, next);
        Assert.Equal(1000 / BatchItems, batches);
        Assert.Equal(25, await client.LookupAllAsync(Ready(Codes.Of, 25), LookupItems.None, Codes.Context).CountAsync());
        Assert.Equal(12, await client.VerifyAllAsync(Ready(Codes.Query, 25), Codes.Context).CountAsync(found => found.IsCertain));
    }

    [Fact]
    public async Task Given_a_source_that_has_nothing_ready_When_it_waits_Then_what_it_gave_is_answered()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();
        Channel<QueryText> source = Channel.CreateUnbounded<QueryText>();
        await using IAsyncEnumerator<SearchResult> results = client.SearchAllAsync(source.Reader.ReadAllAsync(), Codes.Context).GetAsyncEnumerator();

        for (int number = 1; number <= 5; number++)
        {
            Assert.True(source.Writer.TryWrite(Codes.Query(number)));
            Assert.True(await results.MoveNextAsync());
            Assert.Equal(Codes.Of(number), results.Current.Code);
        }

        source.Writer.Complete();
        Assert.False(await results.MoveNextAsync());
    }

    [Fact]
    public async Task Given_a_caller_who_takes_nothing_When_the_source_has_no_end_Then_only_some_batches_of_it_are_read()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync, EchoAnswers.Limits with { BatchItemsMax = BatchItems, BatchesInFlightMax = 2 });
        await using JukiClient client = server.Connect();
        int read = 0;

        int taken = 0;
        await foreach (LookupResult found in client.LookupAllAsync(Ready(number => Codes.Of(read = number), int.MaxValue), LookupItems.None, Codes.Context))
        {
            Assert.Equal(Codes.Of(++taken), found.Code);
            // Two in flight, one that is taken, one that waits for a place, one that is being filled.
            Assert.InRange(Volatile.Read(ref read), taken, taken + (5 * BatchItems));
            if (taken == 1000)
            {
                break;
            }
        }

        Assert.Equal(42ul, (await client.StatusAsync()).Residents);
    }

    [Fact]
    public async Task Given_a_source_that_fails_When_read_Then_results_before_the_fault_come_and_then_the_fault()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync, EchoAnswers.Limits with { BatchItemsMax = BatchItems });
        await using JukiClient client = server.Connect();
        int taken = 0;

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (LookupResult _ in client.LookupAllAsync(
                Ready(number => number <= 35 ? Codes.Of(number) : throw new InvalidDataException(), 100), LookupItems.None, Codes.Context))
            {
                taken++;
            }
        });

        Assert.Equal(30, taken);
    }

    [Fact]
    public async Task Given_a_stream_that_is_cancelled_When_taken_from_Then_it_ends_and_batches_in_flight_are_called_off()
    {
        using CancellationTokenSource cancel = new();
        TaskCompletionSource batch = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource callOff = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new((peer, request) =>
        {
            (request.Kind switch { MessageKind.VerifyBatch => batch, MessageKind.Cancel => callOff, _ => null })?.TrySetResult();
            return request.Kind.IsBatch() ? Task.CompletedTask : EchoAnswers.GiveAsync(peer, request);
        });
        await using JukiClient client = server.Connect();

        Task<int> taking = client.VerifyAllAsync(Ready(Codes.Query, 5), Codes.Context, cancellationToken: cancel.Token).CountAsync().AsTask();
        await batch.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taking);
        await callOff.Task;
    }

    private static async IAsyncEnumerable<T> Ready<T>(Func<int, T> item, int count)
    {
        await ValueTask.CompletedTask;
        for (int number = 1; number <= count && number > 0; number++)
        {
            yield return item(number);
        }
    }
}
