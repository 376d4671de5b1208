using System.Reflection;
using System.Text;

namespace Juki.Engine.Cli.Report;

/// <summary>The files that a page is made of, as they lie in <c>Assets</c> and inside the command.</summary>
internal static class ReportAssets
{
    public static string Page => Read("page.html");

    public static string Style => Read("page.css");

    /// <summary>The chart library; its banner names version and licence.</summary>
    public static string ChartScript => Read("chart.umd.min.js");

    /// <summary>Our own script, of its parts in the order in which they use each other.</summary>
    public static string PageScript => string.Concat(((string[])["words.js", "elements.js", "figures.js", "sample.js", "charts.js", "page.js"]).Select(Read));

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Report/{name}")
            ?? throw new InvalidOperationException($"The command was built without its report asset {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
