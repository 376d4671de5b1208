using Juki.Engine.Model.Records;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>Counts how many present residents bear each family and each given name: the population's own term frequencies.</summary>
internal static class NameStatistics
{
    /// <summary>Sets the bearers of every family and given name.</summary>
    public static void CountBearers(SectionSet sections, int residentCount)
    {
        NativeArray<Row> rows = sections.Get(SectionKinds.Rows);
        NativeArray<NameEntry> families = sections.Get(SectionKinds.Families);
        NativeArray<NameEntry> givens = sections.Get(SectionKinds.Givens);
        Shares.ForEach(residentCount, (first, end) =>
        {
            var ofFamilies = new int[families.Length];
            var ofGivens = new int[givens.Length];
            for (int row = first; row < end; row++)
            {
                if (rows[row].Status == ResidentStatus.Current)
                {
                    ofFamilies[rows[row].FamilyId]++;
                    ofGivens[rows[row].GivenId]++;
                }
            }

            Add(families, ofFamilies);
            Add(givens, ofGivens);
        });
    }

    private static void Add(NativeArray<NameEntry> names, int[] counts)
    {
        for (int id = 0; id < counts.Length; id++)
        {
            Interlocked.Add(ref names[id].Bearers, counts[id]);
        }
    }
}
