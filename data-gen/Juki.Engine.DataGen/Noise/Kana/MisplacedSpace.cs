using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Noise.Kana;

/// <summary>The space of the reading inside its family or given name instead of between them: ヤマ ダタロウ.</summary>
internal sealed class MisplacedSpace : IQueryError
{
    /// <inheritdoc/>
    public ErrorKind Kind => ErrorKind.KanaSpace;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Kana;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        int family = Math.Max(draft.FamilyKana.Length - 1, 0);
        int places = family + Math.Max(draft.GivenKana.Length - 1, 0);
        if (places == 0)
        {
            return false;
        }

        int place = random.Below(places);
        (TextBuffer part, int at) = place < family ? (draft.FamilyKana, place + 1) : (draft.GivenKana, place - family + 1);
        part.Replace(at, 0, " ");
        draft.KanaSpaceMisplaced = true;
        return true;
    }
}
