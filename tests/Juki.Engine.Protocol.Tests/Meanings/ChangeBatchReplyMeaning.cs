using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>What became of many changes (PROTOCOL.md §5.5).</summary>
internal sealed record ChangeBatchReplyMeaning(IReadOnlyList<ChangeReplyMeaning> Replies) : IMeaning
{
    public int BytesMax => sizeof(uint) + Replies.Sum(reply => reply.BytesMax);

    public static IMeaning Read(ref FieldReader fields) => new ChangeBatchReplyMeaning(Counted.Read(ref fields, fields.UInt32(), ChangeReplyMeaning.Read));

    public void Write(ref FieldWriter fields)
    {
        fields.UInt32((uint)Replies.Count);
        Counted.Write(ref fields, Replies);
    }
}
