using Juki.Engine.Client.Requests;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Connections;

/// <summary>Writes what waits in a link's outbox to a connection: everything that is there, in one write.</summary>
internal sealed class SendLoop(Connection connection, Outbox outbox, ConnectWaiters waiters, WakeSignal wake)
{
    /// <summary>A write of so many bytes is full; what is larger goes out whole all the same.</summary>
    private const int WriteBytes = 64 << 10;

    /// <summary>Writes until the connection takes nothing more, or the link stops.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (connection.TakesRequests && !stop.IsCancellationRequested)
        {
            waiters.Succeed(connection.Info);
            Collect();
            if (connection.FrameBytes > 0)
            {
                await connection.WriteAsync().ConfigureAwait(false);
            }
            else if (connection.TakesRequests)
            {
                await wake.WaitAsync().ConfigureAwait(false);
            }
        }
    }

    private void Collect()
    {
        connection.AddCallOffs();
        while (connection.TakesRequests && connection.FrameBytes < WriteBytes && outbox.Take(connection.TakesBatches) is { } request)
        {
            Add(request);
        }

        // Single requests go first; but where they never cease, each write takes a batch along.
        if (connection.TakesRequests && connection.TakesBatches && outbox.TakeBatch() is { } batch)
        {
            Add(batch);
        }
    }

    private void Add(PendingRequest request)
    {
        if (request.Payload.Length > connection.Info.Limits.PayloadBytesMax)
        {
            request.TryFail(new JukiServerException(WireFault.FrameTooLarge, "not sent: the request is longer than the server takes"));
        }

        switch (request.IsDecided ? Admission.NotWanted : connection.Add(request))
        {
            case Admission.NotWanted:
                request.ReleaseByLink();
                break;
            case Admission.Closed:
                // The connection takes nothing from now on, which ends the write; the next one takes the request.
                connection.End(new PeerException("the server leaves too many requests unanswered"));
                outbox.Add(request);
                break;
            default:
                break;
        }
    }
}
