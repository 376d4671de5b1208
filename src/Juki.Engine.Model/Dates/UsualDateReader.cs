using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Dates;

/// <summary>
/// Reads, in one pass and without folding, the notations that nearly every row of a file uses:
/// <code>
/// usual = digit×8 | [era] year ("年" | sep) month ("月" | sep) day ["日"]      sep = "-" | "/" | "."
/// </code>
/// with a year of four digits, or after an era 元 or a number, and numbers of one or two digits, half or full width, or in
/// kanji. What it reads it reads as <see cref="BirthDateGrammar"/> does; whatever it does not read, every fault included, is
/// left to that.
/// </summary>
internal static class UsualDateReader
{
    private const int NoNumber = -1;

    /// <summary>False if the text is in another notation or no date.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out BirthDate date)
    {
        date = default;
        if (text.Length == 8 && AsciiDigits.IsAll(text))
        {
            return PlainDateReader.Read(text, out date) == BirthDateFault.None;
        }

        int at = 0;
        JapaneseEra? era = ReadEra(text, ref at);
        int year = era is null ? ReadWesternYear(text, ref at) : ReadEraYear(text, ref at);
        int month = ReadAfter(text, '年', ref at);
        int day = ReadAfter(text, '月', ref at);
        at += CharAt(text, at) == '日' ? 1 : 0;
        return at == text.Length && (year | month | day) >= 0 && PlainDateReader.Of(era, year, month, day, out date) == BirthDateFault.None;
    }

    /// <summary>An era by its letter, its name or the first character of its name.</summary>
    private static JapaneseEra? ReadEra(ReadOnlySpan<char> text, ref int at)
    {
        int code = CharAt(text, 0) switch
        {
            'S' or '昭' => 3,
            'H' or '平' => 4,
            'R' or '令' => 5,
            'T' or '大' => 2,
            'M' or '明' => 1,
            _ => 0,
        };
        JapaneseEra? era = JapaneseEras.OfCode(code);
        if (era is not null)
        {
            at = text[0] == era.Name[0] && CharAt(text, 1) == era.Name[1] ? 2 : 1;
        }

        return era;
    }

    private static int ReadWesternYear(ReadOnlySpan<char> text, ref int at)
    {
        int century = ReadDigits(text, ref at);
        int year = ReadDigits(text, ref at);
        return at == 4 && (century | year) > 0 ? (century * 100) + year : NoNumber;
    }

    private static int ReadEraYear(ReadOnlySpan<char> text, ref int at)
    {
        if (CharAt(text, at) != '元')
        {
            return ReadNumber(text, ref at);
        }

        at++;
        return 1;
    }

    private static int ReadAfter(ReadOnlySpan<char> text, char unit, ref int at)
    {
        char separator = CharAt(text, at);
        if (separator != unit && separator is not ('-' or '/' or '.'))
        {
            return NoNumber;
        }

        at++;
        return ReadNumber(text, ref at);
    }

    private static int ReadNumber(ReadOnlySpan<char> text, ref int at)
    {
        int number = ReadDigits(text, ref at);
        return number >= 0 ? number : ReadKanji(text, ref at);
    }

    private static int ReadKanji(ReadOnlySpan<char> text, ref int at)
    {
        ReadOnlySpan<char> rest = text[at..];
        ReadOnlySpan<char> run = rest[..KanjiNumerals.RunLength(rest)];
        at += run.Length;
        return KanjiNumerals.Parse(run);
    }

    /// <summary>One or two digits.</summary>
    private static int ReadDigits(ReadOnlySpan<char> text, ref int at)
    {
        int first = DigitAt(text, at);
        int second = DigitAt(text, at + 1);
        bool isTwo = first >= 0 && second >= 0;
        at += isTwo ? 2 : first >= 0 ? 1 : 0;
        return isTwo ? (first * 10) + second : first;
    }

    private static int DigitAt(ReadOnlySpan<char> text, int at)
    {
        char letter = CharAt(text, at);
        int digit = letter - (letter < '０' ? '0' : '０');
        return (uint)digit <= 9 ? digit : NoNumber;
    }

    private static char CharAt(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';
}
