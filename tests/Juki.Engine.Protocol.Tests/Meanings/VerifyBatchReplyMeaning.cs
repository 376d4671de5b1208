using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>The replies to many verifications (PROTOCOL.md §5.4).</summary>
internal sealed record VerifyBatchReplyMeaning(IReadOnlyList<FindingsMeaning> Replies) : IMeaning
{
    public int BytesMax => sizeof(uint) + Replies.Sum(reply => reply.BytesMax);

    public static IMeaning Read(ref FieldReader fields) =>
        new VerifyBatchReplyMeaning(Counted.Read(ref fields, fields.UInt32(), FindingsMeaning.Read));

    public void Write(ref FieldWriter fields)
    {
        fields.UInt32((uint)Replies.Count);
        Counted.Write(ref fields, Replies);
    }
}
