using System.Buffers;
using System.Text.Unicode;

namespace Juki.Engine.Files.Csv;

/// <summary>
/// Writes CSV rows in UTF-8 into a buffer that grows and is used again: fields quoted where they need it, LF at the end.
/// </summary>
public sealed class CsvWriter
{
    private static readonly SearchValues<char> QuotedChars = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<byte> QuotedBytes = SearchValues.Create(",\"\r\n"u8);

    private byte[] _bytes = new byte[1 << 14];
    private int _length;
    private bool _isInRow;

    /// <summary>What has been written since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Begins anew; the buffer stays.</summary>
    public void Clear()
    {
        _length = 0;
        _isInRow = false;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        Room(1)[0] = (byte)'\n';
        _length++;
        _isInRow = false;
    }

    /// <summary>A field without text.</summary>
    public void Empty() => Separate();

    /// <summary>A field of text.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Separate();
        if (text.ContainsAny(QuotedChars))
        {
            Quoted(text);
        }
        else
        {
            Append(text);
        }
    }

    /// <summary>A field of UTF-8 that needs no quotes: words and digits of our own.</summary>
    public void Word(ReadOnlySpan<byte> word)
    {
        Separate();
        Append(word);
    }

    /// <summary>A field with a whole number.</summary>
    public void Number(long value)
    {
        Separate();
        AppendNumber(value);
    }

    /// <summary>A field with a day, YYYY-MM-DD, or nothing.</summary>
    public void Date(DateOnly? day)
    {
        Separate();
        if (day is { } known)
        {
            AppendDigits(known.Year, 4);
            Append("-"u8);
            AppendDigits(known.Month, 2);
            Append("-"u8);
            AppendDigits(known.Day, 2);
        }
    }

    /// <summary>Goes on in the present field with text that needs no quotes.</summary>
    public void Append(ReadOnlySpan<byte> word)
    {
        word.CopyTo(Room(word.Length));
        _length += word.Length;
    }

    /// <summary>Goes on in the present field with a whole number.</summary>
    public void AppendNumber(long value)
    {
        _length += DecimalText.Number(value, Room(DecimalText.NumberBytesMax));
    }

    /// <summary>Goes on in the present field with a number of a fixed count of digits.</summary>
    public void AppendDigits(long value, int digits)
    {
        DecimalText.Digits(value, digits, Room(digits));
        _length += digits;
    }

    /// <summary>Room for the rest of the row that has been begun: <see cref="EndRest"/> takes it over.</summary>
    internal CsvRowRest BeginRest(int bytesMax) => new(Room(bytesMax));

    /// <summary>Takes over the rest of a row and ends the row.</summary>
    internal void EndRest(scoped in CsvRowRest rest)
    {
        _length += rest.Length;
        EndRow();
    }

    /// <summary>Text that needs no quotes is itself as a field.</summary>
    internal static bool NeedsQuotes(ReadOnlySpan<byte> text) => text.ContainsAny(QuotedBytes);

    private void Append(ReadOnlySpan<char> text)
    {
        Utf8.FromUtf16(text, Room(text.Length * 3), out _, out int written);
        _length += written;
    }

    private void Quoted(ReadOnlySpan<char> text)
    {
        Append("\""u8);
        while (text.IndexOf('"') is var quote and >= 0)
        {
            Append(text[..quote]);
            Append("\"\""u8);
            text = text[(quote + 1)..];
        }

        Append(text);
        Append("\""u8);
    }

    private void Separate()
    {
        if (_isInRow)
        {
            Append(","u8);
        }

        _isInRow = true;
    }

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _length < bytes)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
        }

        return _bytes.AsSpan(_length);
    }
}
