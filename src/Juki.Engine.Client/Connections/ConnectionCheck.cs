using Juki.Engine.Client.Requests;

namespace Juki.Engine.Client.Connections;

/// <summary>Looks after a connection from time to time: late requests, a server that is silent, a connection that nobody uses.</summary>
internal sealed class ConnectionCheck(Connection connection, TimeSpan requestTimeout, TimeProvider time)
{
    /// <summary>The share of the server's idle time after which the client leaves by itself, so that no request meets the end of it.</summary>
    private const double IdleShare = 0.9;

    /// <param name="failIfLate">Decides a request whose time is over.</param>
    public void Run(Action<PendingRequest> failIfLate)
    {
        bool hasLate = FailLate(failIfLate);
        if (hasLate && time.GetElapsedTime(connection.Replies.LastReceived) >= requestTimeout)
        {
            connection.End(new PeerException($"nothing came from the server for {requestTimeout.TotalSeconds:0.###} s"));
        }
        else if (connection.InFlight.IsEmpty && time.GetElapsedTime(connection.LastSent) >= IdleTimeout)
        {
            connection.Leave();
        }
    }

    private TimeSpan IdleTimeout => connection.Info.Limits.IdleTimeoutMs == 0
        ? TimeSpan.MaxValue
        : TimeSpan.FromMilliseconds(connection.Info.Limits.IdleTimeoutMs) * IdleShare;

    private bool FailLate(Action<PendingRequest> failIfLate)
    {
        bool hasLate = false;
        connection.InFlight.ForEach(request =>
        {
            bool wasDecided = request.IsDecided;
            failIfLate(request);
            if (!wasDecided && request.IsDecided)
            {
                hasLate = true;
                connection.CallOff(request.Kind, request.Id);
            }
        });
        return hasLate;
    }
}
