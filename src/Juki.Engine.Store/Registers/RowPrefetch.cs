using Juki.Engine.Store.Births;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Registers;

/// <summary>Asks for what a row points to, pass by pass: what <see cref="Register"/> offers to those who read many rows.</summary>
internal sealed class RowPrefetch(RegisterDictionaries dictionaries, FullNameCounts counts, BirthBlocks births, RowAddresses addresses)
{
    /// <summary>Entries of the dictionaries.</summary>
    public void Entries(in Row row)
    {
        dictionaries.Names.Prefetch(row);
        dictionaries.Buildings.PrefetchEntry(row.BuildingId);
        births.PrefetchDate(row.DateId);
    }

    /// <summary>Texts, once the entries are there, and where the full name's bucket of counts starts.</summary>
    public void Texts(in Row row)
    {
        dictionaries.Families.PrefetchText(row.FamilyId);
        dictionaries.Givens.PrefetchText(row.GivenId);
        dictionaries.Buildings.PrefetchText(row.BuildingId);
        counts.Prefetch(dictionaries.Names.HashOf(row));
    }

    /// <summary>The folded text of the place. A damaged row may name a place that does not exist: whoever reads it says so.</summary>
    public void Place(in Row row) => CacheLine.PrefetchEnds(
        (uint)row.PlaceId < (uint)dictionaries.Addresses.PlaceCount ? dictionaries.Addresses.KeyOf(row.PlaceId) : default);

    /// <summary>The bucket of the full name's count.</summary>
    public void Count(in Row row) => counts.PrefetchEntries(dictionaries.Names.HashOf(row));

    /// <summary>Entries that the four items of a resident need.</summary>
    public void FourItems(in Row row)
    {
        dictionaries.Names.Prefetch(row);
        births.PrefetchDate(row.DateId);
        addresses.PrefetchEntry(row);
    }

    /// <summary>Their texts, once the entries are there.</summary>
    public void FourItemTexts(in Row row)
    {
        dictionaries.Families.PrefetchText(row.FamilyId);
        dictionaries.Givens.PrefetchText(row.GivenId);
        addresses.PrefetchText(row);
    }
}
