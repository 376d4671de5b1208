using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Names;

/// <summary>Other kanji of the same reading, as written by ear: 伊藤 → 伊東.</summary>
internal sealed class Homophone : IQueryError
{
    /// <inheritdoc/>
    public ErrorKind Kind => ErrorKind.NameHomophone;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Name;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        bool familyFirst = random.Chance(0.5);
        return Try(familyFirst, draft, sources, ref random) || Try(!familyFirst, draft, sources, ref random);
    }

    private static bool Try(bool family, QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        NameIndex names = family ? sources.Families : sources.Givens;
        TextBuffer text = family ? draft.Family : draft.Given;
        TextBuffer kana = family ? draft.FamilyKana : draft.GivenKana;
        if (text.IsEmpty || kana.IsEmpty || !names.TryHomophone(text.Span, kana.Span, ref random, out int id))
        {
            return false;
        }

        text.Set(names.Names.Text(id));
        return true;
    }
}
