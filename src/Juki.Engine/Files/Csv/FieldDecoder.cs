using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Juki.Engine.Files.Csv;

/// <summary>Turns the bytes of fields into text. One for each thread; the texts of a row live until the next row begins.</summary>
internal sealed class FieldDecoder(CsvEncoding encoding)
{
    private char[] _chars = new char[4096];
    private int _used;

    /// <summary>Makes room for a row; in both encodings no character is longer in UTF-16 units than in bytes.</summary>
    public void BeginRow(int recordBytes)
    {
        _used = 0;
        if (_chars.Length < recordBytes)
        {
            _chars = new char[recordBytes * 2];
        }
    }

    /// <summary>Decodes a field; false if it has bytes that are no character.</summary>
    public bool TryDecode(scoped ReadOnlySpan<byte> bytes, bool hasDoubledQuotes, out ReadOnlySpan<char> text)
    {
        Span<char> room = _chars.AsSpan(_used);
        if (!TryTranscode(bytes, room, out int length))
        {
            text = default;
            return false;
        }

        length = hasDoubledQuotes ? UndoubleQuotes(room[..length]) : length;
        _used += length;
        text = room[..length];
        return true;
    }

    private bool TryTranscode(ReadOnlySpan<byte> bytes, Span<char> room, out int length)
    {
        if (encoding == CsvEncoding.Utf8)
        {
            return Utf8.ToUtf16(bytes, room, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done;
        }

        if (Ascii.ToUtf16(bytes, room, out length) == OperationStatus.Done)
        {
            return true;
        }

        length = Cp932.Encoding.GetChars(bytes, room);
        return !room[..length].Contains(Cp932.Unreadable);
    }

    private static int UndoubleQuotes(Span<char> text)
    {
        int to = 0;
        for (int from = 0; from < text.Length; from++, to++)
        {
            text[to] = text[from];
            from += text[from] == '"' ? 1 : 0;
        }

        return to;
    }
}
