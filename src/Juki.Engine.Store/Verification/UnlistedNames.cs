using System.Numerics;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Store.Verification;

/// <summary>
/// Finds a full name that is not listed although two present residents bear it. Half a byte a resident tells which names may be borne twice; only
/// the hashes of those are kept and sorted. For any number of threads.
/// </summary>
internal sealed class UnlistedNames
{
    private const int BitsPerResident = 4;
    private const long BitsMax = 1L << 32;

    private readonly ulong _mask;
    private readonly ulong[] _seen;
    private readonly ulong[] _seenAgain;
    private readonly List<ulong> _suspects = [];

    /// <param name="residents">About how many names there will be.</param>
    public UnlistedNames(int residents)
    {
        long bits = Math.Min(BitsMax, (long)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(64, (long)residents * BitsPerResident)));
        _mask = (ulong)bits - 1;
        _seen = new ulong[bits / 64];
        _seenAgain = new ulong[bits / 64];
    }

    /// <summary>Takes note of a name that is not listed.</summary>
    public void See(ulong fullNameHash)
    {
        (int word, ulong bit) = PlaceOf(fullNameHash);
        if ((Interlocked.Or(ref _seen[word], bit) & bit) != 0)
        {
            Interlocked.Or(ref _seenAgain[word], bit);
        }
    }

    /// <summary>When all are seen, keeps each that may be borne twice.</summary>
    public void SeeAgain(ulong fullNameHash)
    {
        (int word, ulong bit) = PlaceOf(fullNameHash);
        if ((_seenAgain[word] & bit) == 0)
        {
            return;
        }

        lock (_suspects)
        {
            _suspects.Add(fullNameHash);
        }
    }

    /// <summary>A name that is borne twice; null if none is.</summary>
    public ulong? FindRepeated()
    {
        _suspects.Sort();
        for (int next = 1; next < _suspects.Count; next++)
        {
            if (_suspects[next] == _suspects[next - 1])
            {
                return _suspects[next];
            }
        }

        return null;
    }

    private (int Word, ulong Bit) PlaceOf(ulong fullNameHash)
    {
        ulong place = KeyHash.Mix(fullNameHash) & _mask;
        return ((int)(place / 64), 1UL << (int)(place % 64));
    }
}
