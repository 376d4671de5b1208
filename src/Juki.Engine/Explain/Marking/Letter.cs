using System.Text;

namespace Juki.Engine.Explain.Marking;

/// <summary>One character of an item.</summary>
/// <param name="Rune">The character.</param>
/// <param name="Differs">It differs from the other side.</param>
/// <param name="IsOpen">It may be shown where the item is masked.</param>
internal readonly record struct Letter(Rune Rune, bool Differs, bool IsOpen)
{
    private const string Mask = "●";

    /// <summary>Letters of a text that neither differ nor may be shown.</summary>
    public static Letter[] Of(string text) => [.. text.EnumerateRunes().Select(rune => new Letter(rune, false, false))];

    /// <summary>Letters side by side that are marked alike, as one text each.</summary>
    public static IReadOnlyList<TextPiece> Join(IEnumerable<Letter> letters, bool isMasked)
    {
        List<TextPiece> pieces = [];
        var text = new StringBuilder();
        bool differs = false;
        foreach (Letter letter in letters)
        {
            if (letter.Differs != differs && text.Length > 0)
            {
                pieces.Add(new TextPiece(text.ToString(), differs));
                text.Clear();
            }

            differs = letter.Differs;
            text.Append(isMasked && !letter.IsOpen ? Mask : letter.Rune.ToString());
        }

        return text.Length == 0 ? pieces : [.. pieces, new TextPiece(text.ToString(), differs)];
    }
}
