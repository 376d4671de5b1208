using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>What has changed (PROTOCOL.md §5.6).</summary>
internal sealed record FeedReplyMeaning(ulong Through, IReadOnlyList<NoticeMeaning> Notices) : IMeaning
{
    public int BytesMax => FeedReply.Bytes + Notices.Sum(notice => notice.BytesMax);

    public static IMeaning Read(ref FieldReader fields)
    {
        FeedReply reply = FeedReply.Read(ref fields);
        return new FeedReplyMeaning(reply.Through, Counted.Read(ref fields, reply.Count, NoticeMeaning.Read));
    }

    public void Write(ref FieldWriter fields)
    {
        new FeedReply(Through, (uint)Notices.Count).Write(ref fields);
        Counted.Write(ref fields, Notices);
    }
}
