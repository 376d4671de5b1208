using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>The replies to many lookups (PROTOCOL.md §5.4).</summary>
internal sealed record LookupBatchReplyMeaning(IReadOnlyList<LookupReplyMeaning> Replies) : IMeaning
{
    public int BytesMax => sizeof(uint) + Replies.Sum(reply => reply.BytesMax);

    public static IMeaning Read(ref FieldReader fields) =>
        new LookupBatchReplyMeaning(Counted.Read(ref fields, fields.UInt32(), LookupReplyMeaning.Read));

    public void Write(ref FieldWriter fields)
    {
        fields.UInt32((uint)Replies.Count);
        Counted.Write(ref fields, Replies);
    }
}
