using System.Net;
using System.Net.Sockets;
using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Client.Tests.Connections;

public class ConnectingTests
{
    [Fact]
    public async Task Given_an_address_where_nobody_listens_When_asked_Then_it_fails_at_once_and_says_where()
    {
        await using JukiClient client = new(new JukiClientOptions { Server = $"127.0.0.1:{FreePort()}" });

        JukiConnectionException failure = await Assert.ThrowsAsync<JukiConnectionException>(() => client.ConnectAsync());
        JukiConnectionException request = await Assert.ThrowsAsync<JukiConnectionException>(async () => await client.StatusAsync());

        Assert.Contains("127.0.0.1:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Is the server running", failure.Message, StringComparison.Ordinal);
        Assert.False(request.WasSent);
    }

    [Theory]
    [InlineData(WireFault.UnsupportedVersion)]
    [InlineData(WireFault.TooManyConnections)]
    public async Task Given_a_server_that_refuses_hello_When_connecting_Then_its_words_are_told(WireFault fault)
    {
        await using ScriptedServer server = new((peer, request) => peer.FailAsync(fault, request.Id), withHello: true);
        await using JukiClient client = server.Connect();

        JukiConnectionException failure = await Assert.ThrowsAsync<JukiConnectionException>(() => client.ConnectAsync());

        Assert.Contains($"error {(int)fault}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_something_else_than_a_server_When_connecting_Then_it_is_told_so()
    {
        byte[][] answers = ["HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), Peer.Frame(MessageKind.Hello.ReplyOf(), 1, [1, 2, 3]), Peer.Frame(MessageKind.Status, 1, [])];
        foreach (byte[] answer in answers)
        {
            await using ScriptedServer server = new((peer, _) => peer.SendAsync(answer), withHello: true);
            await using JukiClient client = server.Connect();

            JukiConnectionException failure = await Assert.ThrowsAsync<JukiConnectionException>(() => client.ConnectAsync());

            Assert.Contains("no hello of this protocol", failure.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Given_a_hello_cut_at_every_byte_When_it_comes_in_two_pieces_Then_the_client_connects()
    {
        byte[] hello = Peer.Frame(MessageKind.Hello.ReplyOf(), 1, EchoAnswers.Hello(EchoAnswers.Limits));
        for (int cut = 0; cut < hello.Length; cut++)
        {
            int at = cut;
            await using ScriptedServer server = new(
                async (peer, request) =>
                {
                    if (request.Kind != MessageKind.Hello)
                    {
                        await EchoAnswers.GiveAsync(peer, request);
                        return;
                    }

                    await peer.SendAsync(hello.AsMemory(0, at));
                    await peer.SendAsync(hello.AsMemory(at));
                },
                withHello: true);
            await using JukiClient client = server.Connect();

            Assert.Equal(42ul, (await client.ConnectAsync()).Residents);
        }
    }

    [Fact]
    public async Task Given_a_server_that_never_answers_hello_When_its_time_is_over_Then_connecting_fails()
    {
        ManualTime time = new();
        TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new(
            (_, _) =>
            {
                heard.TrySetResult();
                return Task.CompletedTask;
            },
            withHello: true);
        await using JukiClient client = server.Connect(time: time);

        Task<ServerInfo> connecting = client.ConnectAsync();
        await heard.Task;
        time.Advance(TimeSpan.FromSeconds(5));

        Assert.Contains("within 5 s", (await Assert.ThrowsAsync<JukiConnectionException>(() => connecting)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_server_that_is_away_for_a_while_When_requests_wait_Then_they_go_out_when_it_is_back()
    {
        int hellos = 0;
        await using ScriptedServer server = new(
            async (peer, request) =>
            {
                if (request.Kind != MessageKind.Hello)
                {
                    await EchoAnswers.GiveAsync(peer, request);
                    peer.Close();
                }
                else if (Interlocked.Increment(ref hellos) is 2 or 3 or 4)
                {
                    peer.Close();
                }
                else
                {
                    await peer.ReplyAsync(request, EchoAnswers.Hello(EchoAnswers.Limits));
                }
            },
            withHello: true);
        await using JukiClient client = server.Connect();

        Assert.Equal(CodeState.Found, (await client.LookupAsync(Codes.Of(1), LookupItems.None, Codes.Context)).State);
        Assert.Equal(CodeState.Found, (await AskUntilSentAsync(client)).State);
        Assert.Equal(5, Volatile.Read(ref hellos));
    }

    [Fact]
    public async Task Given_several_connections_When_connected_Then_all_are_open_and_requests_use_both()
    {
        HashSet<int> used = [];
        TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = new(async (peer, request) =>
        {
            if (request.Kind == MessageKind.Lookup)
            {
                lock (used)
                {
                    used.Add(peer.Number);
                    if (used.Count == 2)
                    {
                        both.TrySetResult();
                    }
                }

                await both.Task;
            }

            await EchoAnswers.GiveAsync(peer, request);
        });
        await using JukiClient client = server.Connect(options => options.Connections = 2);
        await client.ConnectAsync();
        Assert.Equal(2, server.Connections);

        Task<LookupResult>[] lookups = [.. Enumerable.Range(1, 4).Select(number => client.LookupAsync(Codes.Of(number), LookupItems.None, Codes.Context).AsTask())];

        Assert.Equal(Codes.Many(4), (await Task.WhenAll(lookups)).Select(found => found.Code!.Value));
    }

    /// <summary>The end of a connection and a request may meet, and then the caller asks again.</summary>
    private static async Task<LookupResult> AskUntilSentAsync(JukiClient client)
    {
        while (true)
        {
            try
            {
                return await client.LookupAsync(Codes.Of(1), LookupItems.None, Codes.Context);
            }
            catch (JukiConnectionException lost) when (lost.WasSent)
            {
                // Met the end.
            }
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
