namespace Juki.Engine.Protocol.Messages;

/// <summary>Journal addresses on the wire (u64).</summary>
public static class WireAddress
{
    /// <summary>In a request: the address of the last change when the request is answered. 0 is an address of its own, that of the first snapshot.</summary>
    public const ulong Latest = ulong.MaxValue;
}
