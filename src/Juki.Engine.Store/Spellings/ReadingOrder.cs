using Juki.Engine.Store.Dictionaries;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Spellings;

/// <summary>The entries of a dictionary that have a reading, by hash of the reading and then by id; four bytes each.</summary>
internal sealed class ReadingOrder : IDisposable
{
    private readonly NameDictionary _names;
    private readonly NativeArray<int> _ids;

    public ReadingOrder(NameDictionary names)
    {
        _names = names;
        int[] ids = [.. Enumerable.Range(0, names.Count).Where(id => names.KanaHash(id) != 0)];
        ulong[] hashes = [.. ids.Select(names.KanaHash)];
        Array.Sort(hashes, ids);
        SortWithinReadings(hashes, ids);
        _ids = new NativeArray<int>(ids.Length);
        ids.CopyTo(_ids.Span(0, ids.Length));
    }

    /// <summary>Bytes off the managed heap.</summary>
    public long Bytes => _ids.Bytes;

    /// <summary>Ids of the entries of a reading, ascending.</summary>
    public ReadOnlySpan<int> Of(ulong kanaHash)
    {
        int first = FirstNotBelow(kanaHash);
        int end = first;
        while (end < _ids.Length && _names.KanaHash(_ids[end]) == kanaHash)
        {
            end++;
        }

        return _ids.Span(first, end - first);
    }

    public void Dispose() => _ids.Dispose();

    private int FirstNotBelow(ulong kanaHash)
    {
        int low = 0;
        int high = (int)_ids.Length;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (_names.KanaHash(_ids[middle]) < kanaHash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static void SortWithinReadings(ulong[] hashes, int[] ids)
    {
        for (int first = 0; first < ids.Length;)
        {
            int count = hashes.AsSpan(first).IndexOfAnyExcept(hashes[first]);
            count = count < 0 ? ids.Length - first : count;
            ids.AsSpan(first, count).Sort();
            first += count;
        }
    }
}
