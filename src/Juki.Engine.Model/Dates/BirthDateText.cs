namespace Juki.Engine.Model.Dates;

/// <summary>The written forms of a date of birth: reads all of them, writes the canonical one.</summary>
internal static class BirthDateText
{
    /// <summary>Longer than any notation; a longer text is no date.</summary>
    private const int TextLengthMax = 64;

    private const int FirstSeasonMonth = 21;

    public static BirthDateFault Parse(ReadOnlySpan<char> text, out BirthDate date) =>
        UsualDateReader.TryRead(text, out date) ? BirthDateFault.None : ParseAny(text, out date);

    /// <summary>The whole grammar, for what <see cref="UsualDateReader"/> does not read.</summary>
    internal static BirthDateFault ParseAny(ReadOnlySpan<char> text, out BirthDate date)
    {
        date = default;
        text = text.Trim();
        if (text.IsEmpty)
        {
            return BirthDateFault.Empty;
        }

        if (text.Length > TextLengthMax)
        {
            return BirthDateFault.Format;
        }

        Span<char> folded = stackalloc char[TextLengthMax];
        int length = DateFold.Fold(text, folded);
        return BirthDateGrammar.Read(folded[..length], out date);
    }

    public static int Format(BirthDate date, Span<char> destination)
    {
        int length = FormatPlain(date.Year, date.Month, date.Day, destination);
        if (date.Qualifier >= DateQualifier.Spring)
        {
            destination[length++] = '-';
            WriteDigits(FirstSeasonMonth + (int)(date.Qualifier - DateQualifier.Spring), 2, destination[length..]);
            return length + 2;
        }

        if (date.Qualifier == DateQualifier.Circa)
        {
            destination[length++] = '~';
        }
        else if (date.IsPeriod)
        {
            destination[length++] = '/';
            length += FormatPlain(date.EndYear, date.EndMonth, date.EndDay, destination[length..]);
        }

        return length;
    }

    /// <summary>A known year alone stands alone; otherwise every unknown part is crossed out.</summary>
    private static int FormatPlain(int year, int month, int day, Span<char> destination)
    {
        WriteDigits(year, 4, destination);
        if (year != 0 && month == 0 && day == 0)
        {
            return 4;
        }

        destination[4] = '-';
        WriteDigits(month, 2, destination[5..]);
        destination[7] = '-';
        WriteDigits(day, 2, destination[8..]);
        return 10;
    }

    private static void WriteDigits(int value, int count, Span<char> destination)
    {
        bool unknown = value == 0;
        for (int i = count - 1; i >= 0; i--)
        {
            destination[i] = unknown ? 'X' : (char)('0' + (value % 10));
            value /= 10;
        }
    }
}
