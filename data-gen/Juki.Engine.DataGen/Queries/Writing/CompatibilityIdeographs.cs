using System.Collections.Frozen;
using Juki.Engine.DataGen.Noise;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Queries.Writing;

/// <summary>
/// Kanji that have a second code point of the same meaning: 神 U+795E and U+FA19. Pairs of
/// <c>Data/compatibility-ideographs.txt</c>, canonical decompositions of the Unicode Character Database read backwards.
/// </summary>
internal static class CompatibilityIdeographs
{
    private static readonly FrozenDictionary<char, char> Pairs = DataFile.Lines("Queries/compatibility-ideographs.txt")
        .DistinctBy(line => line[0])
        .ToFrozenDictionary(line => line[0], line => line[1]);

    /// <summary>Puts in the second code points where there are any.</summary>
    public static void PutIn(TextBuffer text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            text[at] = Pairs.TryGetValue(text[at], out char second) ? second : text[at];
        }
    }
}
