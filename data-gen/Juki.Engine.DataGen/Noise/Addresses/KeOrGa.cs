using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Names;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Addresses;

/// <summary>The ガ between two kanji of a place, which is written ヶ, ケ or が: 霞ヶ関 → 霞が関.</summary>
internal sealed class KeOrGa() : SpotError(ErrorKind.AddressKeGa, ErrorPart.Place)
{
    private const string Forms = "ヶケがガ";
    private const int FormsWritten = 3;

    /// <inheritdoc/>
    protected override (TextBuffer First, TextBuffer Second) Texts(QueryDraft draft) => (draft.Address.Municipality, draft.Address.Town);

    /// <inheritdoc/>
    protected override bool Fits(ReadOnlySpan<char> text, int at) =>
        Forms.Contains(text[at], StringComparison.Ordinal)
        && at > 0 && at + 1 < text.Length
        && Script.IsKanji(ScalarAt(text, at - 1)) && Script.IsKanji(ScalarAt(text, at + 1));

    /// <inheritdoc/>
    protected override void Change(TextBuffer text, int at, ref QueryRandom random)
    {
        int step = 1 + random.Below(FormsWritten - 1);
        text[at] = Forms[(Forms.IndexOf(text[at], StringComparison.Ordinal) + step) % FormsWritten];
    }
}
