using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Addresses;

/// <summary>What is sought in a block, and whether a row is it: the block, and the family or the given name.</summary>
/// <param name="Place">Municipality and town.</param>
/// <param name="Numbers">Their 丁目 and 番 make the block.</param>
/// <param name="FamilyHash">Key hash of the family name; 0 if not given.</param>
/// <param name="GivenHash">Key hash of the given name; 0 if not given.</param>
/// <param name="Places">Classes of places.</param>
/// <param name="Families">Family names.</param>
/// <param name="Givens">Given names.</param>
internal readonly record struct InhabitantCheck(
    PlaceClass Place,
    AddressNumbers Numbers,
    ulong FamilyHash,
    ulong GivenHash,
    AddressMaster Places,
    NameDictionary Families,
    NameDictionary Givens) : IRowCheck
{
    public bool Holds(in Row row) => LivesThere(row) && (BearsFamilyName(row) || BearsGivenName(row));

    private bool LivesThere(in Row row)
    {
        PlaceClass place = Places.ClassOf(row.PlaceId);
        AddressNumbers numbers = row.Numbers;
        return place.Municipality == Place.Municipality && place.Town == Place.Town && numbers.Chome == Numbers.Chome && numbers.Ban == Numbers.Ban;
    }

    private bool BearsFamilyName(in Row row) => FamilyHash != 0 && Families.KeyHash(row.FamilyId) == FamilyHash;

    private bool BearsGivenName(in Row row) => GivenHash != 0 && Givens.KeyHash(row.GivenId) == GivenHash;
}
