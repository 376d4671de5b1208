namespace Juki.Engine.Load.Connections;

/// <summary>All connections of a load that are opened before it begins, so that a server that takes fewer says so at once.</summary>
internal sealed class OpenedConnections : IDisposable
{
    private readonly List<BlockingConnection> _busy = [];
    private readonly List<BlockingConnection> _bulk = [];

    private OpenedConnections(ServerFacts facts) => Facts = facts;

    /// <summary>What the server said of itself.</summary>
    public ServerFacts Facts { get; }

    /// <summary>Those that ask.</summary>
    public IReadOnlyList<BlockingConnection> Busy => _busy;

    /// <summary>Those that send batches.</summary>
    public IReadOnlyList<BlockingConnection> Bulk => _bulk;

    /// <summary>Those that do nothing.</summary>
    public IdleCrowd Idle { get; private set; } = new();

    /// <summary>Opens all.</summary>
    public static OpenedConnections Open(ServerConnector connector, LoadOptions options, CancellationToken stop)
    {
        (BlockingConnection first, ServerFacts facts) = connector.Connect();
        OpenedConnections opened = new(facts);
        opened._busy.Add(first);
        try
        {
            opened.Complete(connector, options, stop);
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Idle.Dispose();
        foreach (BlockingConnection connection in _busy.Concat(_bulk))
        {
            connection.Dispose();
        }
    }

    private void Complete(ServerConnector connector, LoadOptions options, CancellationToken stop)
    {
        Add(_busy, options.Connections, connector, stop);
        Add(_bulk, options.BulkConnections, connector, stop);
        Idle = IdleCrowd.Open(connector, options.IdleConnections, stop);
    }

    private static void Add(List<BlockingConnection> connections, int count, ServerConnector connector, CancellationToken stop)
    {
        while (connections.Count < count && !stop.IsCancellationRequested)
        {
            connections.Add(connector.Connect().Connection);
        }
    }
}
