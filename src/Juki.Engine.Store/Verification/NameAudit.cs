using Juki.Engine.Model.Records;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Verification;

/// <summary>The counts of names are those of the residents that are present.</summary>
internal static class NameAudit
{
    public static void Run(AuditedRegister register)
    {
        NativeArray<NameEntry> families = register.Get(SectionKinds.Families);
        NativeArray<NameEntry> givens = register.Get(SectionKinds.Givens);
        NativeArray<ulong> entries = register.Get(SectionKinds.FullNames);
        var fullNames = new FullNameCounts(register.Get(SectionKinds.FullNameStarts), entries);
        var familyCounts = new int[families.Length];
        var givenCounts = new int[givens.Length];
        var nameCounts = new int[entries.Length];
        var names = new FullNames(register.Families, register.Givens);

        ElementScan.InParts(register.ResidentCount, SectionKinds.Rows.ElementSize, register.Pace, (start, length) =>
        {
            var partFamilies = new int[families.Length];
            var partGivens = new int[givens.Length];
            foreach (ref readonly Row row in register.Rows.Span(start, length))
            {
                if (row.Status == ResidentStatus.Current)
                {
                    partFamilies[row.FamilyId]++;
                    partGivens[row.GivenId]++;
                    CountName(fullNames.EntryOf(names.HashOf(row)), nameCounts);
                }
            }

            AddUp(familyCounts, partFamilies);
            AddUp(givenCounts, partGivens);
        });
        register.CheckAll("family names have as many bearers as they say", SectionKinds.Families, families.Length, id => families[id].Bearers == familyCounts[id]);
        register.CheckAll("given names have as many bearers as they say", SectionKinds.Givens, givens.Length, id => givens[id].Bearers == givenCounts[id]);
        register.CheckAll("full names have as many bearers as they say", SectionKinds.FullNames, entries.Length, entry =>
            nameCounts[entry] > 1 && fullNames.BearersOf((int)entry) == Math.Min(nameCounts[entry], FullNameCounts.BearersMax));
    }

    /// <summary>The commonest names are counted for each part alone: threads would fight for their lines.</summary>
    private static void AddUp(int[] counts, int[] part)
    {
        lock (counts)
        {
            for (int id = 0; id < part.Length; id++)
            {
                counts[id] += part[id];
            }
        }
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
