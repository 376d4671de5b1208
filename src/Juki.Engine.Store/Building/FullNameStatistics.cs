using Juki.Engine.Model.Names;
using Juki.Engine.Model.Records;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Rows;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Building;

/// <summary>
/// Counts the full names that two or more present residents bear: every worker deals the hashes of its residents out to
/// parts of the hash space, then part after part is sorted and counted.
/// </summary>
internal sealed class FullNameStatistics : IDisposable
{
    /// <summary>Names in a part on average: 4 MB of hashes, so that a part is sorted inside the cache.</summary>
    private const int NamesPerPart = 1 << 19;

    private readonly NativeArray<Row> _rows;
    private readonly FullNames _names;
    private readonly List<NativeList<ulong>>[] _parts;
    private readonly NativeList<ulong>[] _hashes;
    private readonly NativeList<int>[] _counts;

    private FullNameStatistics(NativeArray<Row> rows, FullNames names, int residentCount)
    {
        _rows = rows;
        _names = names;
        _parts = new List<NativeList<ulong>>[(residentCount / NamesPerPart) + 1];
        _hashes = new NativeList<ulong>[_parts.Length];
        _counts = new NativeList<int>[_parts.Length];
        for (int part = 0; part < _parts.Length; part++)
        {
            (_parts[part], _hashes[part], _counts[part]) = ([], new NativeList<ulong>(), new NativeList<int>());
        }
    }

    /// <summary>Writes the hashes and how many bear each.</summary>
    public static void Run(SectionSet sections, FullNames names, int residentCount)
    {
        using var statistics = new FullNameStatistics(sections.Get(SectionKinds.Rows), names, residentCount);
        Shares.ForEach(residentCount, statistics.Deal);
        Parallel.For(0, statistics._parts.Length, statistics.Count);
        statistics.Write(sections);
    }

    public void Dispose()
    {
        foreach (NativeList<ulong> list in _parts.SelectMany(part => part).Concat(_hashes))
        {
            list.Dispose();
        }

        foreach (NativeList<int> list in _counts)
        {
            list.Dispose();
        }
    }

    private void Deal(int firstRow, int endRow)
    {
        NativeList<ulong>[] own = [.. _parts.Select(_ => new NativeList<ulong>())];
        for (int row = firstRow; row < endRow; row++)
        {
            if (_rows[row].Status == ResidentStatus.Current)
            {
                ulong mixed = KeyHash.Mix(_names.HashOf(_rows[row]));
                own[(int)Math.BigMul(mixed, (ulong)own.Length, out _)].Add(mixed);
            }
        }

        lock (_parts)
        {
            for (int part = 0; part < own.Length; part++)
            {
                _parts[part].Add(own[part]);
            }
        }
    }

    private void Count(int part)
    {
        using var sorted = new NativeArray<ulong>(_parts[part].Sum(list => list.Count));
        int length = 0;
        foreach (NativeList<ulong> list in _parts[part])
        {
            foreach (NativeList<ulong>.ArraySegment segment in list.Segments())
            {
                segment.Span.CopyTo(sorted.Span(length, segment.Count));
                length += segment.Count;
            }

            list.Dispose();
        }

        sorted.Span(0, length).Sort();
        CountRuns(sorted.Span(0, length), _hashes[part], _counts[part]);
    }

    private static void CountRuns(ReadOnlySpan<ulong> sorted, NativeList<ulong> hashes, NativeList<int> counts)
    {
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
    }

    private void Write(SectionSet sections)
    {
        long nameCount = _hashes.Sum(part => part.Count);
        NativeArray<ulong> entries = sections.Allocate(SectionKinds.FullNames, nameCount);
        NativeArray<int> starts = sections.Allocate(SectionKinds.FullNameStarts, FullNameCounts.BucketsFor(nameCount) + 1L);
        int entry = 0;
        for (int part = 0; part < _hashes.Length; part++)
        {
            for (long name = 0; name < _hashes[part].Count; name++)
            {
                ulong mixed = _hashes[part][name];
                starts[HashBuckets.IndexOf(mixed, (int)starts.Length - 1) + 1]++;
                entries[entry++] = FullNameCounts.Pack(mixed, _counts[part][name]);
            }
        }

        for (long bucket = 1; bucket < starts.Length; bucket++)
        {
            starts[bucket] += starts[bucket - 1];
            entries.Span(starts[bucket - 1], starts[bucket] - starts[bucket - 1]).Sort();
        }
    }
}
