using Juki.Engine.Model.Dates;

namespace Juki.Engine.Store.Names;

/// <summary>
/// The dates, as bits of a <see cref="NameTag"/>, that are one slip away from an exact one and share less than two of year,
/// month and day with it. Where there is none, the date itself stands.
/// </summary>
/// <param name="Swapped">Day and month changed over.</param>
/// <param name="Neighbour">The day before or after, in another month.</param>
/// <param name="SecondNeighbour">
/// Another one: registers hold 29 February of common years, and it counts as the 1 March after it (<see cref="BirthDateComparer"/>).
/// </param>
internal readonly record struct NearDates(uint Swapped, uint Neighbour, uint SecondNeighbour)
{
    private const int MonthCount = 12;

    /// <summary>The near dates of an exact date.</summary>
    public static NearDates Of(BirthDate date)
    {
        uint itself = NameTag.OfDate(date);
        uint swapped = date.Day <= MonthCount ? NameTag.OfParts(date.Year, date.Day, date.Month) : itself;
        bool leap = DateTime.IsLeapYear(date.Year);
        return (date.Month, date.Day) switch
        {
            (2, 29) when !leap => new NearDates(swapped, NameTag.OfParts(date.Year, 3, 1), NameTag.OfParts(date.Year, 3, 2)),
            (3, 1) when !leap => new NearDates(swapped, NameTag.OfParts(date.Year, 2, 28), NameTag.OfParts(date.Year, 2, 29)),
            (3, 2) when !leap => new NearDates(swapped, NameTag.OfParts(date.Year, 2, 29), itself),
            _ => new NearDates(swapped, AcrossMonths(date) ?? itself, itself),
        };
    }

    /// <summary>The day before the first of a month or after its last.</summary>
    private static uint? AcrossMonths(BirthDate date) => (date.Month, date.Day) switch
    {
        (1, 1) => NameTag.OfParts(date.Year - 1, MonthCount, 31),
        (MonthCount, 31) => NameTag.OfParts(date.Year + 1, 1, 1),
        (_, 1) => NameTag.OfParts(date.Year, date.Month - 1, DateTime.DaysInMonth(date.Year, date.Month - 1)),
        _ when date.Day == DateTime.DaysInMonth(date.Year, date.Month) => NameTag.OfParts(date.Year, date.Month + 1, 1),
        _ => null,
    };
}
