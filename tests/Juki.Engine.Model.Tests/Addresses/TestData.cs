namespace Juki.Engine.Model.Tests.Addresses;

/// <summary>
/// Real names as test data: all municipalities, and the distinct towns that contain numerals or number words, both from
/// Japan Post's postal list (see SOURCES.md of the generator for the packages).
/// </summary>
internal static class TestData
{
    /// <summary>Prefecture and name of the 1,892 municipalities and wards.</summary>
    public static IEnumerable<(string Prefecture, string Name)> Municipalities =>
        Lines("municipalities.tsv").Select(line => line.Split('\t')).Select(columns => (columns[1], columns[2]));

    /// <summary>Towns such as 三番町, 北一条西, 八丁堀.</summary>
    public static IEnumerable<string> TownsWithNumerals => Lines("towns-with-numerals.txt");

    private static IEnumerable<string> Lines(string file)
    {
        Stream stream = typeof(TestData).Assembly.GetManifestResourceStream(typeof(TestData), file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
