using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Client.Requests;

/// <summary>One lookup, verification, search or question for the status: its reply is read where it arrives.</summary>
internal sealed class PendingSingle<TReply>(RequestPool<TReply> home, ReplyReader<TReply> read) : PendingReply<TReply>(home)
{
    /// <inheritdoc/>
    protected override bool TryRead(FrameFlags flags, ReadOnlySpan<byte> payload, out TReply reply)
    {
        FieldReader fields = new(payload);
        reply = read(ref fields);
        return flags == FrameFlags.None && fields.IsComplete;
    }
}
