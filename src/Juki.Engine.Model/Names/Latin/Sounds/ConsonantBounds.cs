namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>
/// Tells by counting that two names cannot fit, at a hundredth of the cost of <see cref="SoundDistance"/>: names of eight parts are
/// tried in a hundred ways, and nearly all of them end here.
/// </summary>
internal static class ConsonantBounds
{
    private static readonly uint All = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>Katakana may leave out the others (<see cref="LatinLosses"/>), or write them with a vowel (<see cref="SoundPairs"/>).</summary>
    private static readonly uint LatinPaired = All & ~Set("HNRGWY");

    /// <summary>Of the others katakana may have one that Latin letters do not write (<see cref="KanaGains"/>), or a Latin vowel stands for it.</summary>
    private static readonly uint KanaPaired = All & ~Set("YW");

    /// <summary>Whether each side has consonants enough for those of the other that need a partner.</summary>
    public static bool Allow(ReadOnlySpan<char> latin, ReadOnlySpan<char> kana) =>
        Count(kana, KanaPaired) <= Count(latin, All) && Count(latin, LatinPaired) <= Count(kana, All);

    private static int Count(ReadOnlySpan<char> sounds, uint set)
    {
        int count = 0;
        foreach (char sound in sounds)
            count += Sound.IsConsonant(sound) ? (int)(set >> (sound - 'A')) & 1 : 0;

        return count;
    }

    private static uint Set(string consonants)
    {
        uint set = 0;
        foreach (char consonant in consonants)
            set |= 1u << (consonant - 'A');

        return set;
    }
}
