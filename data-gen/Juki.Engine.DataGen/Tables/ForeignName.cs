namespace Juki.Engine.DataGen.Tables;

/// <summary>A family name, or one part of a given name, of a foreign resident.</summary>
/// <param name="Latin">As in the passport.</param>
/// <param name="Kanji">In kanji; empty where the language has none.</param>
/// <param name="Kana">In katakana.</param>
internal readonly record struct ForeignName(string Latin, string Kanji, string Kana);
