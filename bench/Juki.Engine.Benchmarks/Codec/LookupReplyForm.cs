using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Codec;

/// <summary>The reply to a lookup, with the four items.</summary>
internal sealed class LookupReplyForm : IWireForm<LookupFound>
{
    public MessageKind Kind => MessageKind.Lookup | MessageKind.Reply;

    public int PayloadBytesMax(LookupFound message) => LookupReply.Bytes + message.Texts().BytesMax;

    public void Write(LookupFound message, ref FieldWriter fields)
    {
        message.Reply.Write(ref fields);
        message.Texts().Write(ref fields);
    }

    public ulong Read(ref FieldReader fields, TextPlace texts)
    {
        LookupReply reply = LookupReply.Read(ref fields);
        ResidentFields resident = ResidentFields.Read(ref fields);
        return LookupFound.Of(reply) + LookupFound.Of(new ResidentTexts
        {
            Sex = resident.Sex,
            FamilyName = texts.Decode(resident.FamilyName),
            GivenName = texts.Decode(resident.GivenName),
            LatinName = texts.Decode(resident.LatinName),
            FamilyKana = texts.Decode(resident.FamilyKana),
            GivenKana = texts.Decode(resident.GivenKana),
            BirthDate = texts.Decode(resident.BirthDate),
            Address = texts.Decode(resident.Address),
        });
    }
}
