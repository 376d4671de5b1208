namespace Juki.Engine.Queries;

/// <summary>Tells kana from other writing.</summary>
internal static class KanaText
{
    /// <summary>Only hiragana and katakana (half-width ones too), apart from spaces and middle dots; at least one.</summary>
    public static bool IsKana(ReadOnlySpan<char> text)
    {
        bool any = false;
        foreach (char c in text)
        {
            bool kana = c is (>= '\u3041' and <= '\u309F') or (>= '\u30A1' and <= '\u30FA') or (>= '\u30FC' and <= '\u30FF')
                or (>= '\uFF66' and <= '\uFF9F');
            if (!kana && c is not (' ' or '\u3000' or '\u30FB' or '\uFF65'))
            {
                return false;
            }

            any |= kana;
        }

        return any;
    }
}
