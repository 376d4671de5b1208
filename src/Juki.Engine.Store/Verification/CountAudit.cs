using Juki.Engine.Model.Records;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>The counts of names, places and dates of birth are those of the residents that are present.</summary>
internal static class CountAudit
{
    public static void Run(AuditedRegister register)
    {
        NativeArray<NameEntry> families = register.Get(SectionKinds.Families);
        NativeArray<NameEntry> givens = register.Get(SectionKinds.Givens);
        NativeArray<PlaceEntry> places = register.Get(SectionKinds.Places);
        NativeArray<int> births = register.Get(SectionKinds.BirthCounts);
        NativeArray<ulong> entries = register.Get(SectionKinds.FullNames);
        var fullNames = new FullNameCounts(register.Get(SectionKinds.FullNameStarts), entries);
        var nameCounts = new int[entries.Length];
        ValueCounts counts = Count(register, () => new(families.Length, givens.Length, places.Length, births.Length), fullNames, nameCounts);
        register.CheckAll("family names have as many bearers as they say", SectionKinds.Families, families.Length, id => families[id].Bearers == counts.Families[id]);
        register.CheckAll("given names have as many bearers as they say", SectionKinds.Givens, givens.Length, id => givens[id].Bearers == counts.Givens[id]);
        register.CheckAll("places have as many residents as they say", SectionKinds.Places, places.Length, id => places[id].Residents == counts.Places[id]);
        register.CheckAll("as many residents were born on a date as it says", SectionKinds.BirthCounts, births.Length, id => births[id] == counts.Births[id]);
        register.CheckAll("full names have as many bearers as they say", SectionKinds.FullNames, entries.Length, entry =>
            nameCounts[entry] > 1 && fullNames.BearersOf((int)entry) == Math.Min(nameCounts[entry], FullNameCounts.BearersMax));
    }

    /// <summary>The commonest values are counted for each part alone: threads would fight for their lines.</summary>
    private static ValueCounts Count(AuditedRegister register, Func<ValueCounts> create, FullNameCounts fullNames, int[] nameCounts)
    {
        var names = new FullNames(register.Families, register.Givens);
        ValueCounts all = create();
        ElementScan.InParts(register.ResidentCount, SectionKinds.Rows.ElementSize, register.Pace, (start, length) =>
        {
            ValueCounts part = create();
            foreach (ref readonly Row row in register.Rows.Span(start, length))
            {
                part.Add(row);
                if (row.Status == ResidentStatus.Current)
                {
                    CountName(fullNames.EntryOf(names.HashOf(row)), nameCounts);
                }
            }

            lock (all)
            {
                all.Add(part);
            }
        });
        return all;
    }

    /// <summary>Names that are not listed are borne by one.</summary>
    private static void CountName(int entry, int[] counts)
    {
        if (entry >= 0)
        {
            Interlocked.Increment(ref counts[entry]);
        }
    }
}
