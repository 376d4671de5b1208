namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>What it costs where katakana have a sound that the Latin letters do not write.</summary>
internal static class KanaGains
{
    /// <summary>The cost; <see cref="SoundDistance.Unlike"/> where it cannot be.</summary>
    /// <param name="kana">The sounds of the katakana.</param>
    /// <param name="j">Which of them.</param>
    /// <param name="latin">The Latin sound before which it stands; <see cref="Sound.End"/> behind the last.</param>
    public static int Cost(ReadOnlySpan<char> kana, int j, char latin)
    {
        char before = Sound.At(kana, j - 1);
        char after = Sound.At(kana, j + 1);
        return (kana[j], before) switch
        {
            (_, Sound.End) => SoundDistance.Unlike,
            ('Y', _) => OfY(before, after),
            ('W', _) => 1,
            var (sound, _) when !Sound.IsVowel(sound) => SoundDistance.Unlike,
            var (sound, _) when Sound.IsVowel(before) => OfSecondVowel(sound, before, after),
            var (sound, _) => OfVowel(sound, before, after, latin),
        };
    }

    /// <summary>A kana has a vowel where Latin consonants have none: スミス, クリスト, ジョージ; ジヨン where small kana are lacking.</summary>
    private static int OfVowel(char sound, char before, char after, char latin) => sound switch
    {
        'u' when !Sound.IsVowel(latin) => 0,
        'o' when !Sound.IsVowel(latin) && before is 'T' or 'D' => 0,
        'i' when (!Sound.IsVowel(latin) && before is 'C' or 'J') || after == 'Y' => 0,
        'a' when after == 'i' => 1,
        'i' or 'e' => 2,
        _ => SoundDistance.Unlike,
    };

    /// <summary>One vowel becomes two: BAKER ベイカー, MIKE マイク, MARY メアリー.</summary>
    private static int OfSecondVowel(char sound, char before, char after) => (sound, before) switch
    {
        ('i', 'e') => 0,
        ('i' or 'u', _) => 1,
        ('a', 'e') when after != Sound.End => 0,
        ('a', _) when after != Sound.End => 1,
        _ => SoundDistance.Unlike,
    };

    /// <summary>キャサリン, ミュラー; ジヨン.</summary>
    private static int OfY(char before, char after) =>
        before == 'i' || (before == 'K' && after == 'a') ? 0
        : Sound.IsVowel(before) || after == 'u' ? 1
        : 2;
}
