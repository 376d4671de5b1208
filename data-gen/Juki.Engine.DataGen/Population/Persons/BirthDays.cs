using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population.Persons;

/// <summary>
/// Draws the day of birth of a person of a given age: uneven by year (births of the cohort), by season and, since births
/// are planned, by weekday; in the first half of the century, many were reported as born on 1 January.
/// </summary>
internal sealed class BirthDays
{
    private const int PlannedBirthsFrom = 1990;
    private const int NewYearReportsUntil = 1950;
    private const double NewYearReports = 0.004;

    // July to September are the strongest months; in hundredths of the strongest.
    private static readonly byte[] Season = [96, 93, 92, 93, 95, 95, 99, 100, 100, 97, 94, 95];
    private readonly DateOnly _today;
    private readonly int _firstDay;
    private readonly byte[] _acceptance;

    public BirthDays(DateOnly today, BirthsByYear births)
    {
        _today = today;
        DateOnly first = today.AddYears(-AgePyramid.AgeMax - 1);
        _firstDay = first.DayNumber;
        _acceptance = new byte[today.DayNumber - _firstDay + 1];
        for (int i = 0; i < _acceptance.Length; i++)
        {
            _acceptance[i] = Acceptance(first.AddDays(i), births);
        }
    }

    /// <summary>A day on which a person was born who has reached <paramref name="age"/>.</summary>
    public DateOnly Sample(ref Draws draws, int age)
    {
        int first = _today.AddYears(-age - 1).DayNumber + 1;
        int days = _today.AddYears(-age).DayNumber - first + 1;
        int day;
        do
        {
            day = first + draws.Below(days);
        }
        while (draws.Below(256) > _acceptance[day - _firstDay]);

        DateOnly born = DateOnly.FromDayNumber(day);
        return born.Year < NewYearReportsUntil && draws.Chance(NewYearReports) ? NewYearNear(born, first, days) : born;
    }

    private static DateOnly NewYearNear(DateOnly born, int first, int days)
    {
        DateOnly newYear = new(born.Year, 1, 1);
        return newYear.DayNumber >= first && newYear.DayNumber < first + days ? newYear : born;
    }

    private static byte Acceptance(DateOnly day, BirthsByYear births)
    {
        double weekday = day.Year < PlannedBirthsFrom ? 1 : day.DayOfWeek switch
        {
            DayOfWeek.Sunday => 0.72,
            DayOfWeek.Saturday => 0.82,
            _ => 1,
        };
        return (byte)(255 * births.Of(day.Year) / births.Max * weekday * Season[day.Month - 1] / 100);
    }
}
