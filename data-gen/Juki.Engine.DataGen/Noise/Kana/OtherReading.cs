using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Kana;

/// <summary>Another reading that somebody of the register has for the same kanji, as clerks and machines guess it.</summary>
internal sealed class OtherReading : IQueryError
{
    /// <inheritdoc/>
    public ErrorKind Kind => ErrorKind.KanaOtherReading;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Kana;

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
        if (text.IsEmpty || kana.IsEmpty || !names.TryOtherReading(text.Span, kana.Span, ref random, out int id))
        {
            return false;
        }

        kana.Set(names.Names.Kana(id));
        return true;
    }
}
