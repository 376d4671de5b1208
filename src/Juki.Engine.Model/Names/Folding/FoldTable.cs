using System.Collections.Frozen;
using System.Text;

namespace Juki.Engine.Model.Names.Folding;

/// <summary>
/// Folds text by table: one entry for each character of the BMP, a small dictionary for the other planes. What a mark does
/// (<see cref="FoldMark"/>) depends only on the text before it, in T1's terms, so that every tier is a function of T1's key.
/// </summary>
internal sealed class FoldTable(char[] bmp, string[] expansions, FrozenDictionary<int, string> others, char hyphen, FoldTable? same)
{
    /// <summary>The most characters that one character folds to: Æ → AE, 々 after 𠮷.</summary>
    public const int ExpansionMax = 2;

    private readonly char[] _same = same?._same ?? bmp;

    /// <summary>Writes the key of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">At least <see cref="ExpansionMax"/> times as long.</param>
    /// <returns>The number of characters written.</returns>
    public int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char folded = bmp[text[i]];
            if (char.IsSurrogate(folded))
                length = FoldMarked(folded, text, ref i, destination, length);
            else
                destination[length++] = folded;
        }

        return length;
    }

    private int FoldMarked(char mark, ReadOnlySpan<char> text, ref int i, Span<char> destination, int length) => mark switch
    {
        FoldMark.Drop => length,
        FoldMark.Repeat => Repeat(text[i], destination, length),
        FoldMark.RepeatVoiced => RepeatVoiced(text, i, destination, length),
        FoldMark.Voiced => Revoice(KanaVoicing.Voice(Before(text, i)), destination, length),
        FoldMark.SemiVoiced => Revoice(KanaVoicing.SemiVoice(Before(text, i)), destination, length),
        FoldMark.Hyphen => WriteHyphen(destination, length),
        FoldMark.Surrogate => FoldOther(text, ref i, destination, length),
        _ => Write(expansions[mark - FoldMark.Expansion], destination, length),
    };

    /// <summary>The character just before, as T1 writes it; NUL if there is none or it is a mark.</summary>
    private char Before(ReadOnlySpan<char> text, int i)
    {
        char before = i == 0 ? '\0' : _same[text[i - 1]];
        return char.IsSurrogate(before) ? '\0' : before;
    }

    private static int Repeat(char mark, Span<char> destination, int length)
    {
        if (length == 0)
            return Write(mark, destination, length);

        return char.IsLowSurrogate(destination[length - 1])
            ? Write(destination[length - 1], destination, Write(destination[length - 2], destination, length))
            : Write(destination[length - 1], destination, length);
    }

    private int RepeatVoiced(ReadOnlySpan<char> text, int i, Span<char> destination, int length)
    {
        char? voiced = KanaVoicing.Voice(Before(text, i));
        length = Repeat(text[i], destination, length);
        return Revoice(voiced, destination, length);
    }

    private int Revoice(char? kana, Span<char> destination, int length)
    {
        if (kana is { } voiced)
            destination[length - 1] = bmp[voiced];

        return length;
    }

    private int WriteHyphen(Span<char> destination, int length)
    {
        if (length > 0 && !char.IsAsciiLetterUpper(destination[length - 1]))
            destination[length++] = hyphen;

        return length;
    }

    private int FoldOther(ReadOnlySpan<char> text, ref int i, Span<char> destination, int length)
    {
        Rune.DecodeFromUtf16(text[i..], out Rune rune, out int consumed);
        i += consumed - 1;
        return others.TryGetValue(rune.Value, out string? folded)
            ? Write(folded, destination, length)
            : length + rune.EncodeToUtf16(destination[length..]);
    }

    private static int Write(char folded, Span<char> destination, int length)
    {
        destination[length] = folded;
        return length + 1;
    }

    private static int Write(string folded, Span<char> destination, int length)
    {
        folded.CopyTo(destination[length..]);
        return length + folded.Length;
    }
}
