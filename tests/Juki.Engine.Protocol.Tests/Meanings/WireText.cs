using System.Text;
using Juki.Engine.Protocol.Fields;

namespace Juki.Engine.Protocol.Tests.Meanings;

/// <summary>Texts of payloads as strings.</summary>
internal static class WireText
{
    /// <summary>The text of bytes that were read; bytes that are no UTF-8 make the payload malformed.</summary>
    public static string Read(ref FieldReader fields, scoped ReadOnlySpan<byte> utf8)
    {
        char[] characters = new char[utf8.Length];
        if (Utf8.TryDecode(utf8, characters, out int length))
        {
            return new string(characters, 0, length);
        }

        fields.Fail();
        return "";
    }

    /// <summary>The bytes of a text for those parts of the codec that take UTF-8.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
