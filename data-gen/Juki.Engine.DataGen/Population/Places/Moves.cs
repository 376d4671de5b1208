using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population.Places;

/// <summary>
/// Draws moves: how likely by age (peak at 20-34), when (peak in March and April), and where from. Of the moves of a year
/// about 40 % stay inside the municipality and half of the others inside the prefecture.
/// </summary>
internal sealed class Moves(PlaceTable places, AddressWriter addresses, DateOnly today)
{
    private const double SameMunicipality = 0.4;
    private const double SamePrefecture = 0.7;

    // Months of moves: one entry of the list is one twentieth of a year's moves.
    private static readonly byte[] MonthsOfMoves = [1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 6, 7, 7, 8, 9, 9, 10, 11, 12];

    /// <summary>How likely a household whose head has this age has moved as a whole since versions are kept.</summary>
    public static double ChanceOfHousehold(int age) => age switch
    {
        < 25 => 0.30,
        < 35 => 0.45,
        < 45 => 0.30,
        < 60 => 0.14,
        _ => 0.06,
    };

    /// <summary>How likely a member has come from elsewhere alone.</summary>
    public static double ChanceOfMember(int age) => age switch
    {
        < 18 => 0.0,
        < 25 => 0.12,
        < 35 => 0.22,
        < 50 => 0.13,
        < 65 => 0.06,
        _ => 0.04,
    };

    /// <summary>A day of one of the last <paramref name="years"/> years.</summary>
    public DateOnly RecentDay(ref Draws draws, int years)
    {
        DateOnly day = new(today.Year - draws.Below(years + 1), MonthsOfMoves[draws.Below(MonthsOfMoves.Length)], draws.Between(1, 28));
        return day < today ? day : day.AddYears(-1);
    }

    /// <summary>A stay that ended the day before <paramref name="left"/>, somewhere near where the person lives now or not.</summary>
    public void Stay(ref Draws draws, int municipalityNow, DateOnly left, DateOnly notBefore, FormerStay stay)
    {
        DateOnly from = left.AddDays(-draws.Between(200, 4000));
        stay.From = from > notBefore ? from : notBefore;
        stay.To = left.AddDays(-1);
        stay.Exists = stay.From < stay.To;
        if (stay.Exists)
        {
            addresses.Write(ref draws, Origin(ref draws, municipalityNow), stay.Address);
        }
    }

    private int Origin(ref Draws draws, int municipalityNow)
    {
        double chance = draws.Unit();
        return chance < SameMunicipality ? municipalityNow
            : chance < SamePrefecture ? places.SampleMunicipality(ref draws, places.Municipalities[municipalityNow].Prefecture)
            : places.SampleMunicipality(ref draws);
    }
}
