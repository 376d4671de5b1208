namespace Juki.Engine.Server.Hosting;

/// <summary>Where a server that has started listens; with the port that the system chose, where the settings left it open.</summary>
public sealed class ServerAddresses
{
    /// <summary>Where requests are taken, <c>HOST:PORT</c>.</summary>
    public string Requests { get; internal set; } = string.Empty;

    /// <summary>Where the health endpoint is; null if there is none.</summary>
    public string? Health { get; internal set; }
}
