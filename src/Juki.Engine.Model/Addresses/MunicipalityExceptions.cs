using System.Collections.Frozen;
using System.Reflection;

namespace Juki.Engine.Model.Addresses;

/// <summary>
/// The municipalities whose names the grammar alone would cut in the wrong place, from
/// <c>municipality-exceptions.txt</c>: one a line, with 郡 and without prefecture.
/// </summary>
internal static class MunicipalityExceptions
{
    private const string Resource = "Juki.Engine.Model.Addresses.municipality-exceptions.txt";

    private static readonly FrozenDictionary<char, string[]> ByFirst = Read()
        .GroupBy(name => name[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(name => name.Length).ToArray());

    /// <summary>Length of the longest of these names that the text starts with; 0 if there is none.</summary>
    public static int LengthAtStart(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !ByFirst.TryGetValue(text[0], out string[]? names))
        {
            return 0;
        }

        foreach (string name in names)
        {
            if (text.StartsWith(name, StringComparison.Ordinal))
            {
                return name.Length;
            }
        }

        return 0;
    }

    private static IEnumerable<string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
