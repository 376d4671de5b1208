namespace Juki.Engine.Protocol;

/// <summary>What a server takes of one connection; said in its hello.</summary>
/// <param name="PayloadBytesMax">The most bytes of a frame's payload, as it is sent.</param>
/// <param name="DecompressedBytesMax">The most bytes of a payload after decompression.</param>
/// <param name="BatchItemsMax">The most items of a batch.</param>
/// <param name="BatchesInFlightMax">The most batches that wait for their replies.</param>
/// <param name="IdleTimeoutMs">After so many milliseconds without a request the connection ends.</param>
public readonly record struct ProtocolLimits(
    uint PayloadBytesMax, uint DecompressedBytesMax, uint BatchItemsMax, uint BatchesInFlightMax, uint IdleTimeoutMs)
{
    /// <summary>
    /// The most bytes of any frame's payload, whatever its server allows: a client rejects more, and no server may be configured for it.
    /// </summary>
    public const uint PayloadBytesLimit = 64 << 20;

    /// <summary>A hello is short; until it is answered, longer frames are rejected.</summary>
    public const uint HelloBytesMax = 1024;
}
