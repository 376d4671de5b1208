using System.Reflection;
using System.Text;

namespace Juki.Engine.DataGen.Tables;

/// <summary>Reads the tab-separated tables that are embedded in this assembly. <c>Data/SOURCES.md</c> says where each comes from.</summary>
internal static class TableFile
{
    /// <summary>The rows of a table without its header line.</summary>
    public static IEnumerable<string[]> RowsAfterHeader(string name) => Rows(name).Skip(1);

    /// <summary>All rows of a table, each split into its columns.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in this assembly.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
