using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Dates;

/// <summary>Compares dates of which at least one has an unknown part, is a period, a season or only about right.</summary>
internal static class PartialDates
{
    /// <summary>
    /// <see cref="BirthLevel.Compatible"/> where nothing contradicts, <see cref="BirthLevel.Missing"/> where no part is
    /// known on both sides, else <see cref="BirthLevel.Different"/>.
    /// </summary>
    public static BirthLevel Compare(BirthDate a, BirthDate b)
    {
        bool bothYears = a.Year != 0 && b.Year != 0;
        if (!bothYears || (IsPlain(a) && IsPlain(b)))
        {
            return ComparePlain(a, b);
        }

        DateSpan first = DateSpan.Of(a);
        DateSpan second = DateSpan.Of(b);
        return Overlap(first, second, a, b) ? BirthLevel.Compatible : BirthLevel.Different;
    }

    private static bool IsPlain(BirthDate date) => date.Qualifier == DateQualifier.None && !date.IsPeriod;

    private static BirthLevel ComparePlain(BirthDate a, BirthDate b)
    {
        // The parts of a period, a season or a 頃 hold only together with its year, which the other side lacks.
        if (!IsPlain(a) || !IsPlain(b))
        {
            return BirthLevel.Missing;
        }

        bool contradicts = Contradict(a.Year, b.Year) || Contradict(a.Month, b.Month) || Contradict(a.Day, b.Day);
        bool shares = (a.Year * b.Year) + (a.Month * b.Month) + (a.Day * b.Day) != 0;
        return contradicts ? BirthLevel.Different : shares ? BirthLevel.Compatible : BirthLevel.Missing;
    }

    private static bool Contradict(int a, int b) => a != 0 && b != 0 && a != b;

    private static bool Overlap(DateSpan first, DateSpan second, BirthDate a, BirthDate b) =>
        first.Overlaps(second)
        || (a.Qualifier == DateQualifier.Winter && DateSpan.EarlyWinter(a.Year).Overlaps(second))
        || (b.Qualifier == DateQualifier.Winter && DateSpan.EarlyWinter(b.Year).Overlaps(first));
}
