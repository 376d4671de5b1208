namespace Juki.Engine.Model.Names.Keys;

/// <summary>
/// The letters of nearly every name: kanji of the main block, and kana that no mark changes into nothing. Each leaves at least one
/// character in every key, and none of them stands for an unreadable one; so much is known of a name without folding it.
/// </summary>
internal static class PlainLetters
{
    /// <summary>Whether a text is made of them, spaces aside, and has one.</summary>
    public static bool Are(ReadOnlySpan<char> text)
    {
        bool any = false;
        foreach (char c in text)
        {
            bool isLetter = IsKanji(c) || IsKana(c);
            any |= isLetter;
            if (!isLetter && c is not (' ' or '\u3000'))
                return false;
        }

        return any;
    }

    /// <summary>Hiragana or full-width katakana; no mark of length, repetition or voice.</summary>
    public static bool IsKana(char c) => c is (>= 'ァ' and <= 'ヺ') or (>= 'ぁ' and <= 'ゖ');

    private static bool IsKanji(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
