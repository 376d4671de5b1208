namespace Juki.Engine.Store.Rows;

/// <summary>
/// Takes a name that a file holds as one text (Latin name, alias) apart into family and given name, so that rows hold all
/// names alike, and joins it again to the letter.
/// </summary>
internal static class JoinedName
{
    private const char IdeographicSpace = '\u3000';

    /// <summary>
    /// Splits at the first space. A half-width space is dropped, a full-width one stays at the head of the given name (keys
    /// ignore it), and a text that would not come back to the letter stays whole as the family name.
    /// </summary>
    public static void Split(ReadOnlySpan<char> text, out ReadOnlySpan<char> family, out ReadOnlySpan<char> given)
    {
        family = text;
        given = default;
        int space = text.IndexOfAny(' ', IdeographicSpace);
        if (space <= 0 || space == text.Length - 1)
        {
            return;
        }

        ReadOnlySpan<char> rest = text[space] == ' ' ? text[(space + 1)..] : text[space..];
        if (text[space] == IdeographicSpace || rest[0] != IdeographicSpace)
        {
            family = text[..space];
            given = rest;
        }
    }

    /// <summary>Joins what <see cref="Split"/> took apart; returns the length.</summary>
    public static int Join(ReadOnlySpan<char> family, ReadOnlySpan<char> given, Span<char> destination)
    {
        family.CopyTo(destination);
        int length = family.Length;
        if (given.Length > 0 && given[0] != IdeographicSpace)
        {
            destination[length++] = ' ';
        }

        given.CopyTo(destination[length..]);
        return length + given.Length;
    }
}
