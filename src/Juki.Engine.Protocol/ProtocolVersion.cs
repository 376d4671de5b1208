namespace Juki.Engine.Protocol;

/// <summary>The versions of the protocol (PROTOCOL.md §8).</summary>
public static class ProtocolVersion
{
    /// <summary>The first: lookups, verifications, searches.</summary>
    public const ushort Oldest = 1;

    /// <summary>The newest. It adds journal addresses, changes and their feed.</summary>
    public const ushort Current = 2;

    /// <summary>The highest version that both sides speak; 0 if there is none.</summary>
    /// <param name="lowest">The lowest that the other one speaks.</param>
    /// <param name="highest">The highest that the other one speaks.</param>
    public static ushort Agree(ushort lowest, ushort highest)
    {
        ushort version = Math.Min(highest, Current);
        return version >= Math.Max(lowest, Oldest) ? version : default;
    }

    /// <summary>A version that is spoken here.</summary>
    public static bool IsSpoken(ushort version) => version is >= Oldest and <= Current;
}
