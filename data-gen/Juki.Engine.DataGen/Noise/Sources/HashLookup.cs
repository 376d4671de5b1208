namespace Juki.Engine.DataGen.Noise.Sources;

/// <summary>Ids in the order of a hash: 12 bytes an id, and all ids of one hash side by side.</summary>
internal sealed class HashLookup
{
    private readonly ulong[] _hashes;
    private readonly int[] _ids;

    public HashLookup(int count, Func<int, ulong> hashOf)
    {
        _hashes = new ulong[count];
        _ids = new int[count];
        for (int id = 0; id < count; id++)
        {
            _hashes[id] = hashOf(id);
            _ids[id] = id;
        }

        Array.Sort(_hashes, _ids);
    }

    /// <summary>The ids with this hash.</summary>
    public ReadOnlySpan<int> Find(ulong hash)
    {
        int first = LowerBound(hash);
        int end = first;
        while (end < _hashes.Length && _hashes[end] == hash)
        {
            end++;
        }

        return _ids.AsSpan(first..end);
    }

    private int LowerBound(ulong hash)
    {
        int low = 0;
        int high = _hashes.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _hashes[middle] < hash ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
