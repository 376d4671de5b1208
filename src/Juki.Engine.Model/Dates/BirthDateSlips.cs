using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Dates;

/// <summary>
/// The days that a clerk may have meant: the dates one slip away from an exact one. Every one of them compares as
/// <see cref="BirthLevel.DaySlip"/>, <see cref="BirthLevel.DayMonthSwap"/>, <see cref="BirthLevel.OneDigit"/> or
/// <see cref="BirthLevel.EraSlip"/>, and none is given twice.
/// </summary>
public static class BirthDateSlips
{
    /// <summary>The most dates that <see cref="Enumerate"/> writes.</summary>
    public const int CountMax = 128;

    private static readonly int[] PlacesOfYear = [1, 10, 100, 1000];

    private static readonly int[] PlacesOfMonthAndDay = [1, 10];

    /// <summary>Writes the slips of an exact date, the day slips first; returns their number, 0 for a date that is not exact.</summary>
    public static int Enumerate(BirthDate date, Span<BirthDate> destination)
    {
        if (!date.IsExact)
        {
            return 0;
        }

        var slips = new SlipList(date, destination);
        AddNeighbours(date, ref slips);
        slips.Add(BirthLevel.DayMonthSwap, date.Year, date.Day, date.Month);
        AddDigits(date, ref slips);
        foreach (int years in EraSlip.Distances)
        {
            slips.Add(BirthLevel.EraSlip, date.Year - years, date.Month, date.Day);
            slips.Add(BirthLevel.EraSlip, date.Year + years, date.Month, date.Day);
        }

        return slips.Count;
    }

    /// <summary>Neighbours inside the month, and across its ends in whatever days registers hold there.</summary>
    private static void AddNeighbours(BirthDate date, ref SlipList slips)
    {
        slips.Add(BirthLevel.DaySlip, date.Year, date.Month, date.Day - 1);
        slips.Add(BirthLevel.DaySlip, date.Year, date.Month, date.Day + 1);
        (int yearBefore, int monthBefore) = date.Month == 1 ? (date.Year - 1, 12) : (date.Year, date.Month - 1);
        (int yearAfter, int monthAfter) = date.Month == 12 ? (date.Year + 1, 1) : (date.Year, date.Month + 1);
        for (int day = 28; day <= 31; day++)
        {
            slips.Add(BirthLevel.DaySlip, yearBefore, monthBefore, day);
        }

        slips.Add(BirthLevel.DaySlip, yearAfter, monthAfter, 1);
    }

    private static void AddDigits(BirthDate date, ref SlipList slips)
    {
        for (int digit = 0; digit <= 9; digit++)
        {
            foreach (int place in PlacesOfYear)
            {
                slips.Add(BirthLevel.OneDigit, WithDigit(date.Year, place, digit), date.Month, date.Day);
            }

            foreach (int place in PlacesOfMonthAndDay)
            {
                slips.Add(BirthLevel.OneDigit, date.Year, WithDigit(date.Month, place, digit), date.Day);
                slips.Add(BirthLevel.OneDigit, date.Year, date.Month, WithDigit(date.Day, place, digit));
            }
        }
    }

    private static int WithDigit(int value, int place, int digit) => value + ((digit - (value / place % 10)) * place);

    /// <summary>Takes the dates that exist in a register and compare as the slip they are meant to be.</summary>
    private ref struct SlipList(BirthDate date, Span<BirthDate> destination)
    {
        private readonly Span<BirthDate> _destination = destination;

        public int Count { get; private set; }

        public void Add(BirthLevel level, int year, int month, int day)
        {
            bool exact = year > 0 && month > 0 && day > 0;
            if (exact
                && BirthDate.TryOf(year, month, day, out BirthDate slip) == BirthDateFault.None
                && BirthDateComparer.Compare(date, slip) == level)
            {
                _destination[Count++] = slip;
            }
        }
    }
}
