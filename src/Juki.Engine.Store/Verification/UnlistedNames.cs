using System.Numerics;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Store.Verification;

/// <summary>
/// Finds a full name that is not listed although two present residents bear it. Two arrays of bits, together one to two bytes a resident, tell which
/// names may be borne twice; only the hashes of those are kept and sorted, in two bytes a resident at most. For any number of threads.
/// </summary>
internal sealed class UnlistedNames
{
    private const int BitsPerResident = 4;
    private const long BitsMax = 1L << 32;
    private const int SuspectsMin = 1 << 20;

    /// <summary>
    /// Of names that are all different, with four bits for each, 1 − e^(−1/4) = 22 % at most fall on a bit that another has set: from a quarter on many
    /// are borne twice indeed, and those that are kept have such among them.
    /// </summary>
    private const int ResidentsPerSuspect = 4;

    private readonly ulong _mask;
    private readonly ulong[] _seen;
    private readonly ulong[] _seenAgain;
    private readonly ulong[] _suspects;
    private int _suspectCount;

    /// <param name="residents">About how many names there will be.</param>
    public UnlistedNames(int residents)
    {
        long bits = Math.Min(BitsMax, (long)BitOperations.RoundUpToPowerOf2((ulong)Math.Max(64, (long)residents * BitsPerResident)));
        _mask = (ulong)bits - 1;
        _seen = new ulong[bits / 64];
        _seenAgain = new ulong[bits / 64];
        _suspects = GC.AllocateUninitializedArray<ulong>(Math.Max(SuspectsMin, residents / ResidentsPerSuspect));
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

    /// <summary>When all are seen, keeps each that may be borne twice, as long as there is room.</summary>
    public void SeeAgain(ulong fullNameHash)
    {
        (int word, ulong bit) = PlaceOf(fullNameHash);
        if ((_seenAgain[word] & bit) == 0 || Volatile.Read(ref _suspectCount) >= _suspects.Length)
        {
            return;
        }

        int place = Interlocked.Increment(ref _suspectCount) - 1;
        if (place < _suspects.Length)
        {
            _suspects[place] = fullNameHash;
        }
    }

    /// <summary>A name that is borne twice; null if none is.</summary>
    public ulong? FindRepeated()
    {
        Span<ulong> suspects = _suspects.AsSpan(0, Math.Min(_suspectCount, _suspects.Length));
        suspects.Sort();
        for (int next = 1; next < suspects.Length; next++)
        {
            if (suspects[next] == suspects[next - 1])
            {
                return suspects[next];
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
