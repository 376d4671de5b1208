using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.Model.Dates;

namespace Juki.Engine.DataGen.Population.Persons;

/// <summary>
/// How a day of birth stands in the register: nearly always in full; for some of the very old and of the foreign residents
/// with unknown parts; now and then as a 29 February that did not exist.
/// </summary>
internal static class BirthRegistration
{
    private const int VeryOld = 88;
    private const double UnknownAmongVeryOld = 0.003;
    private const double UnknownAmongForeigners = 0.004;
    private const double LeapDaySlips = 0.0005;

    /// <summary>The registered date.</summary>
    public static BirthDate Of(ref Draws draws, DateOnly born, int age, bool isForeign)
    {
        double chance = draws.Unit();
        double unknown = isForeign ? UnknownAmongForeigners : age >= VeryOld ? UnknownAmongVeryOld : 0;
        if (chance < unknown)
        {
            return WithUnknownParts(chance / unknown, born, isForeign);
        }

        bool slips = born is { Month: 3, Day: 1 } && !DateTime.IsLeapYear(born.Year) && 1 - chance < LeapDaySlips;
        return slips ? BirthDate.Of(born.Year, 2, 29) : BirthDate.Of(born.Year, born.Month, born.Day);
    }

    private static BirthDate WithUnknownParts(double chance, DateOnly born, bool isForeign) => chance switch
    {
        < 0.35 => BirthDate.Of(born.Year, 0, 0),
        < 0.65 => BirthDate.Of(born.Year, born.Month, 0),
        < 0.90 when isForeign => BirthDate.Of(born.Year, 1, 1),
        < 0.90 => BirthDate.Of(born.Year, born.Month, 0),
        _ => BirthDate.Of(0, 0, 0),
    };
}
