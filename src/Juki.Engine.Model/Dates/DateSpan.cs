namespace Juki.Engine.Model.Dates;

/// <summary>The first and the last day that a date with a known year may mean, as year × 372 + month × 31 + day.</summary>
internal readonly record struct DateSpan(int First, int Last)
{
    /// <summary>「○年頃」 means the year before or after as well, 「○年○月頃」 the month before or after.</summary>
    private const int CircaUnits = 1;

    private const int DaysOfMonth = 31;
    private const int DaysOfYear = 12 * DaysOfMonth;
    private const int DaysOfSeason = 3 * DaysOfMonth;
    private const int MonthsBeforeSpring = 2;

    public static DateSpan Of(BirthDate date)
    {
        if (date.Qualifier >= DateQualifier.Spring)
        {
            int season = date.Qualifier - DateQualifier.Spring;
            int start = (date.Year * DaysOfYear) + (MonthsBeforeSpring * DaysOfMonth) + (season * DaysOfSeason);
            return new DateSpan(start + 1, start + DaysOfSeason);
        }

        DateSpan span = date.IsPeriod
            ? new DateSpan(FirstOf(date.Year, date.Month, date.Day), LastOf(date.EndYear, date.EndMonth, date.EndDay))
            : new DateSpan(FirstOf(date.Year, date.Month, date.Day), LastOf(date.Year, date.Month, date.Day));
        int slack = date.Qualifier != DateQualifier.Circa ? 0 : CircaUnits * (date.Month == 0 ? DaysOfYear : DaysOfMonth);
        return new DateSpan(span.First - slack, span.Last + slack);
    }

    /// <summary>January and February: the other half of what 「○年冬」 may mean.</summary>
    public static DateSpan EarlyWinter(int year) => new(FirstOf(year, 1, 0), LastOf(year, 2, 0));

    /// <summary>Whether some day is in both.</summary>
    public bool Overlaps(DateSpan other) => First <= other.Last && other.First <= Last;

    private static int FirstOf(int year, int month, int day) =>
        (year * DaysOfYear) + (Math.Max(month - 1, 0) * DaysOfMonth) + Math.Max(day, 1);

    private static int LastOf(int year, int month, int day) =>
        (year * DaysOfYear) + ((month == 0 ? 11 : month - 1) * DaysOfMonth) + (day == 0 ? DaysOfMonth : day);
}
