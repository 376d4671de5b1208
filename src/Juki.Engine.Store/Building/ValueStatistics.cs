using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Counts how many present residents bear each family and each given name, live in each place and were born on each date:
/// the population's own term frequencies.
/// </summary>
internal static class ValueStatistics
{
    /// <summary>Sets the counts in the dictionaries, and writes those of the dates.</summary>
    public static void Run(SectionSet sections, int residentCount)
    {
        NativeArray<NameEntry> families = sections.Get(SectionKinds.Families);
        NativeArray<NameEntry> givens = sections.Get(SectionKinds.Givens);
        NativeArray<PlaceEntry> places = sections.Get(SectionKinds.Places);
        NativeArray<int> births = sections.Allocate(SectionKinds.BirthCounts, sections.Get(SectionKinds.BirthDates).Length);
        ValueCounts counts = Count(sections.Get(SectionKinds.Rows), residentCount, () => new(families.Length, givens.Length, places.Length, births.Length));
        counts.Births.CopyTo(births.Span(0, counts.Births.Length));
        for (int id = 0; id < counts.Families.Length; id++)
        {
            families[id].Bearers = counts.Families[id];
        }

        for (int id = 0; id < counts.Givens.Length; id++)
        {
            givens[id].Bearers = counts.Givens[id];
        }

        for (int id = 0; id < counts.Places.Length; id++)
        {
            places[id].Residents = counts.Places[id];
        }
    }

    private static ValueCounts Count(NativeArray<Row> rows, int residentCount, Func<ValueCounts> create)
    {
        ValueCounts all = create();
        Shares.ForEach(residentCount, (first, end) =>
        {
            ValueCounts part = create();
            for (int row = first; row < end; row++)
            {
                part.Add(rows[row]);
            }

            lock (all)
            {
                all.Add(part);
            }
        });
        return all;
    }
}
