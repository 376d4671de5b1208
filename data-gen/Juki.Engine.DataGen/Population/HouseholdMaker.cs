using Juki.Engine.DataGen.Population.Households;
using Juki.Engine.DataGen.Population.Persons;
using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;

namespace Juki.Engine.DataGen.Population;

/// <summary>Makes any household of the population by its number, whole and alone.</summary>
internal sealed class HouseholdMaker(PopulationModel model)
{
    private const double Protected = 1.0 / 1500;
    private const double SecondStay = 0.25;
    private const int YearsOnRecord = 15;
    private readonly PersonHistory _history = new(model);

    /// <summary>Fills a draft with household <paramref name="number"/>.</summary>
    public void Make(long number, HouseholdDraft household)
    {
        household.Number = number;
        model.Skeletons.Make(number, household.Skeleton);
        Draws draws = new(model.Seed, DrawStream.Household, (ulong)number);
        household.IsProtected = draws.Chance(Protected);
        Settle(ref draws, household);
        BearAll(household);
        NameAll(ref draws, household);
        MoveIn(ref draws, household);
        foreach (PersonDraft person in household.Persons)
        {
            _history.Write(household, person);
        }
    }

    /// <summary>The draws of one member.</summary>
    private Draws DrawsOf(PersonDraft person) => new(model.Seed, DrawStream.Member, person.Number);

    private void Settle(ref Draws draws, HouseholdDraft household)
    {
        if (!household.Skeleton.IsInstitution)
        {
            model.Addresses.Write(ref draws, model.Places.SampleMunicipality(ref draws), household.Address);
            return;
        }

        ulong group = Institutions.GroupOf(household.Number);
        Draws shared = new(model.Seed, DrawStream.Institution, group);
        model.Addresses.WriteInstitution(
            ref shared, model.Places.SampleMunicipality(ref shared), Institutions.IsCareHome(group), household.Address);
    }

    private void BearAll(HouseholdDraft household)
    {
        ulong first = (ulong)household.Number * HouseholdSkeleton.MembersMax;
        ulong elder = first;
        for (int position = 0; position < household.Persons.Length; position++)
        {
            PersonDraft person = household.Persons[position];
            person.Clear();
            person.Number = first + (ulong)position;
            person.Member = household.Skeleton.Members[position];
            elder = person.Member.IsTwin ? elder : person.Number;
            Draws birth = new(model.Seed, DrawStream.Birth, elder);
            person.Born = model.BirthDays.Sample(ref birth, person.Member.Age);
            person.BirthDate = BirthRegistration.Of(ref birth, person.Born, person.Member.Age, household.Skeleton.IsForeign);
        }
    }

    private void NameAll(ref Draws draws, HouseholdDraft household)
    {
        if (household.Skeleton.IsForeign)
        {
            NameForeign(ref draws, household);
            return;
        }

        int region = SurnameRegions.OfPrefecture(model.Places.Municipalities[household.Address.Municipality].Prefecture);
        (household.Surname, NameForm surname) = model.Names.Surname(ref draws, region);
        for (int position = 0; position < household.Persons.Length; position++)
        {
            PersonDraft person = household.Persons[position];
            Draws own = DrawsOf(person);
            NameForm family = household.Skeleton.IsInstitution ? model.Names.Surname(ref own, region).Form : surname;
            model.Names.Name(ref own, family, person, household.Persons[..position]);
        }
    }

    private void NameForeign(ref Draws draws, HouseholdDraft household)
    {
        household.Surname = HouseholdDraft.NoSurname;
        Nationality nationality = model.Nationalities.Sample(ref draws);
        ForeignName family = ForeignNames.Family(ref draws, nationality);
        for (int i = 0; i < household.Persons.Length; i++)
        {
            PersonDraft person = household.Persons[i];
            Draws own = DrawsOf(person);
            ForeignNames.Name(ref own, nationality, family, person, household.Persons[..i]);
        }
    }

    private void MoveIn(ref Draws draws, HouseholdDraft household)
    {
        household.Stays[0].Exists = household.Stays[1].Exists = false;
        int age = household.Persons[0].Member.Age;
        if (household.Skeleton.IsInstitution || !draws.Chance(Places.Moves.ChanceOfHousehold(age)))
        {
            return;
        }

        DateOnly movedIn = model.Moves.RecentDay(ref draws, YearsOnRecord);
        model.Moves.Stay(ref draws, household.Address.Municipality, movedIn, DateOnly.MinValue, household.Stays[0]);
        if (draws.Chance(SecondStay))
        {
            model.Moves.Stay(ref draws, household.Stays[0].Address.Municipality, household.Stays[0].From, DateOnly.MinValue, household.Stays[1]);
        }
    }
}
