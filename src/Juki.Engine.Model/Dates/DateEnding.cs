using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Dates;

/// <summary>What a written date ends in beyond its parts: 頃, a season, or a third of the month (旬).</summary>
/// <param name="Qualifier">頃 or season.</param>
/// <param name="Third">1 上旬, 2 中旬, 3 下旬; 0 for none.</param>
internal readonly record struct DateEnding(DateQualifier Qualifier, int Third)
{
    private const int ThirdLength = 10;
    private const int SeasonMonthLength = 3;

    /// <summary>There is none. Not compared with the default: until it is compiled to the full, that equality boxes the enum.</summary>
    private bool IsNone => Qualifier == DateQualifier.None && Third == 0;

    /// <summary>Cuts the ending off.</summary>
    public static ReadOnlySpan<char> Split(ReadOnlySpan<char> text, out DateEnding ending)
    {
        ending = text switch
        {
            [.., '上', '旬'] => new(DateQualifier.None, 1),
            [.., '中', '旬'] => new(DateQualifier.None, 2),
            [.., '下', '旬'] => new(DateQualifier.None, 3),
            [.., '頃' or '~'] or [.., 'ご' or 'こ', 'ろ'] => new(DateQualifier.Circa, 0),
            [.., '春'] => new(DateQualifier.Spring, 0),
            [.., '夏'] => new(DateQualifier.Summer, 0),
            [.., '秋'] => new(DateQualifier.Autumn, 0),
            [.., '冬'] => new(DateQualifier.Winter, 0),
            _ => OfSeasonMonth(text),
        };
        int length = ending.IsNone ? 0
            : ending.Third > 0 || text[^1] == 'ろ' ? 2
            : char.IsAsciiDigit(text[^1]) ? SeasonMonthLength
            : 1;
        return text[..^length];
    }

    /// <summary>The date with this ending.</summary>
    /// <returns>False if they do not go together.</returns>
    public bool TryApply(BirthDate plain, out BirthDate date)
    {
        date = plain;
        return Third > 0 ? TryThird(plain, out date)
            : Qualifier == DateQualifier.None || plain.TryQualify(Qualifier, out date);
    }

    /// <summary>Only behind a bare year are 21 to 24 seasons (ISO 8601-2); in <c>1940-05-21</c> it is the day.</summary>
    private static DateEnding OfSeasonMonth(ReadOnlySpan<char> text) =>
        text is [_, _, _, _, '-', '2', >= '1' and <= '4'] && AsciiDigits.IsAll(text[..4])
            ? new((DateQualifier)((int)DateQualifier.Spring + text[6] - '1'), 0)
            : default;

    private bool TryThird(BirthDate month, out BirthDate period)
    {
        period = default;
        if (month.Year == 0 || month.Month == 0 || month.Day != 0)
        {
            return false;
        }

        int first = ((Third - 1) * ThirdLength) + 1;
        int last = Third == 3 ? Calendar.DaysInMonth(month.Year, month.Month) : Third * ThirdLength;
        return BirthDate.Of(month.Year, month.Month, first)
            .TryExtendTo(BirthDate.Of(month.Year, month.Month, last), out period);
    }
}
