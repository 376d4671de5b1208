using Juki.Engine.Store.Building;
using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Store.Checkpoints;

/// <summary>
/// Carries the list of full names that two or more bear on, bucket by bucket. A name that the base does not list is borne by one or nobody
/// there, which only a look into the name index tells.
/// </summary>
internal sealed class MergedFullNames
{
    private readonly FullNameChange[] _changes;
    private readonly NativeArray<int> _starts;
    private readonly NativeArray<ulong> _entries;
    private readonly PresentBearers _bearers;
    private readonly int[] _counts;
    private readonly SortedDictionary<int, List<ulong>> _parts = [];

    private MergedFullNames(FullNameChange[] changes, SectionSet source, PresentBearers bearers)
    {
        _changes = changes;
        _starts = source.Get(SectionKinds.FullNameStarts);
        _entries = source.Get(SectionKinds.FullNames);
        _bearers = bearers;
        _counts = new int[_starts.Length - 1];
    }

    /// <summary>Adds the list to the sections of the next snapshot; false if it has outgrown its buckets and nothing was added.</summary>
    public static bool TryWrite(FullNameChange[] changes, SectionSet source, SectionSet target, PresentBearers bearers)
    {
        var merging = new MergedFullNames(changes, source, bearers);
        Shares.ForEach(merging._counts.Length, merging.MergeShare);
        long length = merging._parts.Values.Sum(part => (long)part.Count);
        if (!HashBuckets.IsFair(merging._counts.Length, FullNameCounts.BucketsFor(length)))
        {
            return false;
        }

        merging.Write(target, length);
        return true;
    }

    private void MergeShare(int firstBucket, int endBucket)
    {
        List<ulong> merged = [];
        int next = Array.FindIndex(_changes, change => BucketOf(change) >= firstBucket) is var found and >= 0 ? found : _changes.Length;
        for (int bucket = firstBucket; bucket < endBucket; bucket++)
        {
            int first = next;
            while (next < _changes.Length && BucketOf(_changes[next]) == bucket)
            {
                next++;
            }

            _counts[bucket] = Merge(bucket, _changes.AsSpan(first, next - first), merged);
        }

        lock (_parts)
        {
            _parts.Add(firstBucket, merged);
        }
    }

    /// <summary>Adds the names of one bucket to a list, ascending; returns how many there are.</summary>
    private int Merge(int bucket, ReadOnlySpan<FullNameChange> changes, List<ulong> merged)
    {
        int before = merged.Count;
        foreach (ulong entry in _entries.Span(_starts[bucket], _starts[bucket + 1] - _starts[bucket]))
        {
            if (changes.Length == 0 || !IsChanged(entry, changes))
            {
                merged.Add(entry);
            }
        }

        foreach (FullNameChange change in changes)
        {
            if (CountAfter(bucket, change) is var count and > 1)
            {
                merged.Add(FullNameCounts.Pack(change.Mixed, count));
            }
        }

        if (changes.Length > 0)
        {
            merged.Sort(before, merged.Count - before, null);
        }

        return merged.Count - before;
    }

    private static bool IsChanged(ulong entry, ReadOnlySpan<FullNameChange> changes)
    {
        foreach (FullNameChange change in changes)
        {
            if (FullNameCounts.IsOf(entry, change.Mixed))
            {
                return true;
            }
        }

        return false;
    }

    private int CountAfter(int bucket, FullNameChange change)
    {
        foreach (ulong entry in _entries.Span(_starts[bucket], _starts[bucket + 1] - _starts[bucket]))
        {
            if (FullNameCounts.IsOf(entry, change.Mixed) && FullNameCounts.BearersIn(entry) < FullNameCounts.BearersMax)
            {
                return FullNameCounts.BearersIn(entry) + change.By;
            }
        }

        return _bearers.Count(change.Mixed);
    }

    private int BucketOf(FullNameChange change) => HashBuckets.IndexOf(change.Mixed, _counts.Length);

    private void Write(SectionSet target, long length)
    {
        NativeArray<int> starts = target.Allocate(SectionKinds.FullNameStarts, _starts.Length);
        for (int bucket = 0; bucket < _counts.Length; bucket++)
        {
            starts[bucket + 1] = starts[bucket] + _counts[bucket];
        }

        NativeArray<ulong> entries = target.Allocate(SectionKinds.FullNames, length);
        long start = 0;
        foreach (List<ulong> part in _parts.Values)
        {
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(part).CopyTo(entries.Span(start, part.Count));
            start += part.Count;
        }
    }
}
