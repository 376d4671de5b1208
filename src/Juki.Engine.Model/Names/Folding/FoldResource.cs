using System.Globalization;
using System.Reflection;
using System.Text;

namespace Juki.Engine.Model.Names.Folding;

/// <summary>Reads the tables of <c>Data/</c>, which travel inside the assembly.</summary>
internal static class FoldResource
{
    /// <summary>The lines of a table without blank lines and comments (<c># …</c>).</summary>
    public static IEnumerable<string> Lines(string file)
    {
        string name = "Juki.Engine.Model.Data." + file;
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>A scalar written in hexadecimal.</summary>
    public static int Scalar(ReadOnlySpan<char> hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The scalars of a text, one string each.</summary>
    public static IEnumerable<int> Scalars(string text) => text.EnumerateRunes().Select(rune => rune.Value);
}
