namespace Juki.Engine.DataGen.Texts;

/// <summary>A text that is written and changed in place; reused from person to person, so that none costs an allocation.</summary>
internal sealed class TextBuffer(int capacity = 64)
{
    private const int DigitsOfInt64Max = 20;
    private char[] _chars = new char[capacity];

    /// <summary>Characters in use.</summary>
    public int Length { get; private set; }

    /// <summary>Whether there is no text.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The text; valid until the next change.</summary>
    public ReadOnlySpan<char> Span => _chars.AsSpan(0, Length);

    /// <summary>One character.</summary>
    public char this[int index]
    {
        get => Span[index];
        set => _chars[index] = value;
    }

    /// <summary>Leaves no text.</summary>
    public void Clear() => Length = 0;

    /// <summary>Becomes this text.</summary>
    public void Set(ReadOnlySpan<char> text)
    {
        Length = 0;
        Append(text);
    }

    /// <summary>Adds a character.</summary>
    public void Append(char c)
    {
        Reserve(1);
        _chars[Length++] = c;
    }

    /// <summary>Adds a text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Adds a number in decimal digits, at least <paramref name="digitsMin"/> of them.</summary>
    public void AppendNumber(long number, int digitsMin = 1)
    {
        Span<char> digits = stackalloc char[DigitsOfInt64Max];
        number.TryFormat(digits, out int written, default, System.Globalization.CultureInfo.InvariantCulture);
        for (int missing = digitsMin - written; missing > 0; missing--)
        {
            Append('0');
        }

        Append(digits[..written]);
    }

    /// <summary>Adds a number in the digits that begin with <paramref name="zero"/>: 0 or ０.</summary>
    public void AppendNumber(int number, char zero)
    {
        if (number >= 10)
        {
            AppendNumber(number / 10, zero);
        }

        Append((char)(zero + (number % 10)));
    }

    /// <summary>Puts <paramref name="text"/> in the place of <paramref name="length"/> characters from <paramref name="start"/> on.</summary>
    public void Replace(int start, int length, ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        Span.Slice(start + length).CopyTo(_chars.AsSpan(start + text.Length));
        text.CopyTo(_chars.AsSpan(start));
        Length += text.Length - length;
    }

    /// <summary>The text as a string, for errors and tests.</summary>
    public string Reveal() => Span.ToString();

    /// <summary>Hides the text: it is a person's.</summary>
    public override string ToString() => "text (hidden)";

    private void Reserve(int more)
    {
        if (Length + more > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, Length + more));
        }
    }
}
