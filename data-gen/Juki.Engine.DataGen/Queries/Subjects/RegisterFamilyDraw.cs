using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Noise.Sources;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.DataGen.Queries.Subjects;

/// <summary>The family name of a resident drawn at random.</summary>
internal sealed class RegisterFamilyDraw(Register register, ResidentList residents) : IFamilyDraw
{
    /// <inheritdoc/>
    public int Draw(ref QueryRandom random) => register[residents[random.Below(residents.Count)]].FamilyId;
}
