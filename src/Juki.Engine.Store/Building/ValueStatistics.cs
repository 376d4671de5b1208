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
    /// <summary>Adds the counts to the dictionaries, and writes those of the dates.</summary>
    public static void Run(SectionSet sections, int residentCount)
    {
        sections.Allocate(SectionKinds.BirthCounts, sections.Get(SectionKinds.BirthDates).Length);
        Count(sections.Get(SectionKinds.Rows), residentCount, () => ValueCounts.Of(sections)).AddTo(sections);
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
