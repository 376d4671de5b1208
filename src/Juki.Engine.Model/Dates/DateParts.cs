using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Dates;

/// <summary>The three parts as written, 0 where unknown; the year is an era year if an era stood before it.</summary>
internal readonly record struct DateParts(int Year, int Month, int Day)
{
    private const int WesternYearLength = 4;
    private const int DigitCountMax = 4;

    /// <summary>Reads 「40年1月1日」, <c>40.1.1</c>, 「1940年月日不詳」, <c>1940-05-XX</c>; the month and the day may be left out.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, bool inEra, out DateParts parts)
    {
        parts = default;
        int length = text.Length;
        if (!TryReadYear(ref text, inEra, out int year))
        {
            return false;
        }

        bool western = !inEra && year != 0 && length - text.Length < WesternYearLength;
        if (western || !TryReadNext(ref text, '年', "月日", out int month) || !TryReadNext(ref text, '月', "日", out int day))
        {
            return false;
        }

        parts = new DateParts(year, month, day);
        return text is "" or "日";
    }

    private static bool TryReadYear(ref ReadOnlySpan<char> text, bool inEra, out int year)
    {
        year = 1;
        if (inEra && text is ['元', ..])
        {
            text = text[1..];
            return true;
        }

        return TryReadNumber(ref text, out year);
    }

    /// <summary>Reads the separator behind the part before and the next part; at the end of the text it is unknown.</summary>
    private static bool TryReadNext(ref ReadOnlySpan<char> text, char unit, ReadOnlySpan<char> unknownUnits, out int value)
    {
        value = 0;
        if (text is "" or "日")
        {
            return true;
        }

        bool separated = text[0] == unit || text[0] is '-' or '/' or '.';
        if (separated)
        {
            text = text[1..];
        }

        if (text.StartsWith(unknownUnits, StringComparison.Ordinal) && IsUnknownWord(text[unknownUnits.Length..]))
        {
            text = default;
        }

        return text.IsEmpty || (separated && TryReadNumber(ref text, out value));
    }

    /// <summary>Digits, kanji numerals, crosses or 不詳.</summary>
    private static bool TryReadNumber(ref ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        int length = UnknownLength(text);
        if (length == 0)
        {
            length = AsciiDigits.RunLength(text);
            value = length <= DigitCountMax ? AsciiDigits.Parse(text[..length]) : -1;
        }

        if (length == 0)
        {
            length = KanjiNumerals.RunLength(text);
            value = KanjiNumerals.Parse(text[..length]);
        }

        text = text[length..];
        return value >= 0;
    }

    private static int UnknownLength(ReadOnlySpan<char> text)
    {
        int crosses = text.IndexOfAnyExcept('X');
        return text is ['不', '詳' or '明', ..] ? 2 : crosses < 0 ? text.Length : crosses;
    }

    private static bool IsUnknownWord(ReadOnlySpan<char> text) => text is "不詳" or "不明";
}
