namespace Juki.Engine.Durability.Journal.Layout;

/// <summary>Why bytes are not an entry.</summary>
internal enum FrameFault
{
    /// <summary>They are one.</summary>
    None,

    /// <summary>The entry is longer than the bytes.</summary>
    Cut,

    /// <summary>The checksum is that of other bytes.</summary>
    Checksum,

    /// <summary>The version of the entry's format is not known.</summary>
    Version,
}
