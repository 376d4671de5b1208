namespace Juki.Engine.Files.Words;

/// <summary>A name or reading that stands in one column.</summary>
internal static class FullName
{
    /// <summary>The spaces that part a name, of either width.</summary>
    public const string Spaces = " \u3000";

    /// <summary>Splits at the first space of either width; without one, all is the family name.</summary>
    public static void Split(ReadOnlySpan<char> full, out ReadOnlySpan<char> family, out ReadOnlySpan<char> given)
    {
        ReadOnlySpan<char> name = full.Trim(Spaces);
        int space = name.IndexOfAny(Spaces);
        family = space < 0 ? name : name[..space];
        given = space < 0 ? default : name[space..].TrimStart(Spaces);
    }

    /// <summary>The name begins with a Latin letter, as that of a foreign resident may: it has no kanji to split.</summary>
    public static bool IsLatin(ReadOnlySpan<char> full)
    {
        ReadOnlySpan<char> name = full.TrimStart(Spaces);
        return !name.IsEmpty && (char.IsAsciiLetter(name[0]) || name[0] is >= '\u00C0' and <= '\u024F' or >= 'Ａ' and <= 'ｚ');
    }
}
