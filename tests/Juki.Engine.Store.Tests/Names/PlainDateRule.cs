using Juki.Engine.Model.Dates;

namespace Juki.Engine.Store.Tests.Names;

/// <summary>What the search by name and date lets pass, said without bits: years modulo 16, 0 for what is unknown.</summary>
internal static class PlainDateRule
{
    public static bool IsNear(BirthDate query, BirthDate registered)
    {
        if (!IsPlain(query))
        {
            return true;
        }

        (int year, int month, int day) = IsPlain(registered) ? (registered.Year % 16, registered.Month, registered.Day) : (0, 0, 0);
        bool months = query.Month == 0 || month == 0 || month == query.Month;
        bool days = query.Day == 0 || day == 0 || day == query.Day;
        bool years = query.Year == 0 || year == query.Year % 16;
        if (!query.IsExact)
        {
            return (years || year == 0) && months && days;
        }

        return (years && months) || (years && days) || (months && days)
            || (years && month == query.Day && day == query.Month)
            || Neighbours(query).Contains((year, month, day));
    }

    private static bool IsPlain(BirthDate date) => date.Qualifier == DateQualifier.None && !date.IsPeriod;

    /// <summary>The days before and after; of 29 February in a common year, those of the 1 March that it counts as.</summary>
    private static IEnumerable<(int Year, int Month, int Day)> Neighbours(BirthDate date)
    {
        bool common = !DateTime.IsLeapYear(date.Year);
        bool leapDay = common && date is { Month: 2, Day: 29 };
        DateOnly day = leapDay ? new DateOnly(date.Year, 3, 1) : new DateOnly(date.Year, date.Month, date.Day);
        foreach (int step in (int[])[-1, 0, 1])
        {
            DateOnly near = day.AddDays(step);
            yield return (near.Year % 16, near.Month, near.Day);
            if (common && near is { Month: 3, Day: 1 })
            {
                yield return (near.Year % 16, 2, 29);
            }
        }
    }
}
