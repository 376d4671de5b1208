using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Addresses;

/// <summary>
/// Finds where the town ends and the numbers begin. Towns have numerals of their own (三番町, 六本木, 北一条西, 八丁堀):
/// a number is one of the address only if the units behind it say so and nothing continues it as a name.
/// </summary>
internal static class NumberStart
{
    /// <summary>Units that would follow if the numbers had been cut in the middle.</summary>
    private const string Continuations = "番丁号条線地目軒区組町";

    /// <summary>Finds the numbers in the text behind the municipality.</summary>
    /// <returns>False if there are none that are understood; <paramref name="start"/> is then where a number was met first, or the end.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, out NumberReader reader, out int start)
    {
        int first = -1;
        for (int i = 0; i < text.Length; i++)
        {
            int length = Math.Max(NumberToken.Read(text[i..]).Length, 1);
            if (!CanStart(text, i))
            {
                i += length - 1;
                continue;
            }

            reader = new NumberReader(text[i..]);
            // A 地割 ends the town even where its numbers are joined in a way that no style writes back.
            if ((reader.TryRead() || reader.HasJiwari) && reader.Style != NumberStyle.None && IsEnd(reader, text[(i + reader.Length)..]))
            {
                start = i;
                return true;
            }

            first = first < 0 && IsNumberBeyondDoubt(text[i..], length) ? i : first;
            if (reader.ExceedsLimits)
            {
                break;
            }

            i += length - 1;
        }

        reader = default;
        start = first < 0 ? text.Length : first;
        return false;
    }

    /// <summary>A number joined to the one before by some hyphen cannot be the first.</summary>
    private static bool CanStart(ReadOnlySpan<char> text, int i) =>
        (NumberToken.IsStart(text[i]) || text[i] is '第' or '無')
        && !(i >= 2 && Hyphens.Contains(text[i - 1]) && IsDigit(text[i - 2]));

    private static bool IsNumberBeyondDoubt(ReadOnlySpan<char> text, int length) =>
        IsDigit(text[0]) || (NumberToken.IsStart(text[0]) && text[length..].StartsWith("番地", StringComparison.Ordinal));

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    private static bool IsEnd(in NumberReader reader, ReadOnlySpan<char> tail)
    {
        if (tail.IsEmpty || tail[0] is ' ' or '　' or '-' or '－')
        {
            return true;
        }

        return !Continuations.Contains(tail[0], StringComparison.Ordinal)
            && !NumberToken.IsStart(tail[0])
            && (reader.IsUnmistakable || IsBuildingStart(tail[0]));
    }

    /// <summary>Behind a lone number only Latin and katakana can start a building; a kanji would continue a name.</summary>
    private static bool IsBuildingStart(char c) => c is >= 'ァ' and <= 'ヴ' and not 'ノ' or >= 'A' and <= 'z' or >= 'Ａ' and <= 'ｚ';
}
