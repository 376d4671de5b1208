using System.Text;

namespace Juki.Engine.Protocol.Fields;

/// <summary>
/// Texts on the wire. Names and addresses are short and mostly kanji: characters of three bytes, for which a plain loop is faster
/// than the general encoder with its set-up.
/// </summary>
public static class Utf8
{
    /// <summary>No UTF-16 code unit takes more.</summary>
    public const int BytesPerCharMax = 3;

    private static readonly UTF8Encoding Replacing = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Encodes a text; a lone surrogate becomes U+FFFD. The destination holds <see cref="BytesPerCharMax"/> for each character.</summary>
    /// <returns>Bytes written.</returns>
    public static int Encode(ReadOnlySpan<char> text, Span<byte> destination)
    {
        int written = 0;
        foreach (char c in text)
        {
            if (c < 0x80)
            {
                destination[written++] = (byte)c;
            }
            else if (c < 0x800)
            {
                destination[written + 1] = (byte)(0x80 | (c & 0x3F));
                destination[written] = (byte)(0xC0 | (c >> 6));
                written += 2;
            }
            else if (!char.IsSurrogate(c))
            {
                destination[written + 2] = (byte)(0x80 | (c & 0x3F));
                destination[written + 1] = (byte)(0x80 | ((c >> 6) & 0x3F));
                destination[written] = (byte)(0xE0 | (c >> 12));
                written += 3;
            }
            else
            {
                return Replacing.GetBytes(text, destination);
            }
        }

        return written;
    }

    /// <summary>Whether bytes are UTF-8.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Decodes a text; false if it is not UTF-8. The destination holds as many characters as there are bytes.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="destination">Takes the characters.</param>
    /// <param name="length">Characters written.</param>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, Span<char> destination, out int length) =>
        System.Text.Unicode.Utf8.ToUtf16(utf8, destination, out _, out length, replaceInvalidSequences: false) == System.Buffers.OperationStatus.Done;
}
