using System.Runtime.InteropServices;
using Juki.Engine.Model.Records;

namespace Juki.Engine.Bulk.Quality;

/// <summary>
/// A 64-bit hash of all that a query says, letter for letter, nothing folded: the product of two words, its halves joined,
/// word pair by word pair, as in wyhash. The lengths of the items follow in words of their own, where no letter can cancel
/// them, so that no letter moves from one item to the next unnoticed.
/// </summary>
internal static class ContentHash
{
    // Without a pattern: the fractional parts of √2, √3 and √5.
    private const ulong Seed = 0x6A09E667F3BCC909;
    private const ulong LeftMask = 0xBB67AE8584CAA73B;
    private const ulong RightMask = 0x3C6EF372FE94F82B;
    private const int LengthBits = 21;
    private const int WordChars = sizeof(ulong) / sizeof(char);

    /// <summary>The hash of six items.</summary>
    public static ulong Of(in QueryItems query)
    {
        ulong hash = Join(Seed, query.Code);
        hash = Join(hash, query.Name);
        hash = Join(hash, query.Kana);
        hash = Join(hash, query.BirthDate);
        hash = Join(hash, query.Sex);
        hash = Join(hash, query.Address);
        return Fold(
            Lengths(query.Code, query.Name, query.Kana), Lengths(query.BirthDate, query.Sex, query.Address), hash);
    }

    /// <summary>
    /// How many pairs of different contents are expected to have equal hashes by chance: n (n − 1) / 2 pairs among 2^64
    /// values. At 50 million rows it is 0.00007.
    /// </summary>
    public static double ExpectedFalsePairs(long rows) => rows * (rows - 1.0) / 2 / Math.Pow(2, 64);

    private static ulong Join(ulong hash, ReadOnlySpan<char> item)
    {
        if (item.Length < WordChars)
        {
            return item.IsEmpty ? hash : Fold(ShortWord(item), 0, hash);
        }

        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(item);
        for (; words.Length > 1; words = words[2..])
        {
            hash = Fold(words[0], words[1], hash);
        }

        // The last four characters once more: they hold what is left behind the whole words.
        return Fold(words.IsEmpty ? 0 : words[0], MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(item[^WordChars..])), hash);
    }

    private static ulong ShortWord(ReadOnlySpan<char> item)
    {
        ulong word = 0;
        foreach (char letter in item)
        {
            word = (word << 16) | letter;
        }

        return word;
    }

    /// <summary>No record is longer than 2^20 bytes, so three lengths fit into a word.</summary>
    private static ulong Lengths(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third) =>
        (uint)first.Length | ((ulong)second.Length << LengthBits) | ((ulong)third.Length << (2 * LengthBits));

    private static ulong Fold(ulong left, ulong right, ulong hash)
    {
        ulong high = Math.BigMul(left ^ LeftMask, right ^ RightMask ^ hash, out ulong low);
        return high ^ low;
    }
}
