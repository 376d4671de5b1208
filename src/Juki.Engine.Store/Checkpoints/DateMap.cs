using Juki.Engine.Store.Births;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>The dates of base and delta in time order, as a snapshot has them, and the ids that they get there.</summary>
internal sealed class DateMap
{
    private readonly int[] _newIds;

    private DateMap(int[] newIds) => _newIds = newIds;

    /// <summary>The new id of a date.</summary>
    public int this[int dateId] => _newIds[dateId];

    /// <summary>Writes the dates; nobody is born on some of them any more.</summary>
    public static DateMap Write(DateTable dates, SectionSet sections)
    {
        ulong[] packed = [.. Enumerable.Range(0, dates.CountWithGrown).Select(id => dates[id].Packed)];
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
