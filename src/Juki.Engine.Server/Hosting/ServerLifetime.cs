using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Hosting;

/// <summary>Since when a server runs, and whether it is leaving. Whether its register is sound, <see cref="ServerHealth"/> adds.</summary>
public sealed class ServerLifetime : IDisposable
{
    private static readonly TimeSpan CallingOff = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly CancellationTokenSource _draining = new();
    private long _drainStart;

    /// <summary>Begins.</summary>
    public ServerLifetime(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _start = time.GetTimestamp();
        Draining = _draining.Token;
    }

    /// <summary>Serving or draining.</summary>
    public ServerState State => Draining.IsCancellationRequested ? ServerState.Draining : ServerState.Serving;

    /// <summary>Fires when the server begins to leave: clients are told to send nothing more, and what arrived is answered.</summary>
    public CancellationToken Draining { get; }

    /// <summary>Time since the server was made.</summary>
    public TimeSpan Uptime => _time.GetElapsedTime(_start);

    /// <summary>Begins to leave. A second time changes nothing.</summary>
    public void BeginDrain()
    {
        Interlocked.CompareExchange(ref _drainStart, _time.GetTimestamp(), 0);
        _draining.Cancel();
    }

    /// <summary>
    /// What is left of <see cref="ServerLimits.DrainTimeoutMs"/>, which connections and lanes share: each for itself would take as long again. Begins the
    /// drain where nothing has yet.
    /// </summary>
    /// <returns>At least a second, if a drain may take so long: what is called off ends in it.</returns>
    internal TimeSpan DrainTimeLeft(ServerLimits limits)
    {
        BeginDrain();
        TimeSpan all = TimeSpan.FromMilliseconds(limits.DrainTimeoutMs);
        TimeSpan least = all < CallingOff ? all : CallingOff;
        TimeSpan left = all - _time.GetElapsedTime(Interlocked.Read(ref _drainStart));
        return left > least ? left : least;
    }

    /// <inheritdoc/>
    public void Dispose() => _draining.Dispose();
}
