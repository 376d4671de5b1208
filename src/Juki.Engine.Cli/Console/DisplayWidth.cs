using System.Text;

namespace Juki.Engine.Cli.Console;

/// <summary>Columns of a terminal that a text takes: two for each wide character (Unicode, East Asian Width W and F).</summary>
internal static class DisplayWidth
{
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    private static int Of(Rune rune) => rune.Value switch
    {
        >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF => 0,
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 => 2,
        >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F or >= 0xFF01 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 => 2,
        >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
