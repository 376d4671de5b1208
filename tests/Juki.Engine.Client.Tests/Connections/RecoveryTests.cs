using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Juki.Engine.Client.Tests.Connections;

/// <summary>What must not stop a client.</summary>
public class RecoveryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Given_two_links_of_which_one_never_connected_When_the_server_restarts_Then_requests_of_both_wait_for_it()
    {
        int hellos = 0;
        await using ScriptedServer server = new(
            async (peer, request) =>
            {
                if (request.Kind != MessageKind.Hello)
                {
                    await EchoAnswers.GiveAsync(peer, request);
                    if (peer.Number == 1)
                    {
                        peer.Close();
                    }
                }
                else if (Interlocked.Increment(ref hellos) is > 1 and < 10)
                {
                    peer.Close();
                }
                else
                {
                    await peer.ReplyAsync(request, EchoAnswers.Hello(EchoAnswers.Limits));
                }
            },
            withHello: true);
        await using JukiClient client = server.Connect(options => options.Connections = 2);
        await client.StatusAsync();

        StatusReply[] replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskUntilSentAsync(client))).WaitAsync(Patience);

        Assert.All(replies, reply => Assert.Equal(42ul, reply.Residents));
    }

    [Fact]
    public async Task Given_a_fault_of_the_client_When_it_strikes_a_link_Then_that_connects_again_and_its_requests_are_answered()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        using FaultyOnce loggers = new();
        await using JukiClient client = new(
            new JukiClientOptions { Server = server.Address, Connections = 1, ReconnectDelayMin = TimeSpan.FromMilliseconds(1) }, time: null, loggers, new Random(1));

        Assert.Equal(42ul, (await client.StatusAsync().AsTask().WaitAsync(Patience)).Residents);

        Assert.Equal(2, server.Connections);
        Assert.IsType<NotSupportedException>(loggers.Told);
    }

    [Fact]
    public async Task Given_a_cancel_that_a_leaving_server_refuses_When_another_connection_is_made_Then_it_does_not_go_there()
    {
        using CancellationTokenSource cancel = new();
        TaskCompletionSource batch = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
        List<(int Peer, MessageKind Kind)> seen = [];
        await using ScriptedServer server = new(async (peer, request) =>
        {
            lock (seen)
            {
                seen.Add((peer.Number, request.Kind));
            }

            if (request.Kind == MessageKind.LookupBatch)
            {
                batch.SetResult();
            }
            else if (request.Kind == MessageKind.Cancel && peer.Number == 1)
            {
                await peer.FailAsync(WireFault.Draining, request.Id);
                refused.SetResult();
            }
            else
            {
                await EchoAnswers.GiveAsync(peer, request);
            }
        });
        await using JukiClient client = server.Connect();
        Task doomed = client.LookupBatchAsync(Codes.Many(2), LookupItems.None, Codes.Context, cancel.Token);
        await batch.Task;
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => doomed);
        await refused.Task;
        while (server.Connections < 2)
        {
            await client.StatusAsync();
        }

        await client.StatusAsync();

        lock (seen)
        {
            Assert.DoesNotContain((2, MessageKind.Cancel), seen);
        }
    }

    private static async Task<StatusReply> AskUntilSentAsync(JukiClient client)
    {
        while (true)
        {
            try
            {
                return await client.StatusAsync();
            }
            catch (JukiConnectionException lost) when (lost.WasSent)
            {
                // Met the end of the first connection.
            }
        }
    }

    /// <summary>A log that throws at the first line, which is about the first connection.</summary>
    private sealed class FaultyOnce : ILoggerFactory, ILogger
    {
        private int _lines;

        public Exception? Told { get; private set; }

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => NullLogger.Instance.BeginScope(state);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Told = exception ?? Told;
            if (Interlocked.Increment(ref _lines) == 1)
            {
                throw new NotSupportedException("a fault of this test");
            }
        }

        public void Dispose()
        {
        }
    }
}
