using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Noise.Dates;

/// <summary>The same year number under a neighbouring era: 昭和15 → 平成15.</summary>
internal sealed class EraSlip() : DateError(ErrorKind.BirthEra)
{
    /// <inheritdoc/>
    protected override (int Year, int Month, int Day) Mistake(BirthDate right, int yearMax, ref QueryRandom random)
    {
        int era = IndexOf(right);
        int step = random.Chance(0.5) ? 1 : -1;
        return TrySlip(right, era, step, yearMax, out int year) || TrySlip(right, era, -step, yearMax, out year)
            ? (year, right.Month, right.Day)
            : (right.Year, right.Month, right.Day);
    }

    private static bool TrySlip(BirthDate right, int era, int step, int yearMax, out int year)
    {
        year = right.Year;
        if (era < 0 || era + step < 0 || era + step >= JapaneseEras.All.Length)
        {
            return false;
        }

        year += JapaneseEras.All[era + step].YearOffset - JapaneseEras.All[era].YearOffset;
        return PossibleDays.Exists(year, right.Month, right.Day, yearMax)
            && IndexOf(BirthDate.Of(year, right.Month, right.Day)) == era + step;
    }

    private static int IndexOf(BirthDate date) => JapaneseEras.Of(date) is { } era ? JapaneseEras.All.IndexOf(era) : -1;
}
