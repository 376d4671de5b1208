using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.Model;

namespace Juki.Engine.DataGen.Noise.Sexes;

/// <summary>The other sex.</summary>
internal sealed class WrongSex : IQueryError
{
    /// <inheritdoc/>
    public ErrorKind Kind => ErrorKind.SexWrong;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Sex;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        if (draft.Sex == Sex.NotKnown)
        {
            return false;
        }

        draft.Sex = draft.Sex == Sex.Male ? Sex.Female : Sex.Male;
        return true;
    }
}
