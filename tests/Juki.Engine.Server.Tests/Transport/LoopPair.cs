using System.Net;
using System.Net.Sockets;
using Juki.Engine.Server.Transport;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Abstractions;

namespace Juki.Engine.Server.Tests.Transport;

/// <summary>One connection of a loop, as a session has it, and the client's end of it.</summary>
internal sealed class LoopPair : IAsyncDisposable
{
    private readonly IConnectionListener _listener;

    private LoopPair(IConnectionListener listener, ConnectionContext connection, Socket client) => (_listener, Connection, Client) = (listener, connection, client);

    /// <summary>The server's end.</summary>
    public ConnectionContext Connection { get; }

    /// <summary>The client's; its calls wait half a minute at most.</summary>
    public Socket Client { get; }

    /// <summary>Connects.</summary>
    public static async Task<LoopPair> ConnectAsync()
    {
        IConnectionListener listener = await new LoopTransport(threads: 1, backlog: 16, NullLoggerFactory.Instance).BindAsync(new IPEndPoint(IPAddress.Loopback, 0));
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 30_000, SendTimeout = 30_000 };
        await client.ConnectAsync(listener.EndPoint);
        ConnectionContext connection = (await listener.AcceptAsync())!;
        return new LoopPair(listener, connection, client);
    }

    /// <summary>Ends the loop, as a server does that stops.</summary>
    public async Task StopAsync()
    {
        await _listener.UnbindAsync();
        await _listener.DisposeAsync();
    }

    /// <summary>Reads as many bytes at the client's end.</summary>
    public byte[] Receive(int count)
    {
        byte[] received = new byte[count];
        int filled = 0;
        while (filled < count)
        {
            int read = Client.Receive(received.AsSpan(filled));
            Assert.True(read > 0, $"The connection ended after {filled} of {count} bytes.");
            filled += read;
        }

        return received;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Connection.DisposeAsync();
        await StopAsync();
    }
}
