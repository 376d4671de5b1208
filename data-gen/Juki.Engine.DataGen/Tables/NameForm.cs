namespace Juki.Engine.DataGen.Tables;

/// <summary>A name in one spelling and with one reading.</summary>
/// <param name="Written">Kanji or kana, to the letter.</param>
/// <param name="Kana">Reading in full-width katakana.</param>
internal readonly record struct NameForm(string Written, string Kana);
