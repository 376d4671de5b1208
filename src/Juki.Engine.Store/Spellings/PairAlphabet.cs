using System.Text;

namespace Juki.Engine.Store.Spellings;

/// <summary>
/// One code unit for each character of two names that are compared: rare characters beyond U+FFFF take surrogates, which stand for no
/// character by themselves, in the order in which they come. A copy goes on from where it was taken.
/// </summary>
/// <param name="rare">Room for the rare characters of both names.</param>
internal ref struct PairAlphabet(Span<int> rare)
{
    private const char FirstSurrogate = '\uD800';

    private readonly Span<int> _rare = rare;
    private int _count;

    /// <summary>Writes a name, one code unit for each character.</summary>
    /// <returns>How many characters it has, at most its length.</returns>
    public int Encode(ReadOnlySpan<char> name, Span<char> characters)
    {
        int length = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            characters[length++] = rune.IsBmp ? (char)rune.Value : (char)(FirstSurrogate + NumberOf(rune.Value));
        }

        return length;
    }

    private int NumberOf(int scalar)
    {
        int known = _rare[.._count].IndexOf(scalar);
        if (known < 0)
        {
            known = _count;
            _rare[_count++] = scalar;
        }

        return known;
    }
}
