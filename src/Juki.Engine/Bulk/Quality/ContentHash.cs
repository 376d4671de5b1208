using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// A 64-bit hash of all that a query says, letter for letter, nothing folded: the product of two words, its halves joined,
/// word pair by word pair, as in wyhash. Every item enters with its length, so that no letter moves from one to the next
/// unnoticed.
/// </summary>
internal static class ContentHash
{
    // Odd numbers without a pattern: the fractional parts of √2, √3 and √5.
    private const ulong Seed = 0x6A09E667F3BCC909;
    private const ulong LeftMask = 0xBB67AE8584CAA73B;
    private const ulong RightMask = 0x3C6EF372FE94F82B;
    private const int PairBytes = 2 * sizeof(ulong);

    /// <summary>The hash of six items.</summary>
    public static ulong Of(in QueryItems query)
    {
        ulong hash = Join(Seed, query.Code);
        hash = Join(hash, query.Name);
        hash = Join(hash, query.Kana);
        hash = Join(hash, query.BirthDate);
        hash = Join(hash, query.Sex);
        return Join(hash, query.Address);
    }

    /// <summary>
    /// How many pairs of different contents are expected to have equal hashes by chance: n (n − 1) / 2 pairs among 2^64
    /// values. At 50 million rows it is 0.00007.
    /// </summary>
    public static double ExpectedFalsePairs(long rows) => rows * (rows - 1.0) / 2 / Math.Pow(2, 64);

    private static ulong Join(ulong hash, ReadOnlySpan<char> item)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(item);
        while (bytes.Length > PairBytes)
        {
            hash = Fold(Word(bytes), Word(bytes[sizeof(ulong)..]), hash);
            bytes = bytes[PairBytes..];
        }

        (ulong left, ulong right) = Rest(bytes);
        return Fold(left, right, hash ^ (ulong)item.Length);
    }

    /// <summary>The last 0 to 16 bytes; words that overlap hold them all, and the item's length tells the rest.</summary>
    private static (ulong Left, ulong Right) Rest(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        >= sizeof(ulong) => (Word(bytes), Word(bytes[^sizeof(ulong)..])),
        >= sizeof(uint) => (HalfWord(bytes), HalfWord(bytes[^sizeof(uint)..])),
        > 0 => (BinaryPrimitives.ReadUInt16LittleEndian(bytes), 0),
        _ => (0, 0),
    };

    private static ulong Fold(ulong left, ulong right, ulong hash)
    {
        ulong high = Math.BigMul(left ^ LeftMask, right ^ RightMask ^ hash, out ulong low);
        return high ^ low;
    }

    private static ulong Word(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    private static ulong HalfWord(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
