using System.Buffers;
using System.Text;
using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise;

/// <summary>An error at one spot of one of two texts that belong together: each fitting spot has the same chance.</summary>
internal abstract class SpotError(ErrorKind kind, ErrorPart parts) : IQueryError
{
    /// <inheritdoc/>
    public ErrorKind Kind { get; } = kind;

    /// <inheritdoc/>
    public ErrorPart Parts { get; } = parts;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        (TextBuffer first, TextBuffer second) = Texts(draft);
        int inFirst = CountSpots(first.Span);
        int all = inFirst + CountSpots(second.Span);
        if (all == 0)
        {
            return false;
        }

        int spot = random.Below(all);
        TextBuffer text = spot < inFirst ? first : second;
        Change(text, FindSpot(text.Span, spot < inFirst ? spot : spot - inFirst), ref random);
        return true;
    }

    /// <summary>The two texts.</summary>
    protected abstract (TextBuffer First, TextBuffer Second) Texts(QueryDraft draft);

    /// <summary>Whether the error can happen to the scalar that begins at <paramref name="at"/>.</summary>
    protected abstract bool Fits(ReadOnlySpan<char> text, int at);

    /// <summary>Makes the error.</summary>
    protected abstract void Change(TextBuffer text, int at, ref QueryRandom random);

    /// <summary>The scalar that begins at <paramref name="at"/>.</summary>
    protected static Rune ScalarAt(ReadOnlySpan<char> text, int at) =>
        Rune.DecodeFromUtf16(text[at..], out Rune scalar, out _) == OperationStatus.Done ? scalar : Rune.ReplacementChar;

    private int CountSpots(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int at = 0; at < text.Length; at++)
        {
            count += Fits(text, at) ? 1 : 0;
        }

        return count;
    }

    private int FindSpot(ReadOnlySpan<char> text, int spot)
    {
        int at = -1;
        for (int left = spot; left >= 0; left--)
        {
            do
            {
                at++;
            }
            while (!Fits(text, at));
        }

        return at;
    }
}
