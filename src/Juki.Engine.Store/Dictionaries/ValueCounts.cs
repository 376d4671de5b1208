using Juki.Engine.Model.Records;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>Counts of values by their ids, over the rows of present residents. One for each thread.</summary>
internal sealed class ValueCounts(long families, long givens, long places, long births)
{
    public int[] Families { get; } = new int[families];

    public int[] Givens { get; } = new int[givens];

    public int[] Places { get; } = new int[places];

    public int[] Births { get; } = new int[births];

    /// <summary>Counts a resident's own row; removed residents are left out.</summary>
    public void Add(in Row row) => Add(row, 1);

    /// <summary>Takes a resident's own row back.</summary>
    public void Remove(in Row row) => Add(row, -1);

    /// <summary>For as many values as sections hold.</summary>
    public static ValueCounts Of(SectionSet sections) => new(
        sections.Get(SectionKinds.Families).Length,
        sections.Get(SectionKinds.Givens).Length,
        sections.Get(SectionKinds.Places).Length,
        sections.Get(SectionKinds.BirthDates).Length);

    /// <summary>Adds the counts to those that the sections hold.</summary>
    public void AddTo(SectionSet sections)
    {
        NativeArray<NameEntry> families = sections.Get(SectionKinds.Families);
        NativeArray<NameEntry> givens = sections.Get(SectionKinds.Givens);
        NativeArray<PlaceEntry> places = sections.Get(SectionKinds.Places);
        NativeArray<int> births = sections.Get(SectionKinds.BirthCounts);
        for (int id = 0; id < Families.Length; id++)
        {
            families[id].Bearers += Families[id];
        }

        for (int id = 0; id < Givens.Length; id++)
        {
            givens[id].Bearers += Givens[id];
        }

        for (int id = 0; id < Places.Length; id++)
        {
            places[id].Residents += Places[id];
        }

        for (int id = 0; id < Births.Length; id++)
        {
            births[id] += Births[id];
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

    private void Add(in Row row, int by)
    {
        if (row.Status == ResidentStatus.Current)
        {
            Families[row.FamilyId] += by;
            Givens[row.GivenId] += by;
            Places[row.PlaceId] += by;
            Births[row.DateId] += by;
        }
    }

    private static void Add(int[] counts, int[] others)
    {
        for (int id = 0; id < counts.Length; id++)
        {
            counts[id] += others[id];
        }
    }
}
