using System.Runtime.CompilerServices;
using Juki.Engine.Store.Memory;

namespace Juki.Engine.Store.Search;

/// <summary>
/// Cuts the space of mixed hashes into buckets of equal width, so that the bucket follows from the hash: ⌊hash · buckets / 2^64⌋.
/// </summary>
/// <param name="starts">First entry of each bucket, and the end of the last.</param>
internal sealed class HashBuckets(NativeArray<int> starts)
{
    /// <summary>A line of four-byte tags; the starts then take a quarter of a byte for each resident.</summary>
    public const int ResidentsPerBucket = 16;

    private readonly int _count = (int)starts.Length - 1;

    /// <summary>Buckets of an index over so many residents.</summary>
    public static int CountFor(int residentCount) => Math.Max(1, residentCount / ResidentsPerBucket);

    /// <summary>
    /// Whether there may be so many buckets where there would be <paramref name="fair"/> if all were made anew: a quarter more or fewer,
    /// so that they may be carried on while a register grows or shrinks.
    /// </summary>
    public static bool IsFair(long bucketCount, int fair) => bucketCount >= 1 && Math.Abs(bucketCount - fair) <= Math.Max(1, fair / 4);

    /// <summary>The bucket of a hash among <paramref name="count"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int IndexOf(ulong mixedHash, int count) => (int)Math.BigMul(mixedHash, (ulong)count, out _);

    /// <summary>First entry of a hash's bucket, and the end of the bucket.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Start, int End) RangeOf(ulong mixedHash)
    {
        int bucket = IndexOf(mixedHash, _count);
        return (starts[bucket], starts[bucket + 1]);
    }

    /// <summary>Asks for the line that <see cref="RangeOf"/> reads.</summary>
    public void Prefetch(ulong mixedHash) => starts.Prefetch(IndexOf(mixedHash, _count));
}
