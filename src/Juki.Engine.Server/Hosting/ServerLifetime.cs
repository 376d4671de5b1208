using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Hosting;

/// <summary>Since when a server runs, and whether it is leaving. Whether its register is sound, <see cref="ServerHealth"/> adds.</summary>
public sealed class ServerLifetime(TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private readonly CancellationTokenSource _draining = new();

    /// <summary>Serving or draining.</summary>
    public ServerState State => _draining.IsCancellationRequested ? ServerState.Draining : ServerState.Serving;

    /// <summary>Fires when the server begins to leave: what arrived is answered, and nothing more is read.</summary>
    public CancellationToken Draining => _draining.Token;

    /// <summary>Time since the server was made.</summary>
    public TimeSpan Uptime => time.GetElapsedTime(_start);

    /// <summary>Begins to leave. A second time changes nothing.</summary>
    public void BeginDrain() => _draining.Cancel();
}
