using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>All dictionaries of an open register: what the ids in its rows mean.</summary>
internal sealed class RegisterDictionaries : IDisposable
{
    public RegisterDictionaries(SectionSet sections)
    {
        Families = new NameDictionary(sections.Get(SectionKinds.Families), sections.Get(SectionKinds.FamilyTexts));
        Givens = new NameDictionary(sections.Get(SectionKinds.Givens), sections.Get(SectionKinds.GivenTexts));
        Names = new FullNames(Families, Givens);
        Dates = new DateTable(sections.Get(SectionKinds.BirthDates));
        Places = new PlaceTable(sections.Get(SectionKinds.Places), sections.Get(SectionKinds.PlaceTexts));
        Addresses = new AddressMaster(Places.ToList());
        Buildings = new TextDictionary(sections.Get(SectionKinds.BuildingStarts), sections.Get(SectionKinds.BuildingTexts));
        RawAddresses = new TextDictionary(sections.Get(SectionKinds.RawAddressStarts), sections.Get(SectionKinds.RawAddressTexts));
        Households = new TextDictionary(sections.Get(SectionKinds.HouseholdStarts), sections.Get(SectionKinds.HouseholdTexts));
    }

    public NameDictionary Families { get; }

    public NameDictionary Givens { get; }

    public FullNames Names { get; }

    public DateTable Dates { get; }

    public PlaceTable Places { get; }

    public AddressMaster Addresses { get; }

    public TextDictionary Buildings { get; }

    public TextDictionary RawAddresses { get; }

    public TextDictionary Households { get; }

    /// <summary>Makes them ones that can be added to.</summary>
    public void BeginGrowing(GrowthSteps steps)
    {
        Families.BeginGrowing(steps);
        Givens.BeginGrowing(steps);
        Dates.BeginGrowing(steps);
        Places.BeginGrowing(steps);
        Buildings.BeginGrowing(steps);
        RawAddresses.BeginGrowing(steps);
        Households.BeginGrowing(steps);
    }

    /// <summary>Gives back what growing took off the managed heap.</summary>
    public void Dispose() => Dates.Dispose();
}
