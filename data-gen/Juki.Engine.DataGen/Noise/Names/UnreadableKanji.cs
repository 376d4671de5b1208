using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Names;

/// <summary>A kanji that another system could not hold, or a scanner not read: ● or 〓 in its place.</summary>
internal sealed class UnreadableKanji() : NameError(ErrorKind.NameUnreadable)
{
    /// <inheritdoc/>
    protected override bool Fits(ReadOnlySpan<char> text, int at) => Script.IsKanji(ScalarAt(text, at));

    /// <inheritdoc/>
    protected override void Change(TextBuffer text, int at, ref QueryRandom random) =>
        text.Replace(at, ScalarAt(text.Span, at).Utf16SequenceLength, random.Chance(0.5) ? "●" : "〓");
}
