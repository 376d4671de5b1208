using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Noise.Dates;

/// <summary>1 January, which forms were filled with when the day was not known.</summary>
internal sealed class FirstJanuary() : DateError(ErrorKind.BirthFirstJanuary)
{
    /// <inheritdoc/>
    protected override (int Year, int Month, int Day) Mistake(BirthDate right, int yearMax, ref QueryRandom random) =>
        (right.Year, 1, 1);
}
