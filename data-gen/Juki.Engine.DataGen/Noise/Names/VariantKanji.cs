using System.Text;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Names;

/// <summary>Another form of one kanji: 高橋 → 髙橋.</summary>
internal sealed class VariantKanji() : NameError(ErrorKind.NameVariant)
{
    /// <inheritdoc/>
    protected override bool Fits(ReadOnlySpan<char> text, int at) => NameVariants.FormsOf(ScalarAt(text, at)).Length > 1;

    /// <inheritdoc/>
    protected override void Change(TextBuffer text, int at, ref QueryRandom random)
    {
        Rune present = ScalarAt(text.Span, at);
        ReadOnlySpan<Rune> forms = NameVariants.FormsOf(present);
        int other = random.Below(forms.Length - 1);
        Rune chosen = forms[other < forms.IndexOf(present) ? other : other + 1];

        Span<char> chars = stackalloc char[2];
        text.Replace(at, present.Utf16SequenceLength, chars[..chosen.EncodeToUtf16(chars)]);
    }
}
