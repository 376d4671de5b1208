using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Dates;

/// <summary>Writes exact dates in the Japanese calendar.</summary>
public static class EraFormat
{
    /// <summary>The most characters that either form takes.</summary>
    public const int LengthMax = 12;

    /// <summary>Writes <c>昭和40年1月1日</c>, the first year as 元年.</summary>
    /// <returns>False if the date is not exact or no era applies.</returns>
    public static bool TryWriteKanji(BirthDate date, Span<char> destination, out int length)
    {
        length = 0;
        if (!TryFind(date, out JapaneseEra era))
        {
            return false;
        }

        era.Name.CopyTo(destination);
        length = era.Name.Length;
        int year = date.Year - era.YearOffset;
        if (year == 1)
        {
            destination[length++] = '元';
        }
        else
        {
            length += AsciiDigits.Format(year, destination[length..]);
        }

        destination[length++] = '年';
        length += AsciiDigits.Format(date.Month, destination[length..]);
        destination[length++] = '月';
        length += AsciiDigits.Format(date.Day, destination[length..]);
        destination[length++] = '日';
        return true;
    }

    /// <summary>Writes <c>S40.1.1</c>.</summary>
    /// <returns>False if the date is not exact or no era applies.</returns>
    public static bool TryWriteLetter(BirthDate date, Span<char> destination, out int length)
    {
        length = 0;
        if (!TryFind(date, out JapaneseEra era))
        {
            return false;
        }

        destination[length++] = era.Letter;
        length += AsciiDigits.Format(date.Year - era.YearOffset, destination[length..]);
        destination[length++] = '.';
        length += AsciiDigits.Format(date.Month, destination[length..]);
        destination[length++] = '.';
        length += AsciiDigits.Format(date.Day, destination[length..]);
        return true;
    }

    private static bool TryFind(BirthDate date, out JapaneseEra era)
    {
        JapaneseEra? found = date.IsExact ? JapaneseEras.Of(date) : null;
        era = found ?? JapaneseEras.All[0];
        return found is not null;
    }
}
