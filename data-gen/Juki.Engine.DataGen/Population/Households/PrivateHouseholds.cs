using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;
using Juki.Engine.Model;

namespace Juki.Engine.DataGen.Population.Households;

/// <summary>Fills in a household of a given kind and reference age.</summary>
internal static class PrivateHouseholds
{
    private const int OldestAge = AgePyramid.AgeMax;
    private const int YoungestHusband = 18;
    private const double GrandmothersShare = 0.8;

    /// <summary>Draws the members.</summary>
    public static void Fill(ref Draws draws, HouseholdKind kind, int age, int thisYear, HouseholdSkeleton household)
    {
        household.Clear(kind.IsForeign, isInstitution: false);
        int motherAge = AddHeads(ref draws, kind.Lead, age, household);
        if (kind.Children > 0)
        {
            Fertility.AddChildren(ref draws, household, motherAge, thisYear - motherAge, kind.Children);
        }

        AddGrandparents(ref draws, kind.Grandparents, household);
        Losses.Mark(ref draws, household);
    }

    // Returns the age by which children are reckoned: the mother's, present or not.
    private static int AddHeads(ref Draws draws, HouseholdLead lead, int age, HouseholdSkeleton household)
    {
        switch (lead)
        {
            case HouseholdLead.Couple:
                household.Add(MemberRole.Husband, Sex.Male, Math.Clamp(age + draws.Bell(-6, 11), YoungestHusband, OldestAge));
                household.Add(MemberRole.Wife, Sex.Female, age);
                return age;
            case HouseholdLead.Siblings:
                household.Add(MemberRole.Head, draws.Chance(0.5) ? Sex.Male : Sex.Female, age);
                household.Add(MemberRole.Sibling, draws.Chance(0.5) ? Sex.Male : Sex.Female, Math.Max(YoungestHusband - 2, age - draws.Between(2, 8)));
                return age;
            default:
                household.Add(MemberRole.Head, lead == HouseholdLead.Man ? Sex.Male : Sex.Female, age);
                return lead == HouseholdLead.Man ? age - 2 : age;
        }
    }

    private static void AddGrandparents(ref Draws draws, int count, HouseholdSkeleton household)
    {
        if (count == 0)
        {
            return;
        }

        int mother = Math.Min(household.Members[0].Age + draws.Bell(19, 35), OldestAge);
        if (count == 2)
        {
            household.Add(MemberRole.Grandparent, Sex.Male, Math.Min(mother + draws.Bell(-3, 8), OldestAge));
        }

        bool isMother = count == 2 || draws.Chance(GrandmothersShare);
        household.Add(MemberRole.Grandparent, isMother ? Sex.Female : Sex.Male, mother);
    }
}
