using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>What follows from rows that stand in their places and from their dictionaries: counts and indexes, step by step.</summary>
internal sealed class RegisterIndexing
{
    private readonly SectionSet _sections;
    private readonly int _residentCount;
    private readonly NameDictionary _families;
    private readonly NameDictionary _givens;
    private readonly FullNames _names;
    private readonly AddressMaster _addresses;

    /// <param name="sections">Rows and dictionaries, to which the rest is added.</param>
    /// <param name="residentCount">Residents among the rows.</param>
    public RegisterIndexing(SectionSet sections, int residentCount)
    {
        _sections = sections;
        _residentCount = residentCount;
        _families = new NameDictionary(sections.Get(SectionKinds.Families), sections.Get(SectionKinds.FamilyTexts));
        _givens = new NameDictionary(sections.Get(SectionKinds.Givens), sections.Get(SectionKinds.GivenTexts));
        _names = new FullNames(_families, _givens);
        _addresses = new AddressMaster(new PlaceTable(sections.Get(SectionKinds.Places), sections.Get(SectionKinds.PlaceTexts)).ToList());
    }

    /// <summary>Counts of present residents by name, place and date, and by full name.</summary>
    public void CountNames()
    {
        ValueStatistics.Run(_sections, _residentCount);
        FullNameStatistics.Run(_sections, _names, _residentCount);
    }

    /// <summary>Birth-date blocks.</summary>
    public void IndexBirths() =>
        BirthIndexing.Run(_sections, _families, _givens, _addresses, (int)_sections.Get(SectionKinds.BirthDates).Length);

    /// <summary>The name index.</summary>
    public void IndexNames() => NameIndexing.Run(_sections, _names, _addresses, _residentCount);

    /// <summary>The address index.</summary>
    public void IndexAddresses() => AddressIndexing.Run(_sections, _families, _givens, _addresses, _residentCount);
}
