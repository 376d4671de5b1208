using Juki.Engine.Model.Addresses;
using Juki.Engine.Store.Addresses;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>The entries of the address index: of the residents whose municipality was understood.</summary>
internal sealed class AddressIndexing(NativeArray<Row> rows, AddressMaster addresses, NameDictionary families, NameDictionary givens)
    : IBucketEntries<ushort>
{
    public static readonly BucketSections<ushort> Kinds =
        new(SectionKinds.AddressStarts, SectionKinds.AddressTags, SectionKinds.AddressRows);

    /// <inheritdoc/>
    public bool TryMake(int row, out ulong mixedHash, out ushort tag)
    {
        ref readonly Row resident = ref rows[row];
        PlaceClass place = addresses.ClassOf(resident.PlaceId);
        mixedHash = AddressTag.HashOf(place, resident.Numbers);
        tag = AddressTag.Compose(mixedHash, families.KeyHash(resident.FamilyId), givens.KeyHash(resident.GivenId));
        return place.Municipality >= 0;
    }
}
