using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Transport;

/// <summary>Takes connections on one address and deals them out to loops.</summary>
/// <param name="listening">A socket that listens.</param>
/// <param name="threads">How many loops serve its connections.</param>
/// <param name="log">Is told of connections that could not be taken, or failed.</param>
internal sealed class LoopListener(Socket listening, int threads, ILogger log) : IConnectionListener
{
    private readonly ConnectionLoop[] _loops = [.. Enumerable.Range(0, threads).Select(number => new ConnectionLoop(number, log))];
    private long _accepted;

    /// <inheritdoc/>
    public EndPoint EndPoint { get; } = listening.LocalEndPoint!;

    /// <inheritdoc/>
    public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            try
            {
                return Begin(await listening.AcceptAsync(cancellationToken).ConfigureAwait(false));
            }
            catch (Exception over) when (over is ObjectDisposedException or OperationCanceledException or SocketException { SocketErrorCode: SocketError.OperationAborted })
            {
                return null;
            }
            catch (Win32Exception failure)
            {
                // It went before it was taken, or the system has no room for it; the next may be luckier.
                log.NotTaken(failure.NativeErrorCode);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
    {
        listening.Dispose();
        return default;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        listening.Dispose();
        foreach (ConnectionLoop loop in _loops)
        {
            loop.Dispose();
        }

        return default;
    }

    private LoopConnection Begin(Socket socket)
    {
        try
        {
            (socket.NoDelay, socket.Blocking) = (true, false);
            long number = _accepted++;
            var connection = new LoopConnection(_loops[number % _loops.Length], socket, $"{EndPoint}-{number}");
            connection.Start();
            return connection;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
