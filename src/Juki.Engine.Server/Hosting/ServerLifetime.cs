using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Hosting;

/// <summary>Since when a server runs, and whether it is leaving. Whether its register is sound, <see cref="ServerHealth"/> adds.</summary>
public sealed class ServerLifetime : IDisposable
{
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly CancellationTokenSource _draining = new();

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
    public void BeginDrain() => _draining.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _draining.Dispose();
}
