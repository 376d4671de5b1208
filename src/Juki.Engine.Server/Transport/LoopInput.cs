using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using Juki.Engine.Linux;
using Microsoft.AspNetCore.Connections;

namespace Juki.Engine.Server.Transport;

/// <summary>What a connection receives: read by the loop, which runs the session with it at once.</summary>
internal sealed class LoopInput(Socket socket, ConnectionLoop loop, SocketInterest interest)
{
    /// <summary>So much may wait to be answered; larger frames pass in parts. Then the socket is not read until half of it is.</summary>
    private const long WaitingBytesMax = 1 << 20;

    private readonly Pipe _arrived = new(new PipeOptions(
        loop.InputBlocks, PipeScheduler.Inline, PipeScheduler.Inline, WaitingBytesMax, WaitingBytesMax / 2, useSynchronizationContext: false));

    private volatile bool _isHeld;

    /// <summary>Where the session reads.</summary>
    public PipeReader Reader => _arrived.Reader;

    /// <summary>Nothing more will arrive.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>The session has enough for now, so the socket is not read.</summary>
    public bool IsHeld => _isHeld;

    /// <summary>Reads the socket once. On the loop's thread, which answers before this returns.</summary>
    public void Receive()
    {
        int received = socket.Receive(loop.Arrival, SocketFlags.None, out SocketError error);
        if (error is SocketError.WouldBlock or SocketError.Interrupted)
        {
            return;
        }

        if (received == 0 || error != SocketError.Success)
        {
            End(error == SocketError.Success ? null : new ConnectionResetException("The client has gone.", new SocketException((int)error)));
            return;
        }

        _arrived.Writer.Write(loop.Arrival.AsSpan(0, received));
        ValueTask<FlushResult> passed = _arrived.Writer.FlushAsync();
        if (!passed.IsCompletedSuccessfully)
        {
            _isHeld = true;
            interest.Leave(Readiness.Read);
            _ = GoOnAfterAsync(passed);
        }
        else if (passed.Result.IsCompleted)
        {
            interest.Leave(Readiness.Read);
        }
    }

    /// <summary>Tells the session that nothing more will arrive. On the loop's thread.</summary>
    public void End(Exception? why)
    {
        if (!HasEnded)
        {
            HasEnded = true;
            interest.Leave(Readiness.Read);
            _arrived.Writer.Complete(why);
        }
    }

    /// <summary>On the thread of the session, when it has made room.</summary>
    private async Task GoOnAfterAsync(ValueTask<FlushResult> passed)
    {
        FlushResult result = await passed;
        _isHeld = false;
        if (!result.IsCompleted)
        {
            interest.Await(Readiness.Read);
        }
    }
}
