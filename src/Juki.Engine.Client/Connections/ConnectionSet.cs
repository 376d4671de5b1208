namespace Juki.Engine.Client.Connections;

/// <summary>The connections of a link: the one that takes requests, and those that finish theirs.</summary>
internal sealed class ConnectionSet
{
    private readonly Lock _lock = new();
    private Connection[] _all = [];

    public IReadOnlyList<Connection> All => Volatile.Read(ref _all);

    /// <summary>The one that takes requests.</summary>
    public Connection? Open => Array.Find(Volatile.Read(ref _all), connection => connection.TakesRequests);

    public void Add(Connection connection)
    {
        lock (_lock)
        {
            Volatile.Write(ref _all, [.. _all, connection]);
        }
    }

    public void Remove(Connection connection)
    {
        lock (_lock)
        {
            Volatile.Write(ref _all, [.. _all.Where(other => other != connection)]);
        }
    }
}
