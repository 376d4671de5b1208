namespace Juki.Engine.Protocol.Messages;

/// <summary>How a server is.</summary>
public enum ServerState : byte
{
    /// <summary>It answers.</summary>
    Serving = 0,

    /// <summary>It answers what it has and takes nothing new.</summary>
    Draining = 1,

    /// <summary>Its register was found damaged.</summary>
    Damaged = 2,
}
