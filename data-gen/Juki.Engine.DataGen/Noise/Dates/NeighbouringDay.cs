using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Noise.Dates;

/// <summary>The day before or after.</summary>
internal sealed class NeighbouringDay() : DateError(ErrorKind.BirthDay)
{
    /// <inheritdoc/>
    protected override (int Year, int Month, int Day) Mistake(BirthDate right, int yearMax, ref QueryRandom random)
    {
        var day = new DateOnly(right.Year, right.Month, right.Day);
        DateOnly other = day.AddDays(random.Chance(0.5) ? 1 : -1);
        return PossibleDays.Exists(other.Year, other.Month, other.Day, yearMax)
            ? (other.Year, other.Month, other.Day)
            : (right.Year, right.Month, right.Day);
    }
}
