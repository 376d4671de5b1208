using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Births;

/// <summary>Makes the signature that a row has in its birth-date block.</summary>
internal sealed class RowSignatures(NameDictionary families, NameDictionary givens, AddressMaster addresses)
{
    private readonly FullNames _names = new(families, givens);

    public ulong Of(in Row row)
    {
        PlaceClass place = addresses.ClassOf(row.PlaceId);
        return BirthSignature.Compose(
            _names.HashOf(row),
            families.KeyHash(row.FamilyId),
            givens.KeyHash(row.GivenId),
            families.KanaHash(row.FamilyId),
            givens.KanaHash(row.GivenId),
            place.Municipality,
            place.Town);
    }
}
