using System.Net.Sockets;

namespace Juki.Engine.Load.Connections;

/// <summary>Asks the kernel about all sockets in one call.</summary>
internal sealed class SocketReadiness : IReadiness
{
    private readonly Dictionary<Socket, PipelinedConnection> _connectionOf = [];
    private readonly List<Socket> _sockets = [];
    private readonly List<Socket> _toRead = [];
    private readonly List<Socket> _toWrite = [];

    public void Wait(IReadOnlyList<PipelinedConnection> connections, List<PipelinedConnection> ready, TimeSpan atMost)
    {
        Gather(connections);
        Socket.Select(_toRead, _toWrite.Count == 0 ? null : _toWrite, null, atMost);
        ready.Clear();
        Report(_toRead, ready);
        Report(_toWrite, ready);
    }

    /// <summary>Holds nothing of the system's.</summary>
    public void Dispose()
    {
    }

    /// <summary>Connections only ever go, so another number of them means that some are gone.</summary>
    private void Gather(IReadOnlyList<PipelinedConnection> connections)
    {
        if (_sockets.Count != connections.Count)
        {
            Know(connections);
        }

        _toRead.Clear();
        _toRead.AddRange(_sockets);
        _toWrite.Clear();
        for (int index = 0; index < _sockets.Count; index++)
        {
            if (connections[index].HasUnsent)
            {
                _toWrite.Add(_sockets[index]);
            }
        }
    }

    private void Know(IReadOnlyList<PipelinedConnection> connections)
    {
        _connectionOf.Clear();
        _sockets.Clear();
        foreach (PipelinedConnection connection in connections)
        {
            Socket socket = ((SocketTransport)connection.Transport).Socket;
            _connectionOf.Add(socket, connection);
            _sockets.Add(socket);
        }
    }

    private void Report(List<Socket> sockets, List<PipelinedConnection> ready)
    {
        foreach (Socket socket in sockets)
        {
            ready.Add(_connectionOf[socket]);
        }
    }
}
