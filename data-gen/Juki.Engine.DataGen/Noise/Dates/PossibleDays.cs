namespace Juki.Engine.DataGen.Noise.Dates;

/// <summary>The days that a mistaken date of birth may fall on.</summary>
internal static class PossibleDays
{
    /// <summary>
    /// The first year of the Gregorian calendar in Japan (Meiji 6), and older than any living person.
    /// </summary>
    public const int YearMin = 1873;

    /// <summary>Whether a day exists between <see cref="YearMin"/> and the end of <paramref name="yearMax"/>.</summary>
    public static bool Exists(int year, int month, int day, int yearMax) =>
        year >= YearMin && year <= yearMax
        && month is >= 1 and <= 12
        && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
