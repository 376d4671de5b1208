using System.Collections.Frozen;
using System.Text;

namespace Juki.Engine.DataGen.Noise.Names;

/// <summary>
/// The kanji that are written in several forms in names: 高髙, 辺邊邉, 斉斎齋齊. One class a line of
/// <c>Data/name-variants.txt</c>, an excerpt of the project's table of kanji folds.
/// </summary>
internal static class NameVariants
{
    private static readonly FrozenDictionary<Rune, Rune[]> ClassOf = Read();

    /// <summary>The forms of a character, itself among them; none if it has only one.</summary>
    public static ReadOnlySpan<Rune> FormsOf(Rune scalar) => ClassOf.TryGetValue(scalar, out Rune[]? forms) ? forms : [];

    /// <summary>Whether two names are the same, or differ only in forms of their characters.</summary>
    public static bool AreVariants(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        SpanRuneEnumerator others = right.EnumerateRunes();
        foreach (Rune scalar in left.EnumerateRunes())
        {
            if (!others.MoveNext() || (scalar != others.Current && !FormsOf(scalar).Contains(others.Current)))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }

    private static FrozenDictionary<Rune, Rune[]> Read()
    {
        var classes = new Dictionary<Rune, Rune[]>();
        foreach (string line in DataFile.Lines("Noise/name-variants.txt"))
        {
            Rune[] forms = [.. line.EnumerateRunes()];
            foreach (Rune form in forms)
            {
                classes[form] = forms;
            }
        }

        return classes.ToFrozenDictionary();
    }
}
