using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.Model;

namespace Juki.Engine.DataGen.Population.Households;

/// <summary>Children of a mother: when they were born, boys and girls, twins.</summary>
internal static class Fertility
{
    private const double BoysShare = 105.1 / 205.1;
    private const double TwinAfterSibling = 0.022;
    private const double TwinsOfSameSex = 0.66;
    private const int AgeAtBirthMin = 17;

    /// <summary>
    /// Adds children to a household, the eldest first. Siblings other than twins are two years of age or more apart, so that
    /// their birthdays are never less than a year apart.
    /// </summary>
    public static void AddChildren(ref Draws draws, HouseholdSkeleton household, int motherAge, int motherBirthYear, int count)
    {
        int age = motherAge - AgeAtFirstBirth(ref draws, motherBirthYear);
        int youngestNeeds = 2 * (count - 1);
        if (age < youngestNeeds)
        {
            age = Math.Min(youngestNeeds + draws.Below(4), motherAge - AgeAtBirthMin);
        }

        Sex sex = Sex.NotKnown;
        for (int child = 0; child < count; child++)
        {
            bool isTwin = child > 0 && draws.Chance(TwinAfterSibling);
            if (child > 0 && !isTwin)
            {
                age = Math.Max(age - draws.Bell(2, 5), 2 * (count - 1 - child));
            }

            sex = isTwin && draws.Chance(TwinsOfSameSex) ? sex : draws.Chance(BoysShare) ? Sex.Male : Sex.Female;
            household.Add(MemberRole.Child, sex, age, isTwin);
        }
    }

    // The mean age at first birth rose from 25.5 for mothers born in 1950 to 30.5 for those born in 1985.
    private static int AgeAtFirstBirth(ref Draws draws, int motherBirthYear)
    {
        int later = Math.Clamp((motherBirthYear - 1950) / 7, 0, 5);
        return draws.Bell(18 + later, 34 + later);
    }
}
