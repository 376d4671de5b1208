namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>
/// The sounds that Latin letters and katakana are both written in: <c>a i u e o</c>, and consonants in capital letters as
/// <c>Data/latin-sounds.tsv</c> lists them. SMITH is <c>SMiL</c>, スミス <c>SuMiSu</c>.
/// </summary>
internal static class Sound
{
    /// <summary>What is neither Latin nor katakana: fits nothing.</summary>
    public const char None = '?';

    /// <summary>Beyond a name's end.</summary>
    public const char End = '\0';

    /// <summary>Whether a vowel.</summary>
    public static bool IsVowel(char sound) => sound is 'a' or 'i' or 'u' or 'e' or 'o';

    /// <summary>Whether a consonant.</summary>
    public static bool IsConsonant(char sound) => char.IsAsciiLetterUpper(sound);

    /// <summary>The sound at a place; <see cref="End"/> outside.</summary>
    public static char At(ReadOnlySpan<char> sounds, int place) => (uint)place < (uint)sounds.Length ? sounds[place] : End;

    /// <summary>Makes one of vowels that only lengthen each other; returns the new length.</summary>
    public static int CollapseVowels(Span<char> sounds)
    {
        int length = 0;
        foreach (char sound in sounds)
        {
            if (length == 0 || sounds[length - 1] != sound || !IsVowel(sound))
                sounds[length++] = sound;
        }

        return length;
    }
}
