namespace Juki.Engine.Client.Connections;

/// <summary>Whether a request went into a connection's table.</summary>
internal enum Admission
{
    /// <summary>It has an id and goes out now.</summary>
    Added,

    /// <summary>It was called off or timed out before; nobody waits for it.</summary>
    NotWanted,

    /// <summary>The connection has ended, so another one takes it.</summary>
    Closed,
}
