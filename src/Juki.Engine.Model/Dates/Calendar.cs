namespace Juki.Engine.Model.Dates;

/// <summary>The Gregorian reckoning used by registers, tolerant of 29 February in common years.</summary>
internal static class Calendar
{
    /// <summary>Earlier than any date of birth in a register that keeps removed residents for 150 years.</summary>
    public const int YearMin = 1800;

    /// <summary>Later than any date of birth for as long as this engine runs.</summary>
    public const int YearMax = 2199;

    private static ReadOnlySpan<byte> LongestMonths => [31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>An array: a span of a constant of several bytes is made anew by each call of unoptimised code, which allocates.</summary>
    private static readonly short[] DaysBeforeMonth = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

    /// <summary>The last day that a month of this name ever has: 29 for February; 31 if the month is 0, unknown.</summary>
    public static int LongestMonth(int month) => LongestMonths[month];

    /// <summary>The last day of a month that exists.</summary>
    public static int DaysInMonth(int year, int month) => DateTime.DaysInMonth(year, month);

    /// <summary>A running number of days. 29 February of a common year gets that of the day after it, 1 March.</summary>
    public static int DayNumber(int year, int month, int day)
    {
        int before = year - 1;
        int leapDay = month > 2 && DateTime.IsLeapYear(year) ? 1 : 0;
        return (before * 365) + (before / 4) - (before / 100) + (before / 400) + DaysBeforeMonth[month] + leapDay + day;
    }
}
