using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using Juki.Engine.Linux;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Juki.Engine.Server.Transport;

/// <summary>A connection that a <see cref="ConnectionLoop"/> serves.</summary>
internal sealed class LoopConnection : DefaultConnectionContext, IDuplexPipe, IMemoryPoolFeature
{
    private const Readiness Gone = Readiness.Failed | Readiness.HungUp;

    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConnectionLoop _loop;
    private readonly Socket _socket;
    private readonly SocketInterest _interest;
    private readonly LoopInput _input;
    private readonly LoopOutput _output;
    private bool _isEndTold;

    /// <param name="loop">Serves it.</param>
    /// <param name="socket">Connected; the connection owns it.</param>
    /// <param name="id">Tells the connection in logs.</param>
    public LoopConnection(ConnectionLoop loop, Socket socket, string id)
        : base(id)
    {
        (_loop, _socket, Number) = (loop, socket, loop.NextNumber());
        _interest = new SocketInterest(loop, socket, Number);
        _input = new LoopInput(socket, loop, _interest);
        _output = new LoopOutput(socket, loop, _interest);
        Transport = this;
        LocalEndPoint = socket.LocalEndPoint;
        RemoteEndPoint = socket.RemoteEndPoint;
        ConnectionClosed = _ended.Token;
        Features.Set<IMemoryPoolFeature>(this);
    }

    /// <summary>Tells the connection among those of its loop.</summary>
    public int Number { get; }

    /// <inheritdoc/>
    public PipeReader Input => _input.Reader;

    /// <inheritdoc/>
    public PipeWriter Output => _output;

    /// <inheritdoc/>
    public MemoryPool<byte> MemoryPool => _loop.InputBlocks;

    /// <summary>Has the loop serve it from now on.</summary>
    public void Start() => _loop.Add(this, _socket);

    /// <summary>Ends it at once: what is not sent is lost, and the client is told by a reset.</summary>
    public override void Abort(ConnectionAbortedException abortReason)
    {
        try
        {
            _socket.LingerState = new LingerOption(enable: true, seconds: 0);
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // It has ended before.
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _loop.Close(this);
        await _closed.Task.ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>One turn. On the loop's thread.</summary>
    public void Serve(Readiness ready)
    {
        if ((ready & (Readiness.Write | Gone)) != 0)
        {
            _output.GoOn();
        }

        if ((ready & Gone) != 0 && (_input.HasEnded || _input.IsHeld))
        {
            EndBoth(new ConnectionResetException("The client has gone."));
        }
        else if ((ready & (Readiness.Read | Gone)) != 0 && !_input.HasEnded && !_input.IsHeld)
        {
            _input.Receive();
            TellIfEnded();
        }
    }

    /// <summary>Ends it in both directions. On the loop's thread.</summary>
    public void Cut()
    {
        EndBoth(new ConnectionAbortedException("The server has stopped."));
        Shutdown();
    }

    /// <summary>Ends it when its session is over. On the loop's thread, or after its end.</summary>
    public void Close()
    {
        EndBoth(null);
        _input.Reader.Complete();
        _output.Release();
        Shutdown();
        _socket.Dispose();
        _closed.SetResult();
    }

    private void EndBoth(Exception? why)
    {
        _interest.Forget();
        _input.End(why);
        _output.End();
        TellIfEnded();
    }

    private void Shutdown()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // It has ended before.
        }
    }

    /// <summary>On another thread: whoever waits for the end may have much to do then.</summary>
    private void TellIfEnded()
    {
        if (_input.HasEnded && !_isEndTold)
        {
            _isEndTold = true;
            ThreadPool.UnsafeQueueUserWorkItem(static ended => ended.Cancel(), _ended, preferLocal: false);
        }
    }
}
