using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.Model;

namespace Juki.Engine.DataGen.Noise.Names;

/// <summary>
/// The family name of before a marriage, where the register knows it, or of after one of which it has not heard.
/// </summary>
internal sealed class MarriageName : IQueryError
{
    /// <summary>About 95 % of couples take the husband's family name.</summary>
    private const double ShareOfMenWhoChange = 0.05;

    /// <summary>The age of marriage under the Civil Code (Article 731, since April 2022).</summary>
    private const int MarriageAge = 18;

    private const int DrawsMax = 8;

    /// <inheritdoc/>
    public ErrorKind Kind => ErrorKind.NameMarriage;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Name | ErrorPart.Kana;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random) =>
        Script.BeginsWithKanji(draft.Family.Span)
        && (draft.Past.TrySetFormerFamily(draft.Family, draft.FamilyKana, ref random)
            || (MayMarry(draft, sources, ref random) && TryMarry(draft, sources, ref random)));

    private static bool MayMarry(QueryDraft draft, NoiseSources sources, ref QueryRandom random) =>
        draft.BirthDate.Year <= sources.BirthYearMax - MarriageAge
        && (draft.Sex != Sex.Male || random.Chance(ShareOfMenWhoChange));

    private static bool TryMarry(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        INameList families = sources.Families.Names;
        for (int draw = 0; draw < DrawsMax; draw++)
        {
            int id = sources.Marriages.Draw(ref random);
            if (Script.BeginsWithKanji(families.Text(id)) && !NameVariants.AreVariants(families.Text(id), draft.Family.Span))
            {
                draft.Family.Set(families.Text(id));
                draft.FamilyKana.Set(families.Kana(id));
                return true;
            }
        }

        return false;
    }
}
