using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Addresses;
using Juki.Engine.Store.Births;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Changes;

/// <summary>Makes what the indexes of a delta ask of a row; which rows an index holds is as in the base.</summary>
internal sealed class RowIndexing(RegisterDictionaries dictionaries)
{
    private readonly RowSignatures _signatures = new(dictionaries.Families, dictionaries.Givens, dictionaries.Addresses);

    /// <param name="row">A resident or one of the versions.</param>
    /// <param name="resident">The resident.</param>
    public IndexedRow Of(in Row row, in Row resident)
    {
        ulong name = dictionaries.Names.HashOf(row);
        PlaceClass place = dictionaries.Addresses.ClassOf(row.PlaceId);
        bool isResident = row.Kind == VersionKind.Current;
        return new IndexedRow
        {
            Row = row,
            Signature = _signatures.Of(row),
            Code = DeltaKeys.OfCode(row.CodeOrOwner),
            NameAndDate = DeltaKeys.OfNameAndDate(name, row.DateId),
            Date = DeltaKeys.OfDate(row.DateId),
            Name = DeltaKeys.OfName(name),
            Block = AddressTag.HashOf(place, row.Numbers),
            IsResident = isResident,
            HasOwnName = isResident || dictionaries.Names.HashOf(resident) != name,
            HasBlock = isResident && place.Municipality >= 0,
        };
    }
}
