using System.Net.Sockets;

namespace Juki.Engine.Load.Connections;

/// <summary>Connections that say hello and then nothing.</summary>
internal sealed class IdleCrowd : IDisposable
{
    private readonly List<BlockingConnection> _connections = [];

    /// <summary>Opens so many, one after another.</summary>
    /// <exception cref="LoadException">The server takes no more of them.</exception>
    public static IdleCrowd Open(ServerConnector connector, int count, CancellationToken stop)
    {
        IdleCrowd crowd = new();
        try
        {
            while (crowd._connections.Count < count && !stop.IsCancellationRequested)
            {
                crowd._connections.Add(connector.Connect().Connection);
            }

            return crowd;
        }
        catch
        {
            crowd.Dispose();
            throw;
        }
    }

    /// <summary>How many the server has closed since.</summary>
    public int CountLost() => _connections.Count(connection => HasEnded(connection.Socket));

    public void Dispose()
    {
        foreach (BlockingConnection connection in _connections)
        {
            connection.Dispose();
        }
    }

    private static bool HasEnded(Socket socket) => socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0;
}
