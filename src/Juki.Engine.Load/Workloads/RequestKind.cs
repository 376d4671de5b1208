using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Load.Workloads;

/// <summary>The kinds of requests that a load is mixed of.</summary>
public enum RequestKind : byte
{
    /// <summary>Who has this code?</summary>
    Lookup = 0,

    /// <summary>Do these items belong to the resident of this code?</summary>
    Verify = 1,

    /// <summary>Who is the person with these items?</summary>
    Search = 2,
}

/// <summary>What follows from a kind.</summary>
internal static class RequestKinds
{
    /// <summary>How many there are.</summary>
    public const int Count = 3;

    /// <summary>The kind on the wire.</summary>
    public static MessageKind OnWire(this RequestKind kind) => (MessageKind)((byte)MessageKind.Lookup + (byte)kind);
}
