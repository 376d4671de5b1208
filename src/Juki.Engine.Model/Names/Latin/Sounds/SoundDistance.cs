namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>
/// How far a Latin name and one in katakana sound apart: the cheapest way to turn the sounds of the one into those of the
/// other (edit distance with weights). Consonants must fit by the table; vowels may deviate a little.
/// </summary>
internal static class SoundDistance
{
    /// <summary>No number of other sounds makes up for this.</summary>
    public const int Unlike = 99;

    /// <summary>Longer names are not compared, so that the time is bounded.</summary>
    private const int LengthMax = 128;

    private const int AllowedMax = 3;

    /// <summary>Whether they may be one name: by ear half a deviation is allowed for each consonant, three at most; by rule none.</summary>
    public static bool Fits(ReadOnlySpan<char> latin, ReadOnlySpan<char> kana, SoundTolerance tolerance)
    {
        if (Math.Max(latin.Length, kana.Length) > LengthMax || !ConsonantBounds.Allow(latin, kana))
            return false;

        int limit = tolerance == SoundTolerance.ByEar ? Allowed(latin) : 0;
        return Of(latin, kana, limit) <= limit;
    }

    /// <summary>The distance, 0 or more; at most <see cref="LengthMax"/> sounds each.</summary>
    /// <param name="latin">Sounds of the Latin name.</param>
    /// <param name="kana">Sounds of the katakana.</param>
    /// <param name="limit">Of a greater one no more is said than that it is greater.</param>
    public static int Of(ReadOnlySpan<char> latin, ReadOnlySpan<char> kana, int limit)
    {
        Span<int> costs = stackalloc int[LengthMax + 1];
        costs[0] = 0;
        for (int j = 0; j < kana.Length; j++)
            costs[j + 1] = costs[j] + KanaGains.Cost(kana, j, Sound.At(latin, 0));

        for (int i = 0; i < latin.Length; i++)
        {
            if (TakeSound(latin, i, kana, costs) > limit)
                return Unlike;
        }

        return costs[kana.Length];
    }

    /// <summary>Takes the next Latin sound; returns the least cost of any beginning of the katakana, which never falls again.</summary>
    private static int TakeSound(ReadOnlySpan<char> latin, int i, ReadOnlySpan<char> kana, Span<int> costs)
    {
        int diagonal = costs[0];
        int loss = LatinLosses.Cost(latin, i);
        char after = Sound.At(latin, i + 1);
        costs[0] += loss;
        int least = costs[0];
        for (int j = 0; j < kana.Length; j++)
        {
            int paired = diagonal + SoundPairs.Cost(latin, i, kana, j);
            int gained = costs[j] + KanaGains.Cost(kana, j, after);
            diagonal = costs[j + 1];
            costs[j + 1] = Math.Min(Math.Min(diagonal + loss, gained), paired);
            least = Math.Min(least, costs[j + 1]);
        }

        return least;
    }

    private static int Allowed(ReadOnlySpan<char> latin)
    {
        int consonants = 0;
        foreach (char sound in latin)
            consonants += Sound.IsConsonant(sound) && sound is not ('H' or 'W' or 'Y') ? 1 : 0;

        return Math.Min((consonants + 1) / 2, AllowedMax);
    }
}
