using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;

namespace Juki.Engine.DataGen.Noise.Addresses;

/// <summary>An address that the person has left.</summary>
internal sealed class OldAddress : IQueryError
{
    /// <inheritdoc/>
    public ErrorKind Kind => ErrorKind.AddressOld;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Place | ErrorPart.Numbers | ErrorPart.Building;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random) =>
        draft.Past.TrySetFormerAddress(draft.Address, ref random);
}
