namespace Juki.Engine.Model.Names.Latin;

/// <summary>Tells keys in Latin letters from others.</summary>
internal static class LatinScript
{
    /// <summary>Behind the last letter of the block Latin Extended-B.</summary>
    private const int End = 0x250;

    /// <summary>Nothing but Latin characters in a folded name, at least one of them a letter. A kanji ends the search at once.</summary>
    public static bool IsKey(ReadOnlySpan<char> key)
    {
        bool hasLetter = false;
        foreach (char c in key)
        {
            if (c >= End)
                return false;

            hasLetter |= char.IsAsciiLetterUpper(c);
        }

        return hasLetter;
    }
}
