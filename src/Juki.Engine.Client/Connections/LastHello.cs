namespace Juki.Engine.Client.Connections;

/// <summary>What the server said when a link of the client last connected to it; all links know it from one of them.</summary>
internal sealed class LastHello
{
    private ServerInfo? _info;

    /// <summary>Null before the first time: nobody ever answered there.</summary>
    public ServerInfo? Info
    {
        get => Volatile.Read(ref _info);
        set => Volatile.Write(ref _info, value);
    }
}
