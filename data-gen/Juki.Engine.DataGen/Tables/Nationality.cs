namespace Juki.Engine.DataGen.Tables;

/// <summary>A nationality with its names.</summary>
/// <param name="Name">In English.</param>
/// <param name="Residents">Foreign residents of this nationality at the end of 2024.</param>
/// <param name="HasKanji">Names are registered in kanji too.</param>
/// <param name="Families">Family names.</param>
/// <param name="Men">Given names of men, or their syllables.</param>
/// <param name="Women">Given names of women, or their syllables.</param>
internal sealed record Nationality(
    string Name, double Residents, bool HasKanji, ForeignName[] Families, ForeignName[] Men, ForeignName[] Women);
