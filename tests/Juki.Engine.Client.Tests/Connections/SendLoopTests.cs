using System.IO.Pipelines;
using Juki.Engine.Client.Connections;
using Juki.Engine.Client.Requests;
using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Microsoft.Extensions.Logging.Abstractions;

namespace Juki.Engine.Client.Tests.Connections;

public class SendLoopTests
{
    private const int InFlightMax = 8192;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly JukiClientOptions Options = new() { Server = "localhost:1", InFlightMax = InFlightMax };
    private static readonly RequestPool<StatusReply> Pool = new(home => new PendingSingle<StatusReply>(home, StatusReply.Read));

    [Fact]
    public async Task Given_a_connection_that_ends_while_requests_are_collected_When_sent_Then_the_loop_ends_and_they_stay()
    {
        await using Link link = NewLink();
        Connection connection = NewConnection(Stream.Null, link);
        Outbox outbox = new();
        outbox.Add(Request(MessageKind.Status, 0));
        connection.InFlight.Close();

        // In a thread of its own: a loop that spins gives no thread back.
        await Task.Run(() => Loop(connection, outbox).RunAsync(CancellationToken.None)).WaitAsync(Patience);

        Assert.False(connection.TakesRequests);
        Assert.NotNull(outbox.Take(withBatches: false));
    }

    [Fact]
    public async Task Given_more_single_requests_than_fit_in_a_write_When_a_batch_waits_Then_each_write_takes_one_batch_along()
    {
        await using Link link = NewLink();
        using CancellationTokenSource stop = new();
        Connection connection = NewConnection(new OneWrite(stop), link);
        Outbox outbox = new();
        for (int i = 0; i < 1000; i++)
        {
            outbox.Add(Request(MessageKind.Search, 200));
        }

        outbox.Add(Request(MessageKind.SearchBatch, 200));
        outbox.Add(Request(MessageKind.SearchBatch, 200));

        await Loop(connection, outbox).RunAsync(stop.Token).WaitAsync(Patience);

        Assert.Equal(1, connection.InFlight.Batches);
        Assert.NotNull(outbox.Take(withBatches: false));
    }

    [Fact]
    public async Task Given_a_link_that_was_disposed_When_somebody_waits_for_its_connection_Then_that_fails()
    {
        Link link = NewLink();
        await link.DisposeAsync();

        await Assert.ThrowsAsync<JukiConnectionException>(() => link.ConnectAsync(CancellationToken.None).WaitAsync(Patience));
    }

    private static Link NewLink() => new(Options, new LastHello(), TimeProvider.System, new Random(1), NullLogger.Instance);

    private static Connection NewConnection(Stream output, Link link) =>
        new(new Wire(output, PipeReader.Create(Stream.Null), new ServerInfo("", "", 0, EchoAnswers.Limits, HasLz4: false)), link, InFlightMax, TimeProvider.System);

    private static SendLoop Loop(Connection connection, Outbox outbox) => new(connection, outbox, new ConnectWaiters(), new WakeSignal());

    private static PendingReply<StatusReply> Request(MessageKind kind, int bytes)
    {
        PendingReply<StatusReply> request = Pool.Rent();
        request.Begin(kind, bytes);
        request.End(bytes);
        return request;
    }

    /// <summary>Stops the loop with its first write.</summary>
    private sealed class OneWrite(CancellationTokenSource stop) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            stop.Cancel();
            return ValueTask.CompletedTask;
        }
    }
}
