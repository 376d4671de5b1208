using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Sessions;

/// <summary>
/// Since when a connection keeps the server waiting. Written by the connection, read by the watch; times are time stamps, 0 for "not".
/// </summary>
internal sealed class SessionClock(TimeProvider time, ServerLimits limits)
{
    private readonly long _opened = time.GetTimestamp();
    private long _lastRequest;
    private long _frameBegun;
    private long _sending;

    /// <summary>Something was read.</summary>
    /// <param name="hasRequests">Among it whole requests.</param>
    /// <param name="hasRest">At its end a frame that is not whole.</param>
    public void Read(bool hasRequests, bool hasRest)
    {
        long now = time.GetTimestamp();
        if (hasRequests)
        {
            Volatile.Write(ref _lastRequest, now);
        }

        if (!hasRest)
        {
            Volatile.Write(ref _frameBegun, 0);
        }
        else if (hasRequests || _frameBegun == 0)
        {
            Volatile.Write(ref _frameBegun, now);
        }
    }

    public void BeginSending() => Volatile.Write(ref _sending, time.GetTimestamp());

    /// <summary>While replies waited, nothing was read: a frame that is not whole has all its time again.</summary>
    public void EndSending()
    {
        if (_frameBegun != 0)
        {
            Volatile.Write(ref _frameBegun, time.GetTimestamp());
        }

        Volatile.Write(ref _lastRequest, _lastRequest == 0 ? 0 : time.GetTimestamp());
        Volatile.Write(ref _sending, 0);
    }

    /// <summary>What the connection has exceeded.</summary>
    /// <param name="isBusy">Something of it is in flight, so that it is not idle.</param>
    public WireFault Exceeded(bool isBusy)
    {
        long lastRequest = Volatile.Read(ref _lastRequest);
        long sending = Volatile.Read(ref _sending);
        return sending != 0 ? HasPassed(sending, limits.SendTimeoutMs) ? WireFault.SendTimeout : WireFault.None
            : lastRequest == 0 && HasPassed(_opened, limits.HandshakeTimeoutMs) ? WireFault.HandshakeTimeout
            : HasPassed(Volatile.Read(ref _frameBegun), limits.FrameTimeoutMs) ? WireFault.FrameTimeout
            : !isBusy && HasPassed(lastRequest, limits.IdleTimeoutMs) ? WireFault.IdleTimeout
            : WireFault.None;
    }

    /// <summary>Nothing was asked for so long.</summary>
    public bool IsQuietFor(int milliseconds) => HasPassed(Math.Max(_opened, Volatile.Read(ref _lastRequest)), milliseconds);

    private bool HasPassed(long since, long milliseconds) => since != 0 && time.GetElapsedTime(since).TotalMilliseconds >= milliseconds;
}
