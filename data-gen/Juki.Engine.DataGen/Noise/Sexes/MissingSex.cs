using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.Model;

namespace Juki.Engine.DataGen.Noise.Sexes;

/// <summary>No sex given.</summary>
internal sealed class MissingSex : IQueryError
{
    /// <inheritdoc/>
    public ErrorKind Kind => ErrorKind.SexMissing;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Sex;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        bool given = draft.Sex != Sex.NotKnown;
        draft.Sex = Sex.NotKnown;
        return given;
    }
}
