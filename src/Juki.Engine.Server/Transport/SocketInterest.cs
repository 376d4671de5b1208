using System.Net.Sockets;
using Juki.Engine.Linux;

namespace Juki.Engine.Server.Transport;

/// <summary>What a loop waits for on one connection's socket. For any thread.</summary>
internal sealed class SocketInterest(ConnectionLoop loop, Socket socket, int number)
{
    private readonly Lock _lock = new();
    private Readiness _awaited = Readiness.Read;
    private bool _isForgotten;

    /// <summary>Waits for this as well.</summary>
    public void Await(Readiness readiness) => Change(readiness, Readiness.None);

    /// <summary>Waits for this no longer.</summary>
    public void Leave(Readiness readiness) => Change(Readiness.None, readiness);

    /// <summary>Waits for nothing any more, not even for failure.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            if (!_isForgotten)
            {
                _isForgotten = true;
                loop.Forget(socket);
            }
        }
    }

    private void Change(Readiness also, Readiness notAnyMore)
    {
        lock (_lock)
        {
            Readiness awaited = (_awaited | also) & ~notAnyMore;
            if (awaited != _awaited && !_isForgotten)
            {
                _awaited = awaited;
                loop.Await(socket, number, awaited);
            }
        }
    }
}
