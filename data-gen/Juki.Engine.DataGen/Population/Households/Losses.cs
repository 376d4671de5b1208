using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.Model;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Population.Households;

/// <summary>Decides who has been removed from the register and who is held back from it.</summary>
internal static class Losses
{
    private const double HeldBackForEachMember = 0.024;
    private const double ExOfficio = 0.0004;
    private const double EmigrationOfForeigners = 0.03;
    private const double EmigrationOfYoungAdults = 0.003;
    private const double DeathMax = 0.35;
    private static readonly double[] Deaths = [.. Enumerable.Range(0, 120).Select(age => Math.Min(DeathMax, 0.00003 * Math.Exp(0.092 * age)))];

    /// <summary>Marks the losses of a household.</summary>
    public static void Mark(ref Draws draws, HouseholdSkeleton household)
    {
        foreach (ref SkeletonMember member in household.Members)
        {
            member.Status = StatusOf(draws.Unit(), member, household.IsForeign);
        }

        int count = household.Members.Length;
        if (count >= 2 && !household.IsInstitution && draws.Chance(HeldBackForEachMember * count))
        {
            ref SkeletonMember member = ref household.Members[draws.Below(count)];
            member.IsHeldBack = member.Status == ResidentStatus.Current;
        }
    }

    // Gompertz: deaths of the last year, which is how long the removed are kept beside the present.
    private static ResidentStatus StatusOf(double chance, SkeletonMember member, bool isForeign)
    {
        double death = Deaths[member.Age] * (member.Sex == Sex.Female ? 0.75 : 1.25);
        double emigration = isForeign ? EmigrationOfForeigners : member.Age is >= 20 and < 45 ? EmigrationOfYoungAdults : 0;
        return chance < death ? ResidentStatus.Death
            : chance < death + emigration ? ResidentStatus.Emigration
            : chance < death + emigration + ExOfficio ? ResidentStatus.ExOfficio
            : ResidentStatus.Current;
    }
}
