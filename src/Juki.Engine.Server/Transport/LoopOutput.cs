using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Threading.Tasks.Sources;
using Juki.Engine.Linux;

namespace Juki.Engine.Server.Transport;

/// <summary>
/// What a connection sends. A flush sends at once, on the thread that flushes; what the socket does not take is sent by the loop as there
/// is room, and the flush ends with the last byte. So no more waits here than was written between two flushes.
/// </summary>
internal sealed class LoopOutput(Socket socket, ConnectionLoop loop, SocketInterest interest) : PipeWriter, IValueTaskSource<FlushResult>
{
    /// <summary>Given to the system at once. It passes on what it takes without letting other threads run, so this bounds how long they wait.</summary>
    private const int SendBytesMax = 64 << 10;

    private readonly Pipe _written = new(new PipeOptions(
        loop.OutputBlocks, PipeScheduler.Inline, PipeScheduler.Inline, pauseWriterThreshold: 0, useSynchronizationContext: false));

    private readonly Lock _lock = new();
    private ManualResetValueTaskSourceCore<FlushResult> _flush;
    private CancellationTokenRegistration _cancellation;
    private bool _isPending;
    private bool _hasEnded;

    /// <inheritdoc/>
    public override bool CanGetUnflushedBytes => true;

    /// <inheritdoc/>
    public override long UnflushedBytes => _written.Writer.UnflushedBytes;

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0) => _written.Writer.GetMemory(sizeHint);

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => _written.Writer.GetSpan(sizeHint);

    /// <inheritdoc/>
    public override void Advance(int bytes) => _written.Writer.Advance(bytes);

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => _written.Writer.Complete(exception);

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            Publish();
            if (TrySend())
            {
                return new ValueTask<FlushResult>(new FlushResult(isCanceled: false, isCompleted: _hasEnded));
            }

            _flush.Reset();
            _isPending = true;
            interest.Await(Readiness.Write);
        }

        short version = _flush.Version;
        _cancellation = cancellationToken.UnsafeRegister(static output => ((LoopOutput)output!).CancelPendingFlush(), this);
        return new ValueTask<FlushResult>(this, version);
    }

    /// <inheritdoc/>
    public override void CancelPendingFlush() => Conclude(isCanceled: true);

    /// <summary>Sends more, as there is room now. On the loop's thread.</summary>
    public void GoOn() => Conclude(isCanceled: false);

    /// <summary>Nobody takes anything any more: what was written is given up. On the loop's thread.</summary>
    public void End()
    {
        lock (_lock)
        {
            _hasEnded = true;
        }

        GoOn();
    }

    /// <summary>Gives the blocks back, when the session has ended.</summary>
    public void Release()
    {
        _written.Writer.Complete();
        _written.Reader.Complete();
    }

    FlushResult IValueTaskSource<FlushResult>.GetResult(short token)
    {
        _cancellation.Dispose();
        return _flush.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource<FlushResult>.GetStatus(short token) => _flush.GetStatus(token);

    void IValueTaskSource<FlushResult>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _flush.OnCompleted(continuation, state, token, flags);

    private void Conclude(bool isCanceled)
    {
        bool wasPending;
        lock (_lock)
        {
            wasPending = _isPending;
            if (wasPending && !isCanceled && !TrySend())
            {
                return;
            }

            _isPending = false;
            interest.Leave(Readiness.Write);
        }

        if (wasPending)
        {
            _flush.SetResult(new FlushResult(isCanceled, _hasEnded));
        }
    }

    /// <summary>Lets <see cref="TrySend"/> see what was written; there is no threshold that it could wait for.</summary>
    private void Publish()
    {
        ValueTask<FlushResult> published = _written.Writer.FlushAsync(CancellationToken.None);
        Debug.Assert(published.IsCompletedSuccessfully, "A pipe without a threshold has always room.");
        _ = published.Result;
    }

    /// <summary>Sends as much as the socket takes; false if some is left.</summary>
    private bool TrySend()
    {
        while (!_hasEnded && _written.Reader.TryRead(out ReadResult read))
        {
            ReadOnlySequence<byte> rest = read.Buffer;
            int sent = rest.IsEmpty ? 0 : Send(rest.FirstSpan);
            _written.Reader.AdvanceTo(rest.GetPosition(sent));
            if (sent == 0)
            {
                return rest.IsEmpty || _hasEnded;
            }
        }

        return true;
    }

    /// <summary>How many bytes the socket takes; 0 if it has no room, or is no more.</summary>
    private int Send(ReadOnlySpan<byte> bytes)
    {
        int sent = socket.Send(bytes[..Math.Min(bytes.Length, SendBytesMax)], SocketFlags.None, out SocketError error);
        if (error == SocketError.Success)
        {
            return sent;
        }

        _hasEnded = error is not (SocketError.WouldBlock or SocketError.Interrupted);
        return 0;
    }
}
