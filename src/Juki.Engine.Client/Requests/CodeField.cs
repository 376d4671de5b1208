using Juki.Engine.Model.Codes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Requests;

/// <summary>A code of a reply: one that is none makes the reply malformed.</summary>
internal static class CodeField
{
    public static ResidentCode? Of(ulong number, ref FieldReader fields)
    {
        if (number == PackedCode.None)
        {
            return null;
        }

        if (!PackedCode.TryRead(number, out ResidentCode code))
        {
            fields.Fail();
        }

        return code;
    }
}
