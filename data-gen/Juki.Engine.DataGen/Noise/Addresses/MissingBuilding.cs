using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;

namespace Juki.Engine.DataGen.Noise.Addresses;

/// <summary>Building and room (方書) left out.</summary>
internal sealed class MissingBuilding : IQueryError
{
    /// <inheritdoc/>
    public ErrorKind Kind => ErrorKind.AddressBuildingMissing;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Building;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        bool given = !draft.Address.Building.IsEmpty || draft.Address.Room > 0;
        draft.Address.Building.Clear();
        draft.Address.Room = 0;
        return given;
    }
}
