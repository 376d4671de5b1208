using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Dates;

/// <summary>Grades a query's date of birth against a resident's.</summary>
public static class BirthDateComparer
{
    /// <summary>The strongest level that holds. Symmetric.</summary>
    public static BirthLevel Compare(BirthDate query, BirthDate registered)
    {
        if (query.Packed == 0 || registered.Packed == 0)
        {
            return BirthLevel.Missing;
        }

        if (query == registered)
        {
            return BirthLevel.Identical;
        }

        if (query.IsExact && registered.IsExact)
        {
            return CompareExact(query, registered);
        }

        BirthLevel level = PartialDates.Compare(query, registered);
        return level == BirthLevel.Different && IsFirstOfJanuary(query, registered) ? BirthLevel.FirstOfJanuary : level;
    }

    private static BirthLevel CompareExact(BirthDate a, BirthDate b) =>
        IsDaySlip(a, b) ? BirthLevel.DaySlip
        : a.Year == b.Year && a.Month == b.Day && a.Day == b.Month ? BirthLevel.DayMonthSwap
        : DigitsThatDiffer(a, b) == 1 ? BirthLevel.OneDigit
        : IsEraSlip(a, b) ? BirthLevel.EraSlip
        : IsFirstOfJanuary(a, b) ? BirthLevel.FirstOfJanuary
        : BirthLevel.Different;

    /// <summary>29 February of a common year and the 1 March after it count as neighbours.</summary>
    private static bool IsDaySlip(BirthDate a, BirthDate b) =>
        Math.Abs(Calendar.DayNumber(a.Year, a.Month, a.Day) - Calendar.DayNumber(b.Year, b.Month, b.Day)) <= 1;

    private static int DigitsThatDiffer(BirthDate a, BirthDate b) =>
        DigitsThatDiffer(a.Year, b.Year) + DigitsThatDiffer(a.Month, b.Month) + DigitsThatDiffer(a.Day, b.Day);

    private static int DigitsThatDiffer(int a, int b)
    {
        int count = 0;
        for (; a != b; a /= 10, b /= 10)
        {
            count += a % 10 != b % 10 ? 1 : 0;
        }

        return count;
    }

    private static bool IsEraSlip(BirthDate a, BirthDate b) =>
        a.Month == b.Month && a.Day == b.Day && EraSlip.IsDistance(Math.Abs(a.Year - b.Year));

    private static bool IsFirstOfJanuary(BirthDate a, BirthDate b) =>
        a.Year == b.Year && ((a.IsExact && a.Month == 1 && a.Day == 1) || (b.IsExact && b.Month == 1 && b.Day == 1));
}
