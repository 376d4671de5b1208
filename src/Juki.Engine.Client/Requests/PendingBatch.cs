using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Requests;

/// <summary>
/// A batch: its reply is copied where it arrives and unpacked by the caller, so that a large one holds nobody else's up.
/// </summary>
internal sealed class PendingBatch(RequestPool<PackedReply> home) : PendingReply<PackedReply>(home)
{
    /// <inheritdoc/>
    protected override bool TryRead(FrameFlags flags, ReadOnlySpan<byte> payload, out PackedReply reply)
    {
        bool isDefined = flags is FrameFlags.None or FrameFlags.Lz4;
        reply = isDefined ? new PackedReply(BatchReply.CopyOf(payload, SentTo), flags == FrameFlags.Lz4) : default;
        return isDefined;
    }
}
