using System.Buffers;

namespace Juki.Engine.Model.Readings;

/// <summary>
/// Writes a reading in full-width katakana as it sounds: large kana, ヂ=ジ ヅ=ズ ヲ=オ ヰ=イ ヱ=エ, ヴァ=バ, and ウ after an オ-row
/// kana as オ (domain §4.2).
/// </summary>
internal static class KanaSound
{
    private static readonly KanaMap Spelling = new(
        "ァィゥェォッャュョヮヵヶヂヅヲヰヱヷヸヹヺ",
        "アイウエオツヤユヨワカケジズオイエバビベボ");

    /// <summary>ヴ before a vowel or a small ャュョ; ヤユヨ in systems without small kana.</summary>
    private static readonly KanaMap AfterV = new("アイエオヤユヨ", "バビベボビビビ");

    private static readonly SearchValues<char> ORow = SearchValues.Create("オコソトノホモヨロゴゾドボポ");

    /// <summary>Whether a kana of the オ-row, after which ウ and オ only lengthen.</summary>
    public static bool IsORow(char kana) => ORow.Contains(kana);

    /// <summary>Writes the sound of a reading; never longer than it, and may be written over it.</summary>
    public static int Write(ReadOnlySpan<char> katakana, LongVowelMark longVowel, Span<char> destination)
    {
        int length = 0;
        for (int i = 0; i < katakana.Length; i++)
        {
            char next = i + 1 < katakana.Length ? Spelling[katakana[i + 1]] : '\0';
            char sound = katakana[i] == 'ヴ' ? SoundOfV(next, ref i) : Spelling[katakana[i]];
            bool lengthens = length > 0 && IsORow(destination[length - 1]);
            if (sound == 'ー' && longVowel == LongVowelMark.Dropped)
                continue;

            destination[length++] = lengthens && sound is ('ウ' or 'ー') ? 'オ' : sound;
        }

        return length;
    }

    private static char SoundOfV(char next, ref int i)
    {
        char sound = AfterV[next];
        if (sound == next)
            return 'ブ';

        if (next is not ('ヤ' or 'ユ' or 'ヨ'))
            i++;

        return sound;
    }
}
