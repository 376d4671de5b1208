using System.Text;

namespace Juki.Engine.DataGen.Noise.Names;

/// <summary>Which script a character belongs to (blocks of Unicode).</summary>
internal static class Script
{
    /// <summary>A kanji of the BMP (unified, extension A, compatibility) or of the supplementary ideographic planes.</summary>
    public static bool IsKanji(Rune scalar) => scalar.Value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Whether a text begins with a kanji.</summary>
    public static bool BeginsWithKanji(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out Rune first, out _);
        return IsKanji(first);
    }
}
