using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population.Places;

/// <summary>The numbers of a house inside its town; 0 where there is none.</summary>
/// <param name="Chome">丁目, 丁 or 地割.</param>
/// <param name="Ban">番 or 番地.</param>
/// <param name="Go">号 or the sub-number of a lot.</param>
internal readonly record struct LotNumbers(int Chome, int Ban, int Go)
{
    private const int LotWithoutSubNumber = 4;

    /// <summary>Draws the numbers of a house.</summary>
    public static LotNumbers Sample(ref Draws draws, Town town, bool isUrban)
    {
        int chome = town.ChomeMax == 0 ? 0 : draws.Between(1, town.ChomeMax);
        if (town.System is NumberSystem.ResidentialIndication or NumberSystem.SakaiCho)
        {
            return new LotNumbers(chome, draws.Between(1, 40), draws.Between(1, 30));
        }

        bool hasSubNumber = draws.Below(10) >= LotWithoutSubNumber;
        return new LotNumbers(chome, draws.Between(1, LotMax(town, isUrban)), hasSubNumber ? draws.Between(1, 25) : 0);
    }

    private static int LotMax(Town town, bool isUrban) =>
        town.System is NumberSystem.HokkaidoJo or NumberSystem.IwateChiwari ? 60 : isUrban ? 400 : 2500;
}
