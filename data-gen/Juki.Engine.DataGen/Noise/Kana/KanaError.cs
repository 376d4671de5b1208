using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Kana;

/// <summary>An error at one kana of the reading.</summary>
internal abstract class KanaError(ErrorKind kind) : SpotError(kind, ErrorPart.Kana)
{
    /// <inheritdoc/>
    protected override (TextBuffer First, TextBuffer Second) Texts(QueryDraft draft) => (draft.FamilyKana, draft.GivenKana);
}
