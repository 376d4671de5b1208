using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.DataGen.Profiles;

namespace Juki.Engine.DataGen.Noise;

/// <summary>
/// Puts a drawn number of errors into a draft, each of a drawn kind. What does not fit the draft is drawn again; only a
/// draft that no error fits any more gets fewer.
/// </summary>
internal sealed class ErrorBudget(NoiseProfile profile, NoiseSources sources)
{
    private const int DrawsMax = 12;
    private readonly ErrorPicker _picker = new(profile.Weights);

    /// <summary>The kind of error that a clerk's batch is prone to; null if the profile has none.</summary>
    public ErrorKind? DrawPreferred(ref QueryRandom random) => _picker.IsEmpty ? null : _picker.Pick(ref random);

    /// <summary>Puts the errors in and logs them in the draft.</summary>
    public void Spend(QueryDraft draft, ErrorKind? preferred, ref QueryRandom random)
    {
        for (int left = DrawCount(ref random); left > 0; left--)
        {
            if (!TryPutDrawn(draft, preferred, ref random) && !TryPutAny(draft, ref random))
            {
                return;
            }
        }
    }

    private int DrawCount(ref QueryRandom random)
    {
        double point = random.Unit();
        int count = 0;
        while (count < profile.ErrorCountShares.Count - 1 && point >= profile.ErrorCountShares[count])
        {
            point -= profile.ErrorCountShares[count++];
        }

        return _picker.IsEmpty ? 0 : count;
    }

    private bool TryPutDrawn(QueryDraft draft, ErrorKind? preferred, ref QueryRandom random)
    {
        if (preferred is { } habit && random.Chance(profile.Batch.PreferredErrorShare) && TryPut(habit, draft, ref random))
        {
            return true;
        }

        for (int draw = 0; draw < DrawsMax; draw++)
        {
            if (TryPut(_picker.Pick(ref random), draft, ref random))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryPutAny(QueryDraft draft, ref QueryRandom random)
    {
        int start = random.Below(ErrorNames.Count);
        for (int step = 0; step < ErrorNames.Count; step++)
        {
            var kind = (ErrorKind)((start + step) % ErrorNames.Count);
            if (_picker.MayPick(kind) && TryPut(kind, draft, ref random))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryPut(ErrorKind kind, QueryDraft draft, ref QueryRandom random)
    {
        IQueryError error = ErrorCatalogue.Of(kind);
        if ((draft.ChangedParts & error.Parts) != 0 || !error.TryApply(draft, sources, ref random))
        {
            return false;
        }

        draft.ChangedParts |= error.Parts;
        draft.Errors.Add(kind);
        return true;
    }
}
