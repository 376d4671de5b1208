using System.Runtime.CompilerServices;
using Juki.Engine.Model.Names;
using Juki.Engine.Store.Memory;
using Juki.Engine.Store.Search;

namespace Juki.Engine.Store.Dictionaries;

/// <summary>
/// How many present residents bear each full name; only names with two bearers or more are listed, eight bytes each:
/// <code>
///   bits 63-20  low 44 bits of the mixed hash: the bucket has the high ones
///   bits 19-0   bearers, 2 to <see cref="BearersMax"/>
/// </code>
/// </summary>
/// <param name="starts">First entry of each bucket (<see cref="HashBuckets"/>), and the end of the last.</param>
/// <param name="entries">The entries, ascending inside each bucket.</param>
internal sealed class FullNameCounts(NativeArray<int> starts, NativeArray<ulong> entries)
{
    /// <summary>Eight times as many as bear the commonest name of the nation, some tens of thousands at most.</summary>
    public const int BearersMax = (1 << BearerBits) - 1;

    private const int BearerBits = 20;

    private const int NotListed = -1;

    /// <summary>A bucket is a line of entries on average.</summary>
    private const int NamesPerBucket = 8;

    private readonly HashBuckets _buckets = new(starts);

    /// <summary>Buckets for so many names.</summary>
    public static int BucketsFor(long nameCount) => (int)Math.Max(1, nameCount / NamesPerBucket);

    /// <summary>The entry of a name; more bearers than <see cref="BearersMax"/> are as rare as so many.</summary>
    public static ulong Pack(ulong mixedHash, int bearers) => KeyOf(mixedHash) | (uint)Math.Min(bearers, BearersMax);

    /// <summary>Bearers of a full name; 1 for one that is not listed: borne once or never.</summary>
    public int Of(ulong fullNameHash) => EntryOf(fullNameHash) is var entry and >= 0 ? BearersOf(entry) : 1;

    /// <summary>The entry of a full name; −1 for one that is not listed.</summary>
    public int EntryOf(ulong fullNameHash)
    {
        ulong mixed = KeyHash.Mix(fullNameHash);
        (int entry, int end) = _buckets.RangeOf(mixed);
        while (entry < end && !IsOf(entries[entry], mixed))
        {
            entry++;
        }

        return entry < end ? entry : NotListed;
    }

    /// <summary>Behind the last entry of a full name's bucket.</summary>
    public int EndOf(ulong fullNameHash) => _buckets.RangeOf(KeyHash.Mix(fullNameHash)).End;

    /// <summary>Whether two entries of one bucket are those of two names, in their order.</summary>
    public static bool Ascend(ulong entry, ulong next) => entry >> BearerBits < next >> BearerBits;

    /// <summary>Bearers of the name of an entry.</summary>
    public int BearersOf(int entry) => BearersIn(entries[entry]);

    /// <summary>The bearers that an entry tells.</summary>
    public static int BearersIn(ulong entry) => (int)(entry & BearersMax);

    /// <summary>Whether an entry of its bucket is that of a name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOf(ulong entry, ulong mixedHash) => (entry ^ KeyOf(mixedHash)) <= BearersMax;

    /// <summary>First pass of a batch: asks where a full name's bucket starts.</summary>
    public void Prefetch(ulong fullNameHash) => _buckets.Prefetch(KeyHash.Mix(fullNameHash));

    /// <summary>Second pass of a batch: asks for the bucket, which is one line long but begins anywhere.</summary>
    public void PrefetchEntries(ulong fullNameHash)
    {
        (int start, int end) = _buckets.RangeOf(KeyHash.Mix(fullNameHash));
        entries.Prefetch(start);
        entries.Prefetch(end - 1);
    }

    private static ulong KeyOf(ulong mixedHash) => mixedHash << BearerBits;
}
