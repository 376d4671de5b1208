using System.IO.Pipelines;
using Juki.Engine.Protocol.Frames;
using Microsoft.AspNetCore.Connections;

namespace Juki.Engine.Server.Sessions;

/// <summary>A session and the connection that it speaks through.</summary>
internal sealed class SessionCarrier : IDisposable
{
    private readonly ConnectionContext _connection;
    private readonly SemaphoreSlim _finished = new(0);
    private volatile bool _waitsForLane;

    public SessionCarrier(ConnectionContext connection, SessionServices services)
    {
        _connection = connection;
        Session = new ServerSession(services, Wake);
    }

    public ServerSession Session { get; }

    private PipeReader Input => _connection.Transport.Input;

    private PipeWriter Output => _connection.Transport.Output;

    /// <summary>Reads and answers until either side ends it.</summary>
    public async Task RunAsync()
    {
        while (!Session.IsOver)
        {
            ReadResult read = await Input.ReadAsync();
            SequencePosition consumed = Session.Answer(read.Buffer, Output);
            Input.AdvanceTo(consumed, Session.HasMore || Session.IsStalled ? consumed : read.Buffer.End);
            bool isRead = !Session.HasWritten || await SendAsync();
            if (!isRead)
            {
                return;
            }

            bool inputHasEnded = read.IsCompleted && !Session.HasMore;
            if ((inputHasEnded || Session.IsStalled) && !await WaitForFinishedAsync(inputHasEnded))
            {
                return;
            }
        }
    }

    /// <summary>Says why there is no session, and nothing else.</summary>
    public async Task RefuseAsync(WireFault fault)
    {
        Session.Expire(fault);
        Session.Answer(default, Output);
        await Output.FlushAsync();
    }

    /// <summary>Fires when the socket is closed; for a client that sends nothing more, before that.</summary>
    public CancellationToken Closed => _connection.ConnectionClosed;

    /// <summary>Ends a connection that does not read.</summary>
    public void Abort() => _connection.Abort(new ConnectionAbortedException("Replies were not read in time."));

    public void Dispose() => Session.Dispose();

    /// <summary>Sends what was written; false if nobody reads it any more.</summary>
    private async ValueTask<bool> SendAsync()
    {
        ValueTask<FlushResult> flush = Output.FlushAsync();
        if (flush.IsCompletedSuccessfully)
        {
            return !flush.Result.IsCompleted;
        }

        Session.Clock.BeginSending();
        FlushResult sent = await flush;
        Session.Clock.EndSending();
        return !sent.IsCompleted;
    }

    /// <summary>
    /// A client that sends nothing more still gets the replies of its batches and changes; false if there are none. For Kestrel such a connection
    /// is closed already, so its token would end the wait. One that is stalled has something in flight.
    /// </summary>
    private async ValueTask<bool> WaitForFinishedAsync(bool inputHasEnded)
    {
        _waitsForLane = true;
        // Whoever finishes something looks at the flag after that; so this must not look for what is finished before the flag is seen.
        Interlocked.MemoryBarrier();
        if (!Session.IsBusy)
        {
            return false;
        }

        if (!Session.HasFinished)
        {
            await _finished.WaitAsync();
        }

        _waitsForLane = inputHasEnded;
        if (!inputHasEnded)
        {
            // What was read may be used up: the next read must not wait for more before the replies are written.
            Input.CancelPendingRead();
        }

        return true;
    }

    /// <summary>
    /// On a thread of the pool: whoever cancels a read goes on with the connection, and the caller has other connections to tell.
    /// </summary>
    private void Wake() => ThreadPool.UnsafeQueueUserWorkItem(static carrier => carrier.GoOn(), this, preferLocal: false);

    private void GoOn()
    {
        if (_waitsForLane)
        {
            _finished.Release();
        }
        else
        {
            Input.CancelPendingRead();
        }
    }
}
