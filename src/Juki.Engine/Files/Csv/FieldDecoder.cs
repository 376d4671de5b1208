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
        if (_chars.Length < recordBytes + Utf8Blocks.OverwrittenChars)
        {
            _chars = new char[(recordBytes + Utf8Blocks.OverwrittenChars) * 2];
        }
    }

    /// <summary>Decodes a field of some data; false if it has bytes that are no character.</summary>
    public bool TryDecode(scoped ReadOnlySpan<byte> data, CsvField field, out ReadOnlySpan<char> text)
    {
        Span<char> room = _chars.AsSpan(_used);
        if (field.Length == 0 || !TryTranscode(data, field, room, out int length))
        {
            text = default;
            return field.Length == 0;
        }

        length = field.HasDoubledQuotes ? UndoubleQuotes(room[..length]) : length;
        _used += length;
        text = room[..length];
        return true;
    }

    private bool TryTranscode(ReadOnlySpan<byte> data, CsvField field, Span<char> room, out int length)
    {
        if (encoding == CsvEncoding.Cp932)
        {
            return TryTranscodeCp932(data.Slice(field.Start, field.Length), room, out length);
        }

        bool isInside = data.Length - field.End >= Utf8Blocks.OverreadBytes;
        return (Utf8Blocks.IsSupported && isInside && Utf8Blocks.TryTranscode(data, field.Start, field.End, room, out length))
            || Utf8.ToUtf16(data.Slice(field.Start, field.Length), room, out _, out length, replaceInvalidSequences: false) == OperationStatus.Done;
    }

    private static bool TryTranscodeCp932(ReadOnlySpan<byte> bytes, Span<char> room, out int length)
    {
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
