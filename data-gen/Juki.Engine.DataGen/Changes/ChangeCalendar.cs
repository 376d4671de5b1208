namespace Juki.Engine.DataGen.Changes;

/// <summary>When the changes of a year are processed: on working days from half past eight to a quarter past five, by the weight of their months.</summary>
internal sealed class ChangeCalendar
{
    /// <summary>How many days a year of changes has, leap year or not.</summary>
    public const int DaysOfYear = 365;

    private const int SecondsOfDay = 86_400;
    private const int OpensAt = 30_600;
    private const int OpenFor = 31_500;
    private const int JapanIsAhead = 32_400;

    private static readonly int UnixEpoch = new DateOnly(1970, 1, 1).DayNumber;

    private readonly DateOnly _from;

    /// <summary>How many changes were processed before each day.</summary>
    private readonly long[] _before = new long[DaysOfYear + 1];

    public ChangeCalendar(DateOnly from, long count, Func<DateOnly, double> weight)
    {
        _from = from;
        double[] sums = new double[DaysOfYear + 1];
        for (int day = 0; day < DaysOfYear; day++)
        {
            sums[day + 1] = sums[day] + (IsWorkingDay(from.AddDays(day)) ? weight(from.AddDays(day)) : 0);
        }

        for (int day = 0; day <= DaysOfYear; day++)
        {
            _before[day] = (long)Math.Round(count * (sums[day] / sums[DaysOfYear]));
        }
    }

    /// <summary>The day and the second (since 1970) of a change by its number; both rise with it.</summary>
    public (DateOnly Day, long UnixSecond) Of(long number)
    {
        int day = Array.BinarySearch(_before, number);
        day = day >= 0 ? LastBefore(day, number) : ~day - 1;
        long ofDay = _before[day + 1] - _before[day];
        long second = OpensAt + (OpenFor * (number - _before[day]) / ofDay);
        DateOnly date = _from.AddDays(day);
        return (date, ((long)(date.DayNumber - UnixEpoch) * SecondsOfDay) + second - JapanIsAhead);
    }

    /// <summary>Days without changes have the same sum as the day after them: the last of these is meant.</summary>
    private int LastBefore(int day, long number)
    {
        while (_before[day + 1] == number)
        {
            day++;
        }

        return day;
    }

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
