using Juki.Engine.Store.Spellings;

namespace Juki.Engine.Benchmarks.Names;

/// <summary>Which names of a dictionary are near one that is asked for: block <c>n</c> asks for name <c>n</c>.</summary>
/// <param name="near">The dictionary.</param>
/// <param name="names">Its keys.</param>
/// <param name="asked">The names asked for.</param>
internal sealed class NearNameQuestions(NearNames near, PackedNames names, string[] asked)
{
    /// <summary>FuzzySharp's ratio is of 100; a name of four characters with one other has 75.</summary>
    private const int RatioMin = 75;

    private readonly int[] _found = new int[256];

    /// <summary>All entries within so many slips, nearest first.</summary>
    public ulong Find(int block, int distanceMax)
    {
        int count = near.Find(asked[block % asked.Length], distanceMax, _found);
        ulong checksum = (ulong)count;
        foreach (int id in _found.AsSpan(0, Math.Min(count, _found.Length)))
        {
            checksum += (ulong)id << 16;
        }

        return checksum;
    }

    /// <summary>FuzzySharp over all keys: how many are within so many plain edits.</summary>
    public ulong FuzzySharpDistance(int block, int distanceMax)
    {
        ulong count = 1;
        foreach (string name in names.Strings)
        {
            count += global::FuzzySharp.Levenshtein.EditDistance(asked[block % asked.Length], name) <= distanceMax ? 1UL : 0;
        }

        return count;
    }

    /// <summary>FuzzySharp's ratio over all keys: how many are as like as one other character of four.</summary>
    public ulong FuzzySharpRatio(int block)
    {
        ulong count = 1;
        foreach (string name in names.Strings)
        {
            count += global::FuzzySharp.Fuzz.Ratio(asked[block % asked.Length], name) >= RatioMin ? 1UL : 0;
        }

        return count;
    }
}
