using System.Collections.Concurrent;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Sessions;

/// <summary>The connections that are open; looks several times a second for those that keep the server waiting.</summary>
internal sealed class SessionRegistry : IDisposable
{
    /// <summary>Time-outs are kept to this accuracy.</summary>
    private const int WatchIntervalMs = 250;

    /// <summary>A connection without requests for so long is closed by a server that leaves.</summary>
    private const int QuietMs = 500;

    private readonly ConcurrentDictionary<SessionCarrier, bool> _open = new();
    private readonly ConcurrentDictionary<SessionCarrier, bool> _ending = new();
    private readonly SessionServices _services;
    private readonly ITimer _watch;
    private readonly CancellationTokenRegistration _draining;

    public SessionRegistry(SessionServices services)
    {
        _services = services;
        TimeSpan interval = TimeSpan.FromMilliseconds(WatchIntervalMs);
        _watch = services.Time.CreateTimer(static registry => ((SessionRegistry)registry!).Watch(), this, interval, interval);
        _draining = services.Lifetime.Draining.Register(WakeAll);
    }

    /// <summary>Takes a connection; false if there are as many as the server takes.</summary>
    public bool TryAdd(SessionCarrier carrier)
    {
        _services.Metrics.ConnectionOpened();
        if (_services.Metrics.Connections + _ending.Count > _services.Limits.ConnectionsMax)
        {
            _services.Metrics.ConnectionClosed();
            return false;
        }

        _open.TryAdd(carrier, true);
        return true;
    }

    /// <summary>
    /// Lets go of a connection whose session is over. Until its socket is closed it is watched: its last replies may wait for a client that
    /// never reads them.
    /// </summary>
    public void Remove(SessionCarrier carrier)
    {
        _services.Metrics.ConnectionClosed();
        _open.TryRemove(carrier, out _);
        bool isClosed = carrier.Closed.IsCancellationRequested;
        if (isClosed && !carrier.Session.HasWritten)
        {
            return;
        }

        carrier.Session.Clock.BeginSending();
        _ending.TryAdd(carrier, true);
        if (!isClosed)
        {
            carrier.Closed.UnsafeRegister(_ => _ending.TryRemove(carrier, out bool _), null);
        }
    }

    public void Dispose()
    {
        _draining.Dispose();
        _watch.Dispose();
    }

    private void Watch()
    {
        CutOff();
        bool isLeaving = _services.Lifetime.Draining.IsCancellationRequested;
        foreach ((SessionCarrier carrier, _) in _open)
        {
            WireFault exceeded = carrier.Session.Clock.Exceeded(carrier.Session.IsBusy);
            if (exceeded == WireFault.SendTimeout)
            {
                carrier.Abort();
            }
            else if (exceeded != WireFault.None)
            {
                carrier.Session.Expire(exceeded);
            }
            else if (isLeaving && !carrier.Session.IsBusy && carrier.Session.Clock.IsQuietFor(QuietMs))
            {
                carrier.Session.Expire(WireFault.Draining);
            }
        }
    }

    /// <summary>Closes the sockets of those that do not take their last replies.</summary>
    private void CutOff()
    {
        foreach ((SessionCarrier carrier, _) in _ending)
        {
            if (carrier.Session.Clock.Exceeded(isBusy: true) == WireFault.SendTimeout)
            {
                _ending.TryRemove(carrier, out _);
                carrier.Abort();
            }
        }
    }

    private void WakeAll()
    {
        foreach ((SessionCarrier carrier, _) in _open)
        {
            carrier.Session.Wake();
        }
    }
}
