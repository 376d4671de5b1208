using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Transport;

/// <summary>
/// Kestrel's connections on Linux, served by loops. Its own transport waits on one thread and answers on others: a thread is woken for
/// every read, which costs more than a lookup.
/// </summary>
/// <param name="threads">Loops for each address.</param>
/// <param name="backlog">Connections that the system keeps until they are accepted.</param>
/// <param name="log">Makes the listeners' logs.</param>
internal sealed class LoopTransport(int threads, int backlog, ILoggerFactory log) : IConnectionListenerFactory
{
    /// <inheritdoc/>
    /// <exception cref="AddressInUseException">Another program listens there.</exception>
    /// <exception cref="SocketException">The address cannot be listened on.</exception>
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        Socket listening = Bind(endpoint);
        listening.Listen(backlog);
        return ValueTask.FromResult<IConnectionListener>(new LoopListener(listening, threads, log.CreateLogger<LoopListener>()));
    }

    private static Socket Bind(EndPoint endpoint)
    {
        try
        {
            return SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new AddressInUseException(taken.Message, taken);
        }
    }
}
