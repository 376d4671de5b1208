using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>Full-width forms of ASCII (Unicode block "Halfwidth and Fullwidth Forms").</summary>
internal static class Width
{
    private const int Distance = '！' - '!';

    /// <summary>Makes everything from <paramref name="start"/> on full-width.</summary>
    public static void Widen(TextBuffer text, int start = 0)
    {
        for (int at = start; at < text.Length; at++)
        {
            char c = text[at];
            text[at] = c switch
            {
                ' ' => '　',
                > ' ' and <= '~' => (char)(c + Distance),
                _ => c,
            };
        }
    }
}
