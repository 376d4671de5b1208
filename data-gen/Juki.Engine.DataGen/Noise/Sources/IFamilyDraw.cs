namespace Juki.Engine.DataGen.Noise.Sources;

/// <summary>Draws family names as often as they are borne.</summary>
internal interface IFamilyDraw
{
    /// <summary>The id of a family name.</summary>
    int Draw(ref QueryRandom random);
}
