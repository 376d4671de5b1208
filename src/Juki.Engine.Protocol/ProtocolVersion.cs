namespace Juki.Engine.Protocol;

/// <summary>The versions of the protocol (PROTOCOL.md §8).</summary>
public static class ProtocolVersion
{
    /// <summary>The only one so far.</summary>
    public const ushort Current = 1;

    /// <summary>Somebody who speaks these versions can be spoken with.</summary>
    public static bool IsIn(ushort lowest, ushort highest) => lowest <= Current && Current <= highest;
}
