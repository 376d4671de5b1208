using System.Reflection;

namespace Juki.Engine.Model.Addresses;

/// <summary>
/// The names of municipalities that were merged into present ones, from <c>merged-municipalities.txt</c>: people and other
/// registers go on using them (浦和市高砂 for さいたま市浦和区高砂).
/// </summary>
internal static class MergedMunicipalities
{
    private const string Resource = "Juki.Engine.Model.Addresses.merged-municipalities.txt";

    private static readonly ILookup<string, string> FormerNames = Read()
        .Select(line => line.Split('\t'))
        .SelectMany(fields => fields[2].Split(','), (fields, present) => (Present: fields[0] + present, Former: fields[1]))
        .ToLookup(pair => pair.Present, pair => pair.Former);

    /// <summary>The former names of a municipality's parts, with 郡 and without prefecture.</summary>
    /// <param name="prefecture">Its prefecture in full.</param>
    /// <param name="name">Its present name, with the ward where it has wards.</param>
    public static IEnumerable<string> FormerNamesOf(string prefecture, string name) => FormerNames[prefecture + name];

    private static IEnumerable<string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
