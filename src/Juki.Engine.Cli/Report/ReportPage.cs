using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Juki.Engine.Cli.Console;

namespace Juki.Engine.Cli.Report;

/// <summary>Puts a page together: one file that holds style, scripts and figures, and that loads nothing.</summary>
/// <remarks>
/// The figures are JSON in which &lt;, &gt; and &amp; are escaped, and the script writes them as text, never as markup. The page's
/// own security policy names its scripts and its style by their hashes: nothing else would run, and no address can be reached.
/// </remarks>
internal static partial class ReportPage
{
    /// <summary>The page of a match with these figures.</summary>
    public static string OfMatch(object content) => Render(ReportAssets.MatchPage, ReportAssets.MatchScript, content);

    /// <summary>The page of a load with these figures.</summary>
    public static string OfLoad(object content) => Render(ReportAssets.LoadPage, ReportAssets.LoadScript, content);

    private static string Render(string template, string page, object content)
    {
        (string style, string chart) = (ReportAssets.Style, ReportAssets.ChartScript);
        return Placeholder().Replace(template, match => match.Groups[1].Value switch
        {
            "style_hash" => HashOf(style),
            "script_hashes" => $"{HashOf(chart)} {HashOf(page)}",
            "style" => style,
            "data" => Json.Of(content),
            "chart_script" => chart,
            "page_script" => page,
            var unknown => throw new InvalidOperationException($"The page has a placeholder {unknown} that nothing fills."),
        });
    }

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();
}
