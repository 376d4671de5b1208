using Juki.Engine.DataGen.Population.Households;
using Juki.Engine.DataGen.Population.Persons;
using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;
using Juki.Engine.Model.Records;

namespace Juki.Engine.DataGen.Population;

/// <summary>What happened to a person: removal, marriage, moves of one's own, alias, former surname, a changed code.</summary>
internal sealed class PersonHistory(PopulationModel model)
{
    private const double ChangedCodes = 0.0005;
    private const double HusbandsNameKept = 0.95;
    private const double FormerSurnames = 0.012;
    private const double EndedFormerSurnames = 0.002;
    private const double EndedAliases = 0.01;
    private const int YearsOnRecord = 15;

    // 旧氏 can be registered since 2019-11-05.
    private static readonly DateOnly FormerSurnameSince = new(2019, 11, 5);

    /// <summary>Draws the history of one member.</summary>
    public void Write(HouseholdDraft household, PersonDraft person)
    {
        Draws draws = new(~model.Seed, DrawStream.Member, person.Number);
        Remove(ref draws, person);
        if (household.Skeleton.IsForeign)
        {
            WriteAlias(ref draws, household, person);
        }
        else
        {
            Marry(ref draws, household, person);
        }

        Join(ref draws, household, person);
        if (draws.Chance(ChangedCodes))
        {
            DateOnly day = model.Moves.RecentDay(ref draws, 10);
            person.CodeChanged = day > person.Born ? day : model.Today;
        }
    }

    private void Remove(ref Draws draws, PersonDraft person)
    {
        if (person.Member.Status != ResidentStatus.Current)
        {
            DateOnly day = model.Today.AddDays(-draws.Below(365));
            person.StatusDate = day > person.Born ? day : person.Born;
        }
    }

    // About 95 % of couples take the husband's surname; in the others the husband's name has changed.
    private void Marry(ref Draws draws, HouseholdDraft household, PersonDraft person)
    {
        if (person.Member.Role is not (MemberRole.Husband or MemberRole.Wife))
        {
            return;
        }

        bool husbandsName = new Draws(model.Seed, DrawStream.Birth, ~(ulong)household.Number).Chance(HusbandsNameKept);
        bool changed = husbandsName == (person.Member.Role == MemberRole.Wife);
        if (changed && draws.Chance(ChanceOnRecord(person.Member.Age)))
        {
            NameForm before = model.Names.Surname(ref draws, RegionOf(household)).Form;
            person.BirthFamilyName.Set(before.Written);
            person.BirthFamilyKana.Set(before.Kana);
            WriteFormerSurname(ref draws, person, before.Written);
        }
    }

    // The network keeps changes since 2002: few marriages of the old are on record.
    private static double ChanceOnRecord(int age) => age switch
    {
        < 35 => 0.95,
        < 50 => 0.50,
        < 65 => 0.05,
        _ => 0,
    };

    private void WriteFormerSurname(ref Draws draws, PersonDraft person, string surname)
    {
        double chance = draws.Unit();
        if (chance < FormerSurnames)
        {
            person.FormerSurname.Set(surname);
        }
        else if (chance < FormerSurnames + EndedFormerSurnames && model.Today > FormerSurnameSince.AddDays(60))
        {
            person.EndedFormerSurname.Set(surname);
            person.EndedPeriod = (FormerSurnameSince.AddDays(draws.Below(30)), model.Today.AddDays(-1 - draws.Below(25)));
        }
    }

    private void WriteAlias(ref Draws draws, HouseholdDraft household, PersonDraft person)
    {
        double chance = draws.Unit();
        double inForce = person.Member.Age < 28 ? 0.02 : 0.10;
        if (chance < inForce)
        {
            model.Names.WriteAlias(ref draws, RegionOf(household), person, person.Alias);
        }
        else if (chance < inForce + EndedAliases && person.Member.Age >= 20)
        {
            model.Names.WriteAlias(ref draws, RegionOf(household), person, person.EndedAlias);
            DateOnly ended = model.Today.AddDays(-draws.Between(10, 1500));
            person.EndedPeriod = (ended.AddDays(-draws.Between(100, 1500)), ended);
        }
    }

    // Whoever changed the name by marriage comes from an address of before the marriage.
    private void Join(ref Draws draws, HouseholdDraft household, PersonDraft person)
    {
        bool married = !person.BirthFamilyName.IsEmpty;
        if (!married && !draws.Chance(Places.Moves.ChanceOfMember(person.Member.Age)))
        {
            return;
        }

        int years = Math.Clamp(person.Member.Age - 17, 0, YearsOnRecord);
        DateOnly joined = model.Moves.RecentDay(ref draws, years);
        foreach (Places.FormerStay stay in household.Stays)
        {
            joined = stay.Exists && stay.From < joined ? stay.From : joined;
        }

        model.Moves.Stay(ref draws, household.Address.Municipality, joined, person.Born, person.OwnStay);
    }

    private int RegionOf(HouseholdDraft household) =>
        SurnameRegions.OfPrefecture(model.Places.Municipalities[household.Address.Municipality].Prefecture);
}
