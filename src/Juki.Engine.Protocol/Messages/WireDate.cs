namespace Juki.Engine.Protocol.Messages;

/// <summary>A day on the wire: the digits of year, month and day as one number (u32), 20261122; 0 for none.</summary>
public static class WireDate
{
    private const uint YearPlace = 10_000;
    private const uint MonthPlace = 100;

    /// <summary>The number of a day.</summary>
    public static uint Of(DateOnly? day) => day is { } date ? ((uint)date.Year * YearPlace) + ((uint)date.Month * MonthPlace) + (uint)date.Day : 0;

    /// <summary>The day of a number; false if it is none.</summary>
    public static bool TryRead(uint number, out DateOnly? day)
    {
        day = null;
        if (number == 0)
        {
            return true;
        }

        (uint year, uint rest) = Math.DivRem(number, YearPlace);
        (uint month, uint dayOfMonth) = Math.DivRem(rest, MonthPlace);
        bool isDay = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth((int)year, (int)month);
        day = isDay ? new DateOnly((int)year, (int)month, (int)dayOfMonth) : null;
        return isDay;
    }
}
