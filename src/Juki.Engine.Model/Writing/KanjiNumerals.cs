namespace Juki.Engine.Model.Writing;

/// <summary>
/// Numbers in kanji: additive (四十, 百二十三, 千九百六十五) and positional (一九六五, 二〇).
/// </summary>
internal static class KanjiNumerals
{
    /// <summary>The largest number that is written in kanji.</summary>
    public const int ValueMax = 9999;

    /// <summary>The most characters that <see cref="ValueMax"/> takes.</summary>
    public const int LengthMax = 7;

    private const int NotNumeral = -1;

    /// <summary>More digits than any number in an address or a date has.</summary>
    private const int PositionalLengthMax = 8;

    /// <summary>Whether the character is part of a number.</summary>
    public static bool IsNumeral(char c) => ValueOf(c) != NotNumeral;

    /// <summary>How many characters at the start of the text are numerals.</summary>
    public static int RunLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && IsNumeral(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>The value of a run of numerals; −1 if they do not form a number.</summary>
    public static int Parse(ReadOnlySpan<char> run)
    {
        if (run.Length <= 1)
        {
            return run.IsEmpty ? NotNumeral : ValueOf(run[0]);
        }

        bool additive = false;
        foreach (char c in run)
        {
            additive |= ValueOf(c) >= 10;
        }

        return additive ? ParseAdditive(run) : ParsePositional(run);
    }

    /// <summary>Writes 1 to <see cref="ValueMax"/> in additive form; returns the length.</summary>
    public static int Format(int value, Span<char> destination)
    {
        int length = FormatUnit(value / 1000, '千', destination);
        length += FormatUnit(value / 100 % 10, '百', destination[length..]);
        length += FormatUnit(value / 10 % 10, '十', destination[length..]);
        if (value % 10 != 0)
        {
            destination[length++] = DigitChar(value % 10);
        }

        return length;
    }

    private static int FormatUnit(int digit, char unit, Span<char> destination)
    {
        int length = 0;
        if (digit > 1)
        {
            destination[length++] = DigitChar(digit);
        }

        if (digit > 0)
        {
            destination[length++] = unit;
        }

        return length;
    }

    private static char DigitChar(int digit) => "〇一二三四五六七八九"[digit];

    private static int ParsePositional(ReadOnlySpan<char> run)
    {
        if (run.Length > PositionalLengthMax)
        {
            return NotNumeral;
        }

        int value = 0;
        foreach (char c in run)
        {
            value = (value * 10) + ValueOf(c);
        }

        return value;
    }

    private static int ParseAdditive(ReadOnlySpan<char> run)
    {
        int total = 0;
        int digit = NotNumeral;
        int unitBelow = int.MaxValue;
        foreach (char c in run)
        {
            int value = ValueOf(c);
            if (value < 10)
            {
                if (digit != NotNumeral || value == 0)
                {
                    return NotNumeral;
                }

                digit = value;
                continue;
            }

            if (value >= unitBelow)
            {
                return NotNumeral;
            }

            total += value * (digit == NotNumeral ? 1 : digit);
            digit = NotNumeral;
            unitBelow = value;
        }

        return total + Math.Max(digit, 0);
    }

    private static int ValueOf(char c) => c switch
    {
        '〇' or '零' => 0,
        '一' or '壱' => 1,
        '二' or '弐' => 2,
        '三' or '参' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' or '拾' => 10,
        '百' => 100,
        '千' => 1000,
        _ => NotNumeral,
    };
}
