namespace Juki.Engine.Model.Addresses.Free;

/// <summary>Tells a free-form address (street, suburb, postcode) from one that the Japanese grammar takes apart.</summary>
public static class FreeText
{
    /// <summary>The first characters of East Asia: radicals, kana, kanji, full-width forms.</summary>
    private const char EastAsianFirst = '\u2E80';

    /// <summary>The text has letters, and none of them is Japanese.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        // Most addresses are told by their first character.
        if (text.IsEmpty || text[0] >= EastAsianFirst || text.ContainsAnyInRange(EastAsianFirst, char.MaxValue))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
