using System.Collections.Frozen;
using Juki.Engine.DataGen.Population.Persons;
using Juki.Engine.DataGen.Population.Places;
using Juki.Engine.DataGen.Population.Randomness;
using Juki.Engine.DataGen.Tables;
using Juki.Engine.Model.Codes;

namespace Juki.Engine.DataGen.Changes;

/// <summary>Names and places that changes are made of: those of the population.</summary>
internal sealed class ChangeTables
{
    private readonly FrozenDictionary<int, int> _placeOf;
    private readonly AddressDraft _address = new();
    private readonly AddressWriter _addresses;

    public ChangeTables()
    {
        SurnameTable surnames = new(SurnameRegions.Shares());
        Names = new JapaneseNames(surnames, new GivenNameTable());
        _addresses = new AddressWriter(Places, surnames);
        _placeOf = Places.Municipalities.Index().ToFrozenDictionary(place => NumberOf(place.Item.Code).Value, place => place.Index);
    }

    /// <summary>Municipalities and towns.</summary>
    public PlaceTable Places { get; } = new();

    /// <summary>Japanese names.</summary>
    public JapaneseNames Names { get; }

    /// <summary>Nationalities with their names.</summary>
    public NationalityTable Nationalities { get; } = new();

    /// <summary>Position of a municipality by its code as registers write it; another one's if the table does not have it.</summary>
    public int PlaceOf(ref Draws draws, string municipalityCode) =>
        MunicipalityNumber.TryParse(municipalityCode, out MunicipalityNumber number) && _placeOf.TryGetValue(number.Value, out int place)
            ? place
            : Places.SampleMunicipality(ref draws);

    /// <summary>A municipality other than one, half of the time in the same prefecture.</summary>
    public int AnotherPlace(ref Draws draws, int place)
    {
        int other;
        do
        {
            other = draws.Chance(0.5) ? Places.SampleMunicipality(ref draws, Places.Municipalities[place].Prefecture) : Places.SampleMunicipality(ref draws);
        }
        while (other == place);
        return other;
    }

    /// <summary>An address of a private household.</summary>
    public string Address(ref Draws draws, int place)
    {
        _addresses.Write(ref draws, place, _address);
        return _address.Text.Span.ToString();
    }

    /// <summary>A surname of the region of a municipality.</summary>
    public NameForm Surname(ref Draws draws, int place) => Names.Surname(ref draws, SurnameRegions.OfPrefecture(Places.Municipalities[place].Prefecture)).Form;

    /// <summary>The number of a municipality of the table.</summary>
    public static MunicipalityNumber NumberOf(string code) => MunicipalityNumber.TryParse(code, out MunicipalityNumber number)
        ? number
        : throw new InvalidDataException($"towns.tsv: municipality {code} has no code of JIS X 0402.");
}
