using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Dates;

/// <summary>Reads year, month and day, each of which may be unknown, with or without an era.</summary>
internal static class PlainDateReader
{
    public static BirthDateFault Read(ReadOnlySpan<char> text, out BirthDate date)
    {
        date = default;
        if (text.IsEmpty)
        {
            return BirthDateFault.Format;
        }

        if (AsciiDigits.IsAll(text))
        {
            return ReadDigits(text, out date);
        }

        JapaneseEra? era = ReadEra(ref text);
        if (era is not null && text.Length == 6 && AsciiDigits.IsAll(text))
        {
            return OfEra(era, AsciiDigits.Parse(text[..2]), AsciiDigits.Parse(text[2..4]), AsciiDigits.Parse(text[4..]), out date);
        }

        return DateParts.TryRead(text, era is not null, out DateParts parts)
            ? Of(era, parts.Year, parts.Month, parts.Day, out date)
            : BirthDateFault.Format;
    }

    /// <summary>The date of three parts, the year counted in an era if there is one.</summary>
    public static BirthDateFault Of(JapaneseEra? era, int year, int month, int day, out BirthDate date) =>
        era is null ? BirthDate.TryOf(year, month, day, out date) : OfEra(era, year, month, day, out date);

    /// <summary>An era in front, by name or, as in <c>3-40.01.01</c>, by code.</summary>
    private static JapaneseEra? ReadEra(ref ReadOnlySpan<char> text)
    {
        JapaneseEra? era = JapaneseEras.ReadAtStart(text, out int length);
        if (era is null && text.Length > 2 && text[1] == '-' && text[2..].ContainsAny('-', '.', '/'))
        {
            era = JapaneseEras.OfCode(text[0] - '0');
            length = era is null ? 0 : 2;
        }

        text = text[length..];
        return era;
    }

    /// <summary>Digits without separators: <c>19650101</c>, <c>3400101</c> (era code first), <c>196501</c>, <c>1965</c>; 00 is unknown.</summary>
    private static BirthDateFault ReadDigits(ReadOnlySpan<char> text, out BirthDate date)
    {
        date = default;
        return text.Length switch
        {
            8 => BirthDate.TryOf(AsciiDigits.Parse(text[..4]), AsciiDigits.Parse(text[4..6]), AsciiDigits.Parse(text[6..]), out date),
            7 when JapaneseEras.OfCode(text[0] - '0') is { } era =>
                OfEra(era, AsciiDigits.Parse(text[1..3]), AsciiDigits.Parse(text[3..5]), AsciiDigits.Parse(text[5..]), out date),
            6 => BirthDate.TryOf(AsciiDigits.Parse(text[..4]), AsciiDigits.Parse(text[4..]), 0, out date),
            4 => BirthDate.TryOf(AsciiDigits.Parse(text), 0, 0, out date),
            _ => BirthDateFault.Format,
        };
    }

    private static BirthDateFault OfEra(JapaneseEra era, int eraYear, int month, int day, out BirthDate date)
    {
        int year = Math.Min(eraYear, Calendar.YearMax) + era.YearOffset;
        BirthDateFault fault = BirthDate.TryOf(year, month, day, out date);
        if (fault is BirthDateFault.None or BirthDateFault.Year && (eraYear == 0 || !era.Covers(year, month, day)))
        {
            date = default;
            return BirthDateFault.Era;
        }

        return fault;
    }
}
