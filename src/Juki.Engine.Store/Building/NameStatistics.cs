using System.Runtime.InteropServices;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>Counts how many present residents bear each name: the population's own term frequencies.</summary>
internal static class NameStatistics
{
    /// <summary>Full names are counted in parts of the hash space of at most so many, to bound the memory.</summary>
    private const int NamesPerPart = 1 << 25;

    /// <summary>Sets the bearers of every family and given name.</summary>
    public static void CountBearers(SectionSet sections, int residentCount)
    {
        NativeArray<Row> rows = sections.Get(SectionKinds.Rows);
        NativeArray<NameEntry> families = sections.Get(SectionKinds.Families);
        NativeArray<NameEntry> givens = sections.Get(SectionKinds.Givens);
        for (int row = 0; row < residentCount; row++)
        {
            if (rows[row].Status == ResidentStatus.Current)
            {
                families[rows[row].FamilyId].Bearers++;
                givens[rows[row].GivenId].Bearers++;
            }
        }
    }

    /// <summary>Writes the full names that two or more present residents bear.</summary>
    public static void CountFullNames(SectionSet sections, FullNames names, int residentCount)
    {
        NativeArray<Row> rows = sections.Get(SectionKinds.Rows);
        int parts = Math.Max(Environment.ProcessorCount, (residentCount / NamesPerPart) + 1);
        var counted = new (List<ulong> Hashes, List<int> Counts)[parts];
        Parallel.For(0, parts, part => counted[part] = CountPart(rows, names, residentCount, (ulong)part, (ulong)parts));
        Write(sections.Allocate(SectionKinds.FullNameHashes, counted.Sum(part => (long)part.Hashes.Count)), counted.Select(part => part.Hashes));
        Write(sections.Allocate(SectionKinds.FullNameCounts, counted.Sum(part => (long)part.Counts.Count)), counted.Select(part => part.Counts));
    }

    private static (List<ulong> Hashes, List<int> Counts) CountPart(NativeArray<Row> rows, FullNames names, int residentCount, ulong part, ulong parts)
    {
        var all = new List<ulong>();
        for (int row = 0; row < residentCount; row++)
        {
            ulong mixed = KeyHash.Mix(names.HashOf(rows[row]));
            if (rows[row].Status == ResidentStatus.Current && Math.BigMul(mixed, parts, out _) == part)
            {
                all.Add(mixed);
            }
        }

        all.Sort();
        return Runs(CollectionsMarshal.AsSpan(all));
    }

    private static (List<ulong> Hashes, List<int> Counts) Runs(ReadOnlySpan<ulong> sorted)
    {
        List<ulong> hashes = [];
        List<int> counts = [];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                hashes.Add(sorted[start]);
                counts.Add(end - start);
            }
        }

        return (hashes, counts);
    }

    private static void Write<T>(NativeArray<T> section, IEnumerable<List<T>> parts)
        where T : unmanaged
    {
        long start = 0;
        foreach (List<T> part in parts)
        {
            CollectionsMarshal.AsSpan(part).CopyTo(section.Span(start, part.Count));
            start += part.Count;
        }
    }
}
