using Juki.Engine.Model.Records;
using Juki.Engine.Store.Rows;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>Counts of values by their ids, over the rows of present residents. One for each thread.</summary>
internal sealed class ValueCounts(long families, long givens, long places, long births)
{
    public int[] Families { get; } = new int[families];

    public int[] Givens { get; } = new int[givens];

    public int[] Places { get; } = new int[places];

    public int[] Births { get; } = new int[births];

    /// <summary>Counts a resident's own row; removed residents are left out.</summary>
    public void Add(in Row row)
    {
        if (row.Status == ResidentStatus.Current)
        {
            Families[row.FamilyId]++;
            Givens[row.GivenId]++;
            Places[row.PlaceId]++;
            Births[row.DateId]++;
        }
    }

    /// <summary>Adds what another thread has counted.</summary>
    public void Add(ValueCounts others)
    {
        Add(Families, others.Families);
        Add(Givens, others.Givens);
        Add(Places, others.Places);
        Add(Births, others.Births);
    }

    private static void Add(int[] counts, int[] others)
    {
        for (int id = 0; id < counts.Length; id++)
        {
            counts[id] += others[id];
        }
    }
}
