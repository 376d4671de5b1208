using Juki.Engine.Model.Addresses;
using Juki.Engine.Model.Dates;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Names;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>The entries of the name index: of every resident, and of the versions that bear another name than their resident.</summary>
internal sealed class NameIndexing(SectionSet sections, FullNames names, AddressMaster addresses, int residentCount) : IBucketEntries<uint>
{
    public static readonly BucketSections<uint> Kinds = new(SectionKinds.NameStarts, SectionKinds.NameTags, SectionKinds.NameRows);

    private readonly NativeArray<Row> _rows = sections.Get(SectionKinds.Rows);
    private readonly NativeArray<ulong> _dates = sections.Get(SectionKinds.BirthDates);

    /// <inheritdoc/>
    public bool TryMake(int row, out ulong mixedHash, out uint tag)
    {
        ref readonly Row entry = ref _rows[row];
        ulong fullName = names.HashOf(entry);
        mixedHash = KeyHash.Mix(fullName);
        tag = NameTag.Compose(mixedHash, addresses.ClassOf(entry.PlaceId).Municipality, BirthDate.FromPacked(_dates[entry.DateId]));
        return row < residentCount || names.HashOf(_rows[(long)entry.CodeOrOwner]) != fullName;
    }
}
