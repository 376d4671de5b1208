using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.Model;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Population.Households;

/// <summary>
/// Care homes and dormitories: a group of consecutive household numbers at one address, whose residents are unrelated.
/// </summary>
internal static class Institutions
{
    /// <summary>Household numbers of one institution.</summary>
    public const int GroupSize = 4;

    /// <summary>Residents to each of these household numbers.</summary>
    public const int ResidentsEach = 12;

    /// <summary>Share of groups that are institutions, so that 2.3 % of all residents live in one (census of 2020).</summary>
    public const double Share = 0.0043;

    private const double CareHomes = 0.8;
    private const double WomenInCareHomes = 0.72;

    /// <summary>Whether the group of this household is an institution.</summary>
    public static bool Has(ulong seed, long household) =>
        new Draws(seed, DrawStream.Group, GroupOf(household)).Chance(Share);

    /// <summary>The group that a household number belongs to.</summary>
    public static ulong GroupOf(long household) => (ulong)household / GroupSize;

    /// <summary>Whether a group that is an institution is a care home, not a dormitory.</summary>
    public static bool IsCareHome(ulong group) => (SplitMix.Mix(group) >> 11) * (1.0 / (1UL << 53)) < CareHomes;

    /// <summary>Draws the residents of one household number.</summary>
    public static void Fill(ref Draws draws, bool isCareHome, HouseholdSkeleton household)
    {
        household.Clear(isForeign: false, isInstitution: true);
        for (int i = 0; i < ResidentsEach; i++)
        {
            Sex sex = draws.Chance(isCareHome ? WomenInCareHomes : 0.5) ? Sex.Female : Sex.Male;
            int age = isCareHome ? draws.Bell(70, 103) : draws.Between(18, 23);
            household.Add(MemberRole.InstitutionResident, sex, age);
        }

        Losses.Mark(ref draws, household);
    }
}
