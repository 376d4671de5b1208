using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Juki.Engine.Store.Spellings;

/// <summary>
/// Edit distances of one name to many of equal length at once, a name in each lane of 16 bits. A bit stands for a row of the
/// table of edits and a step does a column of it (Myers 1999; neighbours that changed places: Hyyrö 2003). Every width gives the
/// same distances as <see cref="Scalar"/>.
/// </summary>
/// <remarks>
/// Names lie in blocks of <see cref="Lanes"/>, transposed: the first characters of all of them, then the second ones.
/// <code>
/// block 0   佐佐斎…  藤野藤…      block 1   …
/// </code>
/// The name asked for ends at the highest bit of a lane, wherever it begins: what leaves the last row then is the sign, and the
/// bits below the first row keep to themselves, since no character has them.
/// </remarks>
internal static class DistanceKernel
{
    /// <summary>Names of a block: the lanes of the widest vector.</summary>
    public const int Lanes = 32;

    /// <summary>Bits of a lane: the most characters that the name asked for may have.</summary>
    public const int PatternLengthMax = 16;

    private const int LastBit = PatternLengthMax - 1;

    /// <summary>Measures with the widest vectors of this processor.</summary>
    /// <param name="pattern">The name asked for, 1 to <see cref="PatternLengthMax"/> characters.</param>
    /// <param name="blocks">The names in whole blocks.</param>
    /// <param name="length">Characters of each name, at least 1.</param>
    /// <param name="limit">Greater distances need not be told apart: where there are no vectors, it bounds the time.</param>
    /// <param name="distances">Takes a distance for each name.</param>
    public static void Measure<TEdits>(ReadOnlySpan<char> pattern, ReadOnlySpan<char> blocks, int length, int limit, Span<ushort> distances)
        where TEdits : struct, IEdits
    {
        if (Avx512BW.IsSupported)
        {
            Wide512<TEdits>(pattern, blocks, length, distances);
        }
        else if (Avx2.IsSupported)
        {
            Wide256<TEdits>(pattern, blocks, length, distances);
        }
        else
        {
            Scalar<TEdits>(pattern, blocks, length, limit, distances);
        }
    }

    /// <summary>One name at a time, with a pattern of any length.</summary>
    /// <param name="pattern">The name asked for.</param>
    /// <param name="blocks">The names in whole blocks.</param>
    /// <param name="length">Characters of each name.</param>
    /// <param name="limit">Greater distances are not told apart: they come out as anything above it.</param>
    /// <param name="distances">Takes a distance for each name.</param>
    public static void Scalar<TEdits>(ReadOnlySpan<char> pattern, ReadOnlySpan<char> blocks, int length, int limit, Span<ushort> distances)
        where TEdits : struct, IEdits
    {
        Span<char> name = stackalloc char[length];
        for (int index = 0; index < distances.Length; index++)
        {
            ReadOnlySpan<char> block = blocks.Slice(index / Lanes * Lanes * length, Lanes * length);
            for (int i = 0; i < length; i++)
            {
                name[i] = block[(i * Lanes) + (index % Lanes)];
            }

            distances[index] = (ushort)EditDistance.Of<TEdits>(pattern, name, limit);
        }
    }

    /// <summary>A block at a time.</summary>
    public static void Wide512<TEdits>(ReadOnlySpan<char> pattern, ReadOnlySpan<char> blocks, int length, Span<ushort> distances)
        where TEdits : struct, IEdits
    {
        Span<Letter512> letters = stackalloc Letter512[PatternLengthMax];
        letters = letters[..pattern.Length];
        for (int i = 0; i < pattern.Length; i++)
        {
            letters[i] = new Letter512(Vector512.Create((ushort)pattern[i]), Vector512.Create(BitOf(i, pattern.Length)));
        }

        ReadOnlySpan<Vector512<ushort>> columns = MemoryMarshal.Cast<char, Vector512<ushort>>(blocks);
        Span<Vector512<ushort>> results = MemoryMarshal.Cast<ushort, Vector512<ushort>>(distances);
        for (int block = 0; block < results.Length; block++)
        {
            results[block] = Distance<TEdits>(letters, columns.Slice(block * length, length));
        }
    }

    /// <summary>Half a block at a time.</summary>
    public static void Wide256<TEdits>(ReadOnlySpan<char> pattern, ReadOnlySpan<char> blocks, int length, Span<ushort> distances)
        where TEdits : struct, IEdits
    {
        Span<Letter256> letters = stackalloc Letter256[PatternLengthMax];
        letters = letters[..pattern.Length];
        for (int i = 0; i < pattern.Length; i++)
        {
            letters[i] = new Letter256(Vector256.Create((ushort)pattern[i]), Vector256.Create(BitOf(i, pattern.Length)));
        }

        ReadOnlySpan<Vector256<ushort>> halves = MemoryMarshal.Cast<char, Vector256<ushort>>(blocks);
        Span<Vector256<ushort>> results = MemoryMarshal.Cast<ushort, Vector256<ushort>>(distances);
        for (int half = 0; half < results.Length; half++)
        {
            results[half] = Distance<TEdits>(letters, halves.Slice(half / 2 * 2 * length, 2 * length)[(half % 2)..]);
        }
    }

    private static ushort BitOf(int index, int patternLength) => (ushort)(1 << (PatternLengthMax - patternLength + index));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ushort> Distance<TEdits>(ReadOnlySpan<Letter512> letters, ReadOnlySpan<Vector512<ushort>> columns)
        where TEdits : struct, IEdits
    {
        Vector512<ushort> up = Vector512<ushort>.AllBitsSet << (PatternLengthMax - letters.Length);
        Vector512<ushort> down = Vector512<ushort>.Zero;
        Vector512<ushort> diagonal = Vector512<ushort>.Zero;
        Vector512<ushort> equalBefore = Vector512<ushort>.Zero;
        Vector512<ushort> distance = Vector512.Create((ushort)letters.Length);
        foreach (Vector512<ushort> column in columns)
        {
            Vector512<ushort> equal = Vector512<ushort>.Zero;
            foreach (ref readonly Letter512 letter in letters)
            {
                equal |= Vector512.Equals(column, letter.Character) & letter.Bit;
            }

            Vector512<ushort> swapped = TEdits.Transposes ? (Vector512.AndNot(equal, diagonal) << 1) & equalBefore : Vector512<ushort>.Zero;
            diagonal = (((equal & up) + up) ^ up) | equal | down | swapped;
            Vector512<ushort> right = down | ~(diagonal | up);
            Vector512<ushort> left = diagonal & up;
            distance = distance + (right >> LastBit) - (left >> LastBit);
            right = (right << 1) | Vector512<ushort>.One;
            up = (left << 1) | ~(diagonal | right);
            down = right & diagonal;
            equalBefore = equal;
        }

        return distance;
    }

    /// <summary>The same in half the width: every second vector of <paramref name="columns"/> is a column of the other half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Distance<TEdits>(ReadOnlySpan<Letter256> letters, ReadOnlySpan<Vector256<ushort>> columns)
        where TEdits : struct, IEdits
    {
        Vector256<ushort> up = Vector256<ushort>.AllBitsSet << (PatternLengthMax - letters.Length);
        Vector256<ushort> down = Vector256<ushort>.Zero;
        Vector256<ushort> diagonal = Vector256<ushort>.Zero;
        Vector256<ushort> equalBefore = Vector256<ushort>.Zero;
        Vector256<ushort> distance = Vector256.Create((ushort)letters.Length);
        for (int i = 0; i < columns.Length; i += 2)
        {
            Vector256<ushort> equal = Vector256<ushort>.Zero;
            foreach (ref readonly Letter256 letter in letters)
            {
                equal |= Vector256.Equals(columns[i], letter.Character) & letter.Bit;
            }

            Vector256<ushort> swapped = TEdits.Transposes ? (Vector256.AndNot(equal, diagonal) << 1) & equalBefore : Vector256<ushort>.Zero;
            diagonal = (((equal & up) + up) ^ up) | equal | down | swapped;
            Vector256<ushort> right = down | ~(diagonal | up);
            Vector256<ushort> left = diagonal & up;
            distance = distance + (right >> LastBit) - (left >> LastBit);
            right = (right << 1) | Vector256<ushort>.One;
            up = (left << 1) | ~(diagonal | right);
            down = right & diagonal;
            equalBefore = equal;
        }

        return distance;
    }

    /// <summary>A character of the name asked for in every lane, and its row.</summary>
    private readonly record struct Letter512(Vector512<ushort> Character, Vector512<ushort> Bit);

    /// <summary>The same in half the width.</summary>
    private readonly record struct Letter256(Vector256<ushort> Character, Vector256<ushort> Bit);
}
