using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Addresses;

/// <summary>
/// Folds an address to its key: width, capitals, small and large kana, hiragana to katakana, variant kanji one to one;
/// ヶ・ケ・が・ガ and 之・ノ・の as one, 大字 and 字 dropped, kanji numbers in digits. Spaces drop out, but where two numbers
/// would run together, or a building's name into the number before it, one space stays.
/// </summary>
internal static class AddressFold
{
    private const int LengthRatioMax = 5;

    private static readonly char[] Table = AddressFoldTable.Build();

    /// <summary>The most characters that a text of this length folds to: 千 becomes a space and 1000.</summary>
    public static int LengthMax(int textLength) => LengthRatioMax * textLength;

    /// <summary>The longest text that surely folds into a buffer of this length.</summary>
    public static int TextLengthMaxFor(int bufferLength) => bufferLength / LengthRatioMax;

    /// <summary>Writes the key; returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        int length = 0;
        bool apart = false;
        for (int i = 0; i < text.Length; i++)
        {
            char folded = Table[text[i]];
            if (folded > AddressFoldTable.LastMark)
            {
                if (apart)
                {
                    KeepApart(folded, destination, ref length);
                }

                destination[length++] = folded;
                apart = false;
                continue;
            }

            if (folded == AddressFoldTable.Numeral)
            {
                int numerals = NumeralsAt(text[i..]);
                if (apart)
                {
                    KeepSpace(destination, ref length);
                }

                Separate(destination, ref length);
                length += WriteNumber(text.Slice(i, numerals), destination[length..]);
                i += numerals - 1;
                apart = true;
                continue;
            }

            int dropped = DroppedAt(text[i..], folded);
            if (dropped > 0)
            {
                apart |= char.IsWhiteSpace(text[i]);
                i += dropped - 1;
                continue;
            }

            destination[length] = Resolve(folded, text[i], destination[..length]);
            length++;
            apart = false;
        }

        return length;
    }

    /// <summary>How many numerals there are at the start of the text, the first of which is known.</summary>
    private static int NumeralsAt(ReadOnlySpan<char> text)
    {
        int length = 1;
        while (length < text.Length && Table[text[length]] == AddressFoldTable.Numeral)
        {
            length++;
        }

        return length;
    }

    private static void KeepApart(char next, Span<char> destination, ref int length)
    {
        if (next == '室')
        {
            KeepSpace(destination, ref length);
        }
        else if (char.IsAsciiDigit(next))
        {
            Separate(destination, ref length);
        }
    }

    private static void Separate(Span<char> destination, ref int length)
    {
        if (length > 0 && char.IsAsciiDigit(destination[length - 1]))
        {
            destination[length++] = ' ';
        }
    }

    /// <summary>
    /// A space behind the unit of a number stays where a building follows that begins like a number or like a unit:
    /// 5番 三ツ沢メゾン is no 5番3, 30号 室町ハイツ no 30号室.
    /// </summary>
    private static void KeepSpace(Span<char> destination, ref int length)
    {
        if (length > 0 && destination[length - 1] is '番' or '地' or '号')
        {
            destination[length++] = ' ';
        }
    }

    private static int WriteNumber(ReadOnlySpan<char> numerals, Span<char> destination)
    {
        int value = KanjiNumerals.Parse(numerals);
        if (value >= 0)
        {
            return AsciiDigits.Format(value, destination);
        }

        numerals.CopyTo(destination);
        return numerals.Length;
    }

    /// <summary>How many characters drop out at the start of the text: spaces, selectors of variants, 大字 and 字.</summary>
    private static int DroppedAt(ReadOnlySpan<char> text, char mark) => mark switch
    {
        AddressFoldTable.Dropped => 1,
        AddressFoldTable.PairFirst when text is ['大', '字', ..] || (text.Length > 1 && text[0] != '大' && char.IsLowSurrogate(text[1])) => 2,
        _ => 0,
    };

    /// <summary>The character itself where its mark did not come true; a long-vowel mark behind a digit is a hyphen.</summary>
    private static char Resolve(char mark, char c, ReadOnlySpan<char> before) =>
        mark == AddressFoldTable.LongVowel ? (before is [.., >= '0' and <= '9'] ? '-' : Hyphens.LongVowel)
        : mark == AddressFoldTable.PairFirst ? c
        : mark;
}
