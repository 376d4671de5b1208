using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Dates;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Encoders;

namespace Juki.Engine.Store.Changes;

/// <summary>The ids that the dictionaries of an open register have for items, or give them behind those of the base.</summary>
internal sealed class DeltaItemIds(RegisterDictionaries dictionaries) : IItemIds
{
    private readonly TextIds _families = new(dictionaries.Families);
    private readonly TextIds _givens = new(dictionaries.Givens);
    private readonly TextIds _places = new(dictionaries.Places);
    private readonly TextIds _buildings = new(dictionaries.Buildings);
    private readonly TextIds _rawAddresses = new(dictionaries.RawAddresses);
    private readonly TextIds _households = new(dictionaries.Households);

    public int Family(ReadOnlySpan<char> key) => _families.Of(key);

    public int Given(ReadOnlySpan<char> key) => _givens.Of(key);

    /// <summary>The address master learns all places of the table, also one before it that there was no memory for.</summary>
    public int Place(ReadOnlySpan<char> key)
    {
        int id = _places.Of(key);
        AddressMaster master = dictionaries.Addresses;
        while (master.PlaceCount <= id)
        {
            master.Add(dictionaries.Places.TextOf(master.PlaceCount));
        }

        return id;
    }

    public int Building(ReadOnlySpan<char> key) => _buildings.Of(key);

    /// <summary>Id 0 is the empty text, which always renders.</summary>
    public int RawAddress(ReadOnlySpan<char> key) => _rawAddresses.Of(key);

    public int Household(ReadOnlySpan<char> key) => _households.Of(key);

    public int Date(BirthDate date) => dictionaries.Dates.IdOrAdd(date);

    /// <summary>Nothing counts uses here: counts are those of the base.</summary>
    public void MeetAgain(in EncodedAddress address)
    {
    }
}
