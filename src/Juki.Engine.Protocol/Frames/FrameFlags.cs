namespace Juki.Engine.Protocol.Frames;

/// <summary>How a payload is packed. Bits that are not named here are zero.</summary>
[Flags]
public enum FrameFlags : byte
{
    /// <summary>As it is.</summary>
    None = 0,

    /// <summary>The payload is compressed: its decompressed length (u32), then one LZ4 block. Batches only.</summary>
    Lz4 = 1,

    /// <summary>In a request: its reply may be compressed.</summary>
    AcceptsLz4 = 2,
}
