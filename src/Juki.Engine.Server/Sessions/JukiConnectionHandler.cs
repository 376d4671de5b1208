using Juki.Engine.Protocol.Frames;
using Microsoft.AspNetCore.Connections;

namespace Juki.Engine.Server.Sessions;

/// <summary>Carries the bytes of a connection to its <see cref="ServerSession"/> and back: one read, one answer, one write.</summary>
internal sealed class JukiConnectionHandler(SessionServices services, SessionRegistry sessions) : ConnectionHandler
{
    /// <summary>Serves one connection until it ends.</summary>
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        using SessionCarrier carrier = new(connection, services);
        if (!sessions.TryAdd(carrier))
        {
            await carrier.RefuseAsync(WireFault.TooManyConnections);
            return;
        }

        try
        {
            await carrier.RunAsync();
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ConnectionAbortedException)
        {
            services.Log.Lost(connection.ConnectionId);
        }
        finally
        {
            sessions.Remove(carrier);
            services.Log.Closed(connection.ConnectionId, carrier.Session.Client, carrier.Session.Fault);
        }
    }
}
