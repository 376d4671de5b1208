using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Who has a code, with the items where they were asked for (PROTOCOL.md §5.1).</summary>
internal sealed record LookupReplyMeaning(CodeState State, ResidentStatus Status, bool Protected, ulong Code, ResidentMeaning? Items) : IMeaning
{
    public int BytesMax => LookupReply.Bytes + (Items?.BytesMax ?? 0);

    public static LookupReplyMeaning Read(ref FieldReader fields)
    {
        LookupReply reply = LookupReply.Read(ref fields);
        return new LookupReplyMeaning(reply.State, reply.Status, reply.Protected, reply.Code, reply.HasItems ? ResidentMeaning.Read(ref fields) : null);
    }

    public void Write(ref FieldWriter fields)
    {
        new LookupReply(State, Status, Protected, Items is not null, Code).Write(ref fields);
        Items?.Write(ref fields);
    }
}
