using Juki.Engine.Model.Names.Folding;

namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>Writes a part of a name in katakana as sounds, by <c>Data/kana-sounds.tsv</c>. Long vowels and ッ leave no trace.</summary>
internal static class KatakanaSounds
{
    /// <summary>A kana is at most a consonant and a vowel.</summary>
    public const int ExpansionMax = 2;

    private const char First = '゠';
    private const int Count = 0x60;
    private const string SmallVowels = "ァィゥェォヮャュョ";
    private const string SmallVowelSounds = "aiueoaauo";

    /// <summary>ホワイト begins as WHITE does.</summary>
    private const string Wh = "ホワ";

    private static readonly string[] Kana = Load();

    /// <summary>Whether a character is one that <see cref="Write"/> knows.</summary>
    public static bool Knows(char kana) => (uint)(kana - First) < Count && Kana[kana - First].Length > 0;

    /// <summary>Writes the sounds; returns how many.</summary>
    /// <param name="katakana">Full-width katakana, each of which is known.</param>
    /// <param name="sounds">At least <see cref="ExpansionMax"/> times as long.</param>
    public static int Write(ReadOnlySpan<char> katakana, Span<char> sounds)
    {
        int length = 0;
        foreach (char kana in katakana.StartsWith(Wh) ? katakana[1..] : katakana)
        {
            int small = SmallVowels.IndexOf(kana, StringComparison.Ordinal);
            length = small < 0 ? WriteLarge(kana, sounds, length) : WriteSmall(small, sounds, length);
        }

        return DropLongO(sounds[..Sound.CollapseVowels(sounds[..length])]);
    }

    private static int WriteLarge(char kana, Span<char> sounds, int length)
    {
        ReadOnlySpan<char> text = kana is 'ー' or 'ッ' ? default : Kana[kana - First].AsSpan();
        text.CopyTo(sounds[length..]);
        return length + text.Length;
    }

    /// <summary>A small kana takes the vowel's place: キャ → KYa, ジャ → Ja, ファ → Ha, ウィ → Wi, イェ → Ye.</summary>
    private static int WriteSmall(int small, Span<char> sounds, int length)
    {
        char replaced = Sound.At(sounds[..length], length - 1);
        length -= Sound.IsVowel(replaced) ? 1 : 0;
        char consonant = Sound.At(sounds[..length], length - 1);
        bool follows = Sound.IsVowel(replaced) && Sound.IsConsonant(consonant);
        bool palatal = small >= SmallVowels.IndexOf('ャ', StringComparison.Ordinal) && consonant is not ('X' or 'J' or 'C');
        if (follows ? palatal : replaced is 'u' or 'i')
            sounds[length++] = !follows && replaced == 'u' ? 'W' : 'Y';

        sounds[length++] = SmallVowelSounds[small];
        return length;
    }

    private static int DropLongO(Span<char> sounds)
    {
        int length = 0;
        foreach (char sound in sounds)
        {
            if (sound != 'u' || length == 0 || sounds[length - 1] != 'o')
                sounds[length++] = sound;
        }

        return length;
    }

    private static string[] Load()
    {
        string[] kana = new string[Count];
        Array.Fill(kana, "");
        foreach (string[] fields in FoldResource.Lines("kana-sounds.tsv").Select(line => line.Split('\t')))
        {
            foreach ((char character, char vowel) in fields[1].Zip(fields[2]))
                kana[character - First] = fields[0] == "-" ? $"{vowel}" : $"{fields[0]}{vowel}";
        }

        foreach (char character in SmallVowels + "ンッー")
            kana[character - First] = "N";

        return kana;
    }
}
