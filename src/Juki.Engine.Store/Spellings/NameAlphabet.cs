using System.Text;

namespace Juki.Engine.Store.Spellings;

/// <summary>
/// One code unit for each character, so that a rare kanji beyond U+FFFF counts as one character in an edit distance and not as
/// two. Made of the names of a dictionary: their rare characters take code units that no name uses.
/// </summary>
internal sealed class NameAlphabet
{
    /// <summary>A character that no name of the dictionary has. It equals none of theirs.</summary>
    public const char Foreign = '\0';

    /// <summary>Stands in names for rare characters beyond 65,534 different ones, and where there is no name; nobody asks for it.</summary>
    public const char Nothing = '\uFFFF';

    private readonly bool[] _used = new bool[char.MaxValue + 1];
    private readonly Dictionary<Rune, char> _rare = [];

    /// <param name="names">All names of a dictionary one after the other.</param>
    public NameAlphabet(ReadOnlySpan<char> names)
    {
        foreach (char c in names)
        {
            _used[c] = true;
        }

        int free = 1;
        foreach (Rune rune in names.EnumerateRunes())
        {
            if (!rune.IsBmp && !_rare.ContainsKey(rune))
            {
                free = NextFree(free);
                _rare[rune] = (char)free;
                free += free < Nothing ? 1 : 0;
            }
        }
    }

    /// <summary>Writes a name of the dictionary, one code unit for each character.</summary>
    /// <returns>How many characters it has, at most its length.</returns>
    public int Encode(ReadOnlySpan<char> name, Span<char> characters)
    {
        int count = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            characters[count++] = rune.IsBmp ? (char)rune.Value : _rare[rune];
        }

        return count;
    }

    /// <summary>Writes a name that is asked for; what no name of the dictionary has becomes <see cref="Foreign"/>.</summary>
    /// <returns>How many characters it has, at most its length.</returns>
    public int EncodeAsked(ReadOnlySpan<char> name, Span<char> characters)
    {
        int count = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            characters[count++] = rune.IsBmp ? Known((char)rune.Value) : AskedRare(rune);
        }

        return count;
    }

    private char Known(char c) => _used[c] && c != Nothing ? c : Foreign;

    private char AskedRare(Rune rune) => _rare.GetValueOrDefault(rune, Foreign) is var c && c != Nothing ? c : Foreign;

    private int NextFree(int from)
    {
        int free = from;
        while (free < Nothing && _used[free])
        {
            free++;
        }

        return free;
    }
}
