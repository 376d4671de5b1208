namespace Juki.Engine.Model.Names.Latin.Sounds;

/// <summary>Letters and the sounds that they stand for.</summary>
/// <param name="Letters">Capital letters.</param>
/// <param name="Sounds">Sounds; none where the letters are silent.</param>
/// <param name="AtStart">Only at the beginning of a name.</param>
internal sealed record LatinSpelling(string Letters, string Sounds, bool AtStart);
