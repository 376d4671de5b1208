using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Building;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Names;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>Counts the present residents that bear a full name, by the name index of a snapshot that is being made.</summary>
/// <param name="indexing">The residents and their names.</param>
/// <param name="sections">The snapshot.</param>
internal sealed class PresentBearers(RegisterIndexing indexing, SectionSet sections)
{
    private readonly NativeArray<Row> _rows = sections.Get(SectionKinds.Rows);
    private readonly NativeArray<uint> _tags = sections.Get(NameIndexing.Kinds.Tags);
    private readonly NativeArray<int> _rowNumbers = sections.Get(NameIndexing.Kinds.Rows);
    private readonly HashBuckets _buckets = new(sections.Get(NameIndexing.Kinds.Starts));
    private readonly FullNames _names = indexing.Names;

    /// <summary>Bearers of the name of a mixed hash.</summary>
    public int Count(ulong mixedName)
    {
        (int start, int end) = _buckets.RangeOf(mixedName);
        (int first, int behind) = TagRange.Of<uint>(_tags.Span(start, end - start), NameTag.FirstOf(mixedName), NameTag.LastOf(mixedName));
        int count = 0;
        for (int entry = start + first; entry < start + behind; entry++)
        {
            count += IsPresentBearer(_rowNumbers[entry], mixedName) ? 1 : 0;
        }

        return count;
    }

    private bool IsPresentBearer(int row, ulong mixedName) =>
        row < indexing.ResidentCount && _rows[row].Status == ResidentStatus.Current && KeyHash.Mix(_names.HashOf(_rows[row])) == mixedName;
}
