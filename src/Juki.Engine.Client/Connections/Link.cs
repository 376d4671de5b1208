using Juki.Engine.Client.Options;
using Juki.Engine.Client.Requests;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Client.Connections;

/// <summary>
/// A link to the server that outlives its connections: requests that have not gone out wait in it while it connects again. It connects
/// when there is something to send. It has one task, which connects and writes.
/// </summary>
internal sealed class Link : IAsyncDisposable
{
    /// <summary>How long an end is waited for that no request waits for.</summary>
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly JukiClientOptions _options;
    private readonly LastHello _hello;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Connector _connector;
    private readonly ReconnectPause _pause;
    private readonly SemaphoreSlim _room;
    private readonly Outbox _outbox = new();
    private readonly WakeSignal _wake = new();
    private readonly ConnectWaiters _waiters = new();
    private readonly ConnectionSet _connections = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private JukiConnectionException? _lastFailure;

    public Link(JukiClientOptions options, LastHello hello, TimeProvider time, Random jitter, ILogger logger)
    {
        _options = options;
        _hello = hello;
        _time = time;
        _logger = logger;
        _connector = new Connector(options, time);
        _pause = new ReconnectPause(new Backoff(options.ReconnectDelayMin, options.ReconnectDelayMax, jitter), time, logger);
        _room = new SemaphoreSlim(options.InFlightMax);
        _loop = RunAsync();
    }

    /// <summary>Requests that wait to be sent or for their replies; one that cannot connect counts as full.</summary>
    public int Load => _options.InFlightMax - (Volatile.Read(ref _lastFailure) is null ? _room.CurrentCount : 0);

    private ServerAddress Address => _connector.Address;

    private bool IsStopping => _stop.IsCancellationRequested;

    /// <summary>Takes the place of one request, if there is one.</summary>
    public bool TryTakeRoom() => _room.Wait(0, CancellationToken.None);

    /// <summary>Takes the place of one request when there is one.</summary>
    public async Task TakeRoomAsync(CancellationToken cancellation)
    {
        using CancellationTokenSource timeout = new(_options.RequestTimeout, _time);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token, _stop.Token);
        try
        {
            await _room.WaitAsync(end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw IsStopping ? Disposed() : Late(wasSent: false);
        }
    }

    /// <summary>A request is over.</summary>
    public void MakeRoom() => _room.Release();

    /// <summary>Connects, unless it is connected already.</summary>
    public Task<ServerInfo> ConnectAsync(CancellationToken cancellation)
    {
        Task<ServerInfo> connected = _waiters.Add(_connections.Open);
        _wake.Set();
        if (IsStopping)
        {
            _waiters.Fail(Disposed());
        }

        return connected.WaitAsync(cancellation);
    }

    /// <summary>Sends a request that has a place, now or on the next connection.</summary>
    public void Send(PendingRequest request)
    {
        _outbox.Add(request);
        _wake.Set();
        if (IsStopping)
        {
            FailWaiting(Disposed());
        }
    }

    /// <summary>There may be something to do.</summary>
    public void Wake() => _wake.Set();

    /// <summary>The server has announced that it leaves.</summary>
    public void SayLeaving() => ClientLog.Leaving(_logger, Address);

    /// <summary>What a request gets whose connection ended.</summary>
    public JukiConnectionException Lost(Exception reason) =>
        new($"The connection to {Address} ended before the reply came: {reason.Message}. Ask again: reads change nothing, and a change that was applied is known by its key.", wasSent: true, reason);

    /// <summary>A connection has ended.</summary>
    public void Forget(Connection connection, Exception reason)
    {
        _connections.Remove(connection);
        _wake.Set();
        ClientLog.Ended(_logger, Address, reason.Message);
    }

    /// <summary>Ends what has waited too long, and connections that are silent or idle for too long.</summary>
    public void Sweep()
    {
        long now = _time.GetTimestamp();
        _outbox.Sweep(request => FailIfLate(request, now));
        foreach (Connection connection in _connections.All)
        {
            new ConnectionCheck(connection, _options.RequestTimeout, _time).Run(request => FailIfLate(request, now));
        }
    }

    /// <summary>Says goodbye; what is in flight is waited for a few seconds, what has not gone out fails.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _wake.Set();
        FailWaiting(Disposed());
        await _loop.WaitAsync(CloseTimeout, _time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // The loop may have put back what its connection did not take.
        FailWaiting(Disposed());
        await Task.WhenAll(_connections.All.Select(CloseAsync)).ConfigureAwait(false);
        _waiters.Fail(Disposed());
    }

    private Task CloseAsync(Connection connection)
    {
        if (!_loop.IsCompleted)
        {
            // It still writes to a server that does not read, and two may not write.
            connection.End(new PeerException("this client closed it"));
        }

        return connection.CloseAsync(CloseTimeout);
    }

    private async Task RunAsync()
    {
        while (!IsStopping)
        {
            try
            {
                await TakeTurnAsync().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                // The link has no other task: without this one its requests would wait for ever.
                await GoOnAfterAsync(exception).ConfigureAwait(false);
            }
        }
    }

    private async Task TakeTurnAsync()
    {
        if (_outbox.IsEmpty && _waiters.IsEmpty)
        {
            await _wake.WaitAsync().ConfigureAwait(false);
        }
        else if (await TryConnectAsync().ConfigureAwait(false) is { } connection)
        {
            await SendAsync(connection).ConfigureAwait(false);
        }
    }

    /// <summary>After what nobody expected: says so, and lets the next turn connect again.</summary>
    private Task GoOnAfterAsync(Exception exception)
    {
        ClientLog.Unexpected(_logger, Address, exception);
        return GiveUpAsync(new JukiConnectionException(
            $"There is no connection to {Address}: a fault of this client, {exception.GetType().Name}; its log says more.", wasSent: false, exception));
    }

    private async Task<Connection?> TryConnectAsync()
    {
        try
        {
            Wire wire = await _connector.ConnectAsync(_stop.Token).ConfigureAwait(false);
            return Begin(wire);
        }
        catch (JukiConnectionException exception)
        {
            await GiveUpAsync(exception).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Tells those who wait for the connection that there is none, and pauses.</summary>
    private Task GiveUpAsync(JukiConnectionException failure)
    {
        Volatile.Write(ref _lastFailure, failure);
        _waiters.Fail(failure);
        if (_hello.Info is null)
        {
            // Nobody ever answered there: more likely a wrong address than a server that comes back.
            FailWaiting(failure);
        }

        return _pause.WaitAsync(failure.Message, _stop.Token);
    }

    private Connection Begin(Wire wire)
    {
        Connection connection = new(wire, this, _options.InFlightMax, _time);
        _hello.Info = wire.Info;
        Volatile.Write(ref _lastFailure, null);
        _connections.Add(connection);
        _ = connection.Replies.RunAsync();
        return connection;
    }

    /// <summary>Sends what waits until the connection takes nothing more.</summary>
    private async Task SendAsync(Connection connection)
    {
        try
        {
            ClientLog.Connected(_logger, Address, connection.Info.Server, connection.Info.Residents, connection.Info.RulesVersion);
            await new SendLoop(connection, _outbox, _waiters, _wake).RunAsync(_stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            connection.End(exception);
            throw;
        }

        if (!IsStopping)
        {
            _ = FinishAsync(connection);
            await _pause.WaitAfterAsync(connection, _stop.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Lets a connection that takes nothing more finish what is in flight.</summary>
    private async Task FinishAsync(Connection connection)
    {
        await connection.DrainAsync(_options.RequestTimeout).ConfigureAwait(false);
        await connection.CloseAsync(CloseTimeout).ConfigureAwait(false);
    }

    private void FailIfLate(PendingRequest request, long now)
    {
        if (request.Deadline <= now && !request.IsDecided)
        {
            request.TryFail(Late(request.WasSent));
        }
    }

    private Exception Late(bool wasSent) => Volatile.Read(ref _lastFailure) is { } failure && !wasSent
        ? new JukiConnectionException(failure.Message, wasSent: false, failure)
        : new JukiTimeoutException(
            $"{Address} did not answer within {_options.RequestTimeout.TotalSeconds:0.###} s. Ask in smaller batches, or allow more time (RequestTimeout).",
            wasSent);

    private void FailWaiting(JukiConnectionException reason) =>
        _outbox.Sweep(request => request.TryFail(new JukiConnectionException(reason.Message, wasSent: false, reason)));

    private JukiConnectionException Disposed() =>
        new($"The client was disposed before the request went out to {Address}.", wasSent: false);
}
