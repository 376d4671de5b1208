using System.Text;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Client.Requests;

/// <summary>A text of a reply: one that is not UTF-8 makes the reply malformed.</summary>
internal static class TextField
{
    public static string Of(scoped ReadOnlySpan<byte> utf8, ref FieldReader fields)
    {
        if (!System.Text.Unicode.Utf8.IsValid(utf8))
        {
            fields.Fail();
        }

        return Encoding.UTF8.GetString(utf8);
    }
}
