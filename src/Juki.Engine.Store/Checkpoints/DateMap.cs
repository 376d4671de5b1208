using Juki.Engine.Store.Births;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>The dates of base and delta in time order, as a snapshot has them, and the ids that they get there.</summary>
internal sealed class DateMap
{
    private readonly int[] _newIds;

    private DateMap(int[] newIds) => _newIds = newIds;

    /// <summary>A row under the new id of its date.</summary>
    public Row Translate(Row row)
    {
        row.Word1 = Row.DateBits.Set(row.Word1, (ulong)_newIds[row.DateId]);
        return row;
    }

    /// <summary>Writes the counts of the base by the new ids; nobody of the base was born on a date that came with changes.</summary>
    public void WriteCounts(SectionSet source, SectionSet target)
    {
        NativeArray<int> ofBase = source.Get(SectionKinds.BirthCounts);
        NativeArray<int> counts = target.Allocate(SectionKinds.BirthCounts, _newIds.Length);
        for (int old = 0; old < ofBase.Length; old++)
        {
            counts[_newIds[old]] = ofBase[old];
        }
    }

    /// <summary>The starts of the blocks of the base, whose ids are in the order of time as the new ones are, by the new ids: a date that came with changes has an empty block.</summary>
    /// <param name="ofBase">Starts of the base, by its own ids.</param>
    public NativeArray<int> StartsOf(NativeArray<int> ofBase)
    {
        var starts = new NativeArray<int>(_newIds.Length + 1L);
        int old = 0;
        for (int id = 0; id < starts.Length; id++)
        {
            starts[id] = ofBase[old];
            old += old + 1 < ofBase.Length && _newIds[old] == id ? 1 : 0;
        }

        return starts;
    }

    /// <summary>Writes the dates; nobody is born on some of them any more.</summary>
    public static DateMap Write(DateTable dates, SectionSet sections)
    {
        ulong[] packed = [.. Enumerable.Range(0, dates.CountWithGrown).Select(id => dates[id].Packed)];
        if (packed.Length - 1 > (int)Row.DateBits.Max)
        {
            throw new RegisterException(FormattableString.Invariant(
                $"{packed.Length:N0} dates of birth; the format holds {Row.DateBits.Max + 1:N0}. The snapshot was not made; what it would hold is in the journal."));
        }

        var newIds = new int[packed.Length];
        int[] order = [.. Enumerable.Range(0, packed.Length)];
        Array.Sort(packed, order);
        for (int newId = 0; newId < order.Length; newId++)
        {
            newIds[order[newId]] = newId;
        }

        packed.CopyTo(sections.Allocate(SectionKinds.BirthDates, packed.Length).Span(0, packed.Length));
        return new DateMap(newIds);
    }
}
