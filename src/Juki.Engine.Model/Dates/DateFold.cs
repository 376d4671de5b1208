using Juki.Engine.Model.Writing;

namespace Juki.Engine.Model.Dates;

/// <summary>
/// Brings a written date to one form of letters: half width, capital, one hyphen, one tilde, no spaces (between two
/// digits a space separates and becomes a hyphen).
/// </summary>
internal static class DateFold
{
    /// <summary>Writes the folded text, never longer than the text; returns its length.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        int length = 0;
        bool spaced = false;
        foreach (char c in text)
        {
            char folded = Fold(c);
            if (folded == ' ')
            {
                spaced = true;
                continue;
            }

            if (spaced && length > 0 && char.IsAsciiDigit(folded) && char.IsAsciiDigit(destination[length - 1]))
            {
                destination[length++] = '-';
            }

            spaced = false;
            destination[length++] = folded;
        }

        return length;
    }

    private static char Fold(char c) => Width.Narrow(c) switch
    {
        '〜' or '～' => '~',
        '・' or '．' or '。' => '.',
        '?' or '*' => 'X',
        var narrow when char.IsWhiteSpace(narrow) => ' ',
        var narrow when Hyphens.Contains(narrow) => '-',
        var narrow => char.ToUpperInvariant(narrow),
    };
}
