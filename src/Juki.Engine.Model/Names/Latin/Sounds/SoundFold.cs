using Juki.Engine.Model.Names.Folding;
using Juki.Engine.Model.Names.Keys;

namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>Keys of names as they sound: the one form that Latin letters and katakana (and hiragana) share.</summary>
internal readonly struct SoundFold : IKeyFold
{
    /// <summary>Longer parts are no names: they sound like nothing.</summary>
    private const int TextLengthMax = 64;

    /// <inheritdoc/>
    public static int LengthMax(int textLength) =>
        NameFold.LengthMax(textLength) * Math.Max(LatinSounds.ExpansionMax, KatakanaSounds.ExpansionMax);

    /// <inheritdoc/>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        Span<char> folded = stackalloc char[TextLengthMax * FoldTable.ExpansionMax];
        folded = text.Length > TextLengthMax ? default : folded[..FoldTables.Reading.Fold(text, folded)];
        if (LatinScript.IsKey(folded))
            return LatinSounds.Write(folded, destination);

        if (!folded.IsEmpty && IsKatakana(folded))
            return KatakanaSounds.Write(folded, destination);

        destination[0] = Sound.None;
        return 1;
    }

    private static bool IsKatakana(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!KatakanaSounds.Knows(c))
                return false;
        }

        return true;
    }
}
