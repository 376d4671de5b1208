using System.Reflection;
using System.Text;

namespace Juki.Engine.Cli.Report;

/// <summary>The files that a page is made of, as they lie in <c>Assets</c> and inside the command.</summary>
internal static class ReportAssets
{
    /// <summary>The page of a match.</summary>
    public static string MatchPage => Read("page.html");

    /// <summary>The page of a load.</summary>
    public static string LoadPage => Read("load.html");

    public static string Style => Read("page.css");

    /// <summary>The chart library; its banner names version and licence.</summary>
    public static string ChartScript => Read("chart.umd.min.js");

    /// <summary>Our own script of a match's page.</summary>
    public static string MatchScript => Script("words.js", "figures.js", "sample.js", "charts.js", "page.js");

    /// <summary>Our own script of a load's page.</summary>
    public static string LoadScript => Script("load.js");

    /// <summary>What both pages share, then the parts of one in the order in which they use each other.</summary>
    private static string Script(params string[] parts) => string.Concat(((string[])["elements.js", "drawing.js", .. parts]).Select(Read));

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Report/{name}")
            ?? throw new InvalidOperationException($"The command was built without its report asset {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
