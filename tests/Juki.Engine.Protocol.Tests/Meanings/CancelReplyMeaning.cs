using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Whether a batch was called off (PROTOCOL.md §6).</summary>
internal sealed record CancelReplyMeaning(bool CalledOff) : IMeaning
{
    public int BytesMax => sizeof(byte);

    public static IMeaning Read(ref FieldReader fields)
    {
        byte calledOff = fields.Byte();
        if (calledOff > 1)
        {
            fields.Fail();
        }

        return new CancelReplyMeaning(calledOff == 1);
    }

    public void Write(ref FieldWriter fields) => fields.Byte(CalledOff ? (byte)1 : (byte)0);
}
