using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>What became of a change (PROTOCOL.md §5.5).</summary>
internal sealed record ChangeReplyMeaning(ChangeFault Fault, int Item, ulong Address, ulong Code) : IMeaning
{
    public int BytesMax => ChangeReply.Bytes;

    public static ChangeReplyMeaning Read(ref FieldReader fields)
    {
        ChangeReply reply = ChangeReply.Read(ref fields);
        return new ChangeReplyMeaning(reply.Fault, RecordItemText.Each.IndexOf(reply.Item) + 1, reply.Address, reply.Code);
    }

    public void Write(ref FieldWriter fields) => new ChangeReply(Fault, Item == 0 ? RecordItems.None : RecordItemText.Each[Item - 1], Address, Code).Write(ref fields);
}
