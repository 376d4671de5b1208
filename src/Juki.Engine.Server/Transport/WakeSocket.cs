using System.Net;
using System.Net.Sockets;

namespace Juki.Engine.Server.Transport;

/// <summary>Wakes a thread that waits for sockets: a datagram to itself, which nobody else can send it.</summary>
internal sealed class WakeSocket : IDisposable
{
    private readonly byte[] _signal = new byte[1];
    private readonly byte[] _received = new byte[1];
    private int _isSet;

    public WakeSocket()
    {
        Socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        Socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Socket.Connect(Socket.LocalEndPoint!);
        Socket.Blocking = false;
    }

    /// <summary>Readable when the thread is to wake.</summary>
    public Socket Socket { get; }

    /// <summary>Wakes the thread. For any thread; more than one call before it wakes count as one.</summary>
    public void Set()
    {
        if (Interlocked.Exchange(ref _isSet, 1) != 0)
        {
            return;
        }

        try
        {
            Socket.Send(_signal, SocketFlags.None, out SocketError error);
            if (error != SocketError.Success)
            {
                // The next call tries again.
                Interlocked.Exchange(ref _isSet, 0);
            }
        }
        catch (ObjectDisposedException)
        {
            // The thread has ended, so nobody is to be woken.
        }
    }

    /// <summary>The thread has woken: it looks what there is to do after this call.</summary>
    public void Clear()
    {
        Socket.Receive(_received, SocketFlags.None, out _);
        Interlocked.Exchange(ref _isSet, 0);
    }

    /// <inheritdoc/>
    public void Dispose() => Socket.Dispose();
}
