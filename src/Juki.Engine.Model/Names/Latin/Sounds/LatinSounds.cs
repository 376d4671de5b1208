using Juki.Engine.Model.Names.Folding;

namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>Writes a part of a Latin name as it sounds in a Japanese ear, by <c>Data/latin-sounds.tsv</c>.</summary>
internal static class LatinSounds
{
    /// <summary>The most sounds that a letter stands for: X → KS.</summary>
    public const int ExpansionMax = 2;

    private const char AtStart = '^';

    /// <summary>For each letter the spellings that begin with it, the longest first.</summary>
    private static readonly LatinSpelling[][] Spellings = Load();

    /// <summary>Writes the sounds; returns how many.</summary>
    /// <param name="letters">A key in capital letters A-Z.</param>
    /// <param name="sounds">At least <see cref="ExpansionMax"/> times as long.</param>
    public static int Write(ReadOnlySpan<char> letters, Span<char> sounds)
    {
        int length = 0;
        int next = 0;
        while (next < letters.Length)
        {
            if (IsDoubled(letters, next) || !char.IsAsciiLetterUpper(letters[next]))
                next++;
            else if (letters[next..] is ['Y', 'A' or 'E' or 'I' or 'O' or 'U', ..])
                sounds[length++] = letters[next++];
            else
                length = WriteSpelling(letters, ref next, sounds, length);
        }

        return Sound.CollapseVowels(sounds[..length]);
    }

    /// <summary>ANNA is アンナ and ANA アナ, but doubled letters are not heard otherwise.</summary>
    private static bool IsDoubled(ReadOnlySpan<char> letters, int place) =>
        place + 1 < letters.Length && letters[place] == letters[place + 1] && letters[place] is not ('A' or 'E' or 'I' or 'O' or 'U' or 'N');

    private static int WriteSpelling(ReadOnlySpan<char> letters, ref int next, Span<char> sounds, int length)
    {
        foreach (LatinSpelling spelling in Spellings[letters[next] - 'A'])
        {
            if (letters[next..].StartsWith(spelling.Letters) && (next == 0 || !spelling.AtStart))
            {
                next += spelling.Letters.Length;
                spelling.Sounds.CopyTo(sounds[length..]);
                return length + spelling.Sounds.Length;
            }
        }

        throw new InvalidOperationException("latin-sounds.tsv lacks a letter.");
    }

    private static LatinSpelling[][] Load()
    {
        LatinSpelling[] all = [.. FoldResource.Lines("latin-sounds.tsv").Select(line => line.Split('\t')).Select(Read)];
        return [.. Enumerable.Range('A', 26).Select(letter =>
            all.Where(s => s.Letters[0] == letter).OrderByDescending(s => s.Letters.Length).ThenByDescending(s => s.AtStart).ToArray())];
    }

    private static LatinSpelling Read(string[] fields) => new(fields[0].TrimStart(AtStart), fields[1], fields[0][0] == AtStart);
}
