using System.Net.Sockets;

namespace Juki.Engine.Load.Connections;

/// <summary>
/// A plain socket that never blocks. All its calls are synchronous: a socket that was once used asynchronously wakes a thread of
/// the runtime for everything that arrives, on cores that the server needs.
/// </summary>
internal sealed class SocketTransport : ITransport
{
    public SocketTransport(Socket socket)
    {
        Socket = socket;
        socket.Blocking = false;
    }

    /// <summary>For waiting.</summary>
    public Socket Socket { get; }

    public int Receive(Span<byte> destination)
    {
        int received = Socket.Receive(destination, SocketFlags.None, out SocketError error);
        return error switch
        {
            SocketError.Success => received == 0 ? ITransport.Ended : received,
            SocketError.WouldBlock => 0,
            _ => throw new IOException($"the connection broke ({error})"),
        };
    }

    public int Send(ReadOnlySpan<byte> bytes)
    {
        int sent = Socket.Send(bytes, SocketFlags.None, out SocketError error);
        return error switch
        {
            SocketError.Success => sent,
            SocketError.WouldBlock => 0,
            _ => throw new IOException($"the connection broke ({error})"),
        };
    }

    public void Dispose() => Socket.Dispose();
}
