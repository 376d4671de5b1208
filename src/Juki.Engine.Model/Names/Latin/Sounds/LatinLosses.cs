namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>What it costs where katakana leave a Latin sound out.</summary>
internal static class LatinLosses
{
    /// <summary>The cost; <see cref="SoundDistance.Unlike"/> where it must be heard.</summary>
    public static int Cost(ReadOnlySpan<char> latin, int i)
    {
        if (Sound.IsVowel(latin[i]))
            return OfVowel(latin, i);

        char before = Sound.At(latin, i - 1);
        return latin[i] switch
        {
            'H' => i > 0 ? 0 : 2,
            'N' when before == 'N' => 0,
            'R' when IsSilentR(latin, i) => 0,
            'G' when before == 'N' && !Sound.IsVowel(Sound.At(latin, i + 1)) => 0,
            'W' => 1,
            'Y' => before is 'S' or 'Z' or 'T' or 'C' ? 0 : Sound.IsVowel(before) ? 1 : 2,
            _ => SoundDistance.Unlike,
        };
    }

    /// <summary>R after a vowel and not before one only lengthens it: CARTER カーター, MOORE ムーア.</summary>
    public static bool IsSilentR(ReadOnlySpan<char> latin, int i) =>
        Sound.IsVowel(Sound.At(latin, i - 1)) && (latin[(i + 1)..] is ['e'] || !Sound.IsVowel(Sound.At(latin, i + 1)));

    private static int OfVowel(ReadOnlySpan<char> latin, int i)
    {
        char before = Sound.At(latin, i - 1);
        char after = Sound.At(latin, i + 1);
        bool afterConsonant = Sound.IsConsonant(before);
        return latin[i] switch
        {
            'e' when after == Sound.End && afterConsonant => 0,
            'u' when before is 'o' or 'a' => 0,
            'a' or 'o' when after == Sound.End => SoundDistance.Unlike,
            _ when Sound.IsVowel(before) || Sound.IsVowel(after) => 1,
            'e' when afterConsonant && after != Sound.End => 1,
            _ => SoundDistance.Unlike,
        };
    }
}
