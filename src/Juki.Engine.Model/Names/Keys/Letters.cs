using System.Buffers;
using Juki.Engine.Model.Names.Folding;

namespace Juki.Engine.Model.Names.Keys;

/// <summary>A text to the letter, the spaces aside: what <c>Identical</c> compares.</summary>
internal static class Letters
{
    private static readonly SearchValues<char> Spaces = DroppedCharacters.Spaces;

    /// <summary>Writes a text without its spaces.</summary>
    public static void Write(ReadOnlySpan<char> text, TextBuffer destination)
    {
        destination.Clear();
        int end;
        while ((end = text.IndexOfAny(Spaces)) >= 0)
        {
            destination.Append(text[..end]);
            text = text[(end + 1)..];
        }

        destination.Append(text);
    }

    /// <summary>Whether a text without spaces is the two parts of another, whose spaces do not count.</summary>
    public static bool Equal(ReadOnlySpan<char> letters, ReadOnlySpan<char> family, ReadOnlySpan<char> given)
    {
        int partsLength = family.Length + given.Length;
        return letters.Length == partsLength
            ? letters.StartsWith(family) && letters.EndsWith(given)
            : letters.Length < partsLength && EqualWithSpaces(letters, family, given);
    }

    private static bool EqualWithSpaces(ReadOnlySpan<char> letters, ReadOnlySpan<char> family, ReadOnlySpan<char> given)
    {
        int matched = Match(letters, family);
        return matched >= 0 && Match(letters[matched..], given) == letters.Length - matched;
    }

    /// <summary>How many letters a part takes up; −1 where they differ.</summary>
    private static int Match(ReadOnlySpan<char> letters, ReadOnlySpan<char> part)
    {
        int matched = 0;
        foreach (char c in part)
        {
            if (Spaces.Contains(c))
                continue;

            if (matched == letters.Length || letters[matched] != c)
                return -1;

            matched++;
        }

        return matched;
    }
}
