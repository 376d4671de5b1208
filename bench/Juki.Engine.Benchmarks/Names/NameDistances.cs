using System.Runtime.InteropServices;
using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Benchmarks.Names;

/// <summary>Distances of one name to all names of a dictionary: block <c>n</c> asks for name <c>n</c>.</summary>
/// <param name="names">The dictionary.</param>
/// <param name="asked">The names asked for.</param>
internal sealed class NameDistances(PackedNames names, string[] asked)
{
    private const int RunLength = 64 * DistanceKernel.Lanes;

    private readonly ushort[] _run = new ushort[RunLength];

    public ulong Packed<TMeasure>(int block)
        where TMeasure : struct, IMeasure
    {
        string pattern = asked[block % asked.Length];
        ulong checksum = 0;
        foreach (KeyGroup group in names.Groups)
        {
            for (int first = 0; first < group.KeyCount; first += RunLength)
            {
                Span<ushort> distances = _run.AsSpan(0, Math.Min(RunLength, group.KeyCount - first));
                TMeasure.Measure(pattern, names.Keys.Characters(group, first, distances.Length), group.Length, distances);
                checksum += ChecksumOf(distances);
            }
        }

        return checksum;
    }

    /// <summary>FuzzySharp's distance (plain edits), string by string.</summary>
    public ulong FuzzySharp(int block)
    {
        string pattern = asked[block % asked.Length];
        ulong checksum = 0;
        int name = 0;
        foreach (KeyGroup group in names.Groups)
        {
            for (int first = 0; first < group.KeyCount; first += RunLength)
            {
                Span<ushort> distances = _run.AsSpan(0, Math.Min(RunLength, group.KeyCount - first));
                foreach (ref ushort distance in distances)
                {
                    distance = (ushort)global::FuzzySharp.Levenshtein.EditDistance(pattern, names.Strings[name++]);
                }

                checksum += ChecksumOf(distances);
            }
        }

        return checksum;
    }

    /// <summary>Sum of distances weighted by place, four at a time: it must not cost more than what it checks.</summary>
    private static ulong ChecksumOf(ReadOnlySpan<ushort> distances)
    {
        ulong sum = 0;
        ulong weight = 1;
        foreach (ulong four in MemoryMarshal.Cast<ushort, ulong>(distances))
        {
            sum += four * weight;
            weight += 2;
        }

        return sum;
    }
}
