using Juki.Engine.Model.Names;
using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Addresses.Free;

/// <summary>Cuts a free address into words and numbers.</summary>
internal sealed class FreeTokens
{
    private readonly FreeToken[] _tokens = new FreeToken[FreeAddress.TokensMax];
    private char[] _folded = new char[256];
    private int _length;

    public int Count { get; private set; }

    /// <summary>Some of the text did not fit.</summary>
    public bool IsFull { get; private set; }

    public FreeToken this[int index] => _tokens[index];

    public ReadOnlySpan<char> Text(int index) => _folded.AsSpan(_tokens[index].Start, _tokens[index].Length);

    public void Set(ReadOnlySpan<char> text)
    {
        (Count, _length, IsFull) = (0, 0, false);
        Reserve(text.Length);
        char before = ' ';
        for (int i = 0; i < text.Length && !IsFull;)
        {
            int length = RunLength(text[i..]);
            if (length > 0)
            {
                AddRun(text.Slice(i, length), before);
                before = ' ';
            }
            else
            {
                before = text[i] is ',' or '/' or '-' or '#' ? text[i] : before;
                length = 1;
            }

            i += length;
        }
    }

    /// <summary>An apostrophe parts nothing: O'Brien is one word.</summary>
    private static int RunLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '\'' or '\u2019' || IsCombining(text[length])))
        {
            length++;
        }

        return length;
    }

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    private void Reserve(int textLength)
    {
        // Short forms are never longer than what they stand for.
        int longest = NameFold.LengthMax(textLength);
        if (_folded.Length < longest)
        {
            _folded = new char[Math.Max(longest, _folded.Length * 2)];
        }
    }

    /// <summary>12A is a number and its letter, U3 a designator and its number; 42nd and SW1A are words.</summary>
    private void AddRun(ReadOnlySpan<char> run, char before)
    {
        Span<char> folded = _folded.AsSpan(_length);
        folded = folded[..NameFold.Fold(run, FoldTier.T1, folded)];
        int digits = AsciiDigits.RunLength(folded);
        int letters = folded.IndexOfAnyInRange('0', '9');
        if (digits > 0 && folded.Length - digits == 1)
        {
            Add(folded[..digits], before);
            Add(folded[digits..], '\0');
        }
        else if (letters > 0 && FreeWords.IsDesignator(folded[..letters]) && AsciiDigits.IsAll(folded[letters..]))
        {
            Add(folded[..letters], before);
            Add(folded[letters..], '\0');
        }
        else
        {
            Add(folded, before);
        }
    }

    /// <summary>The text lies where it is to be kept, or behind it.</summary>
    private void Add(ReadOnlySpan<char> text, char before)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (Count == _tokens.Length)
        {
            IsFull = true;
            return;
        }

        bool isNumber = AsciiDigits.IsAll(text);
        ReadOnlySpan<char> kept = isNumber ? WithoutLeadingZeros(text) : FreeWords.Shorten(text);
        kept.CopyTo(_folded.AsSpan(_length));
        _tokens[Count++] = new FreeToken(_length, kept.Length, isNumber ? text.Length : 0, before);
        _length += kept.Length;
    }

    private static ReadOnlySpan<char> WithoutLeadingZeros(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<char> trimmed = digits.TrimStart('0');
        return trimmed.IsEmpty ? digits[..1] : trimmed;
    }
}
