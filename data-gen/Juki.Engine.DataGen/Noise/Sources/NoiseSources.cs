namespace Juki.Engine.DataGen.Noise.Sources;

/// <summary>What errors need to know of the register as a whole.</summary>
internal sealed class NoiseSources(NameIndex families, NameIndex givens, IFamilyDraw marriages, int birthYearMax)
{
    /// <summary>Family names.</summary>
    public NameIndex Families { get; } = families;

    /// <summary>Given names.</summary>
    public NameIndex Givens { get; } = givens;

    /// <summary>Draws the family name of a spouse.</summary>
    public IFamilyDraw Marriages { get; } = marriages;

    /// <summary>The latest year of birth of the register: a mistaken date is not after it.</summary>
    public int BirthYearMax { get; } = birthYearMax;
}
