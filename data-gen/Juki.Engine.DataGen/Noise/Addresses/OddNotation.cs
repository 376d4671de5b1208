using Juki.Engine.DataGen.Noise.Drafts;
using Juki.Engine.DataGen.Noise.Sources;

namespace Juki.Engine.DataGen.Noise.Addresses;

/// <summary>The numbers joined by の or by what looks like a hyphen and is none: 1の2の3, 1ー2ー3.</summary>
internal sealed class OddNotation : IQueryError
{
    private const string Joints = "のノーー―─‐–";

    /// <inheritdoc/>
    public ErrorKind Kind => ErrorKind.AddressNotation;

    /// <inheritdoc/>
    public ErrorPart Parts => ErrorPart.Numbers;

    /// <inheritdoc/>
    public bool TryApply(QueryDraft draft, NoiseSources sources, ref QueryRandom random)
    {
        var numbers = draft.Address.Numbers;
        if (numbers.Ban == 0 || (numbers.Chome == 0 && numbers.Go == 0))
        {
            return false;
        }

        draft.Address.OddJoint = Joints[random.Below(Joints.Length)];
        return true;
    }
}
