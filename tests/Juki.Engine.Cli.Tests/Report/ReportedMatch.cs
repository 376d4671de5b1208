using System.Text.Json;
using System.Text.RegularExpressions;
using Juki.Engine.TestKit;

namespace Juki.Engine.Cli.Tests.Report;

/// <summary>A page as the command wrote it.</summary>
internal sealed record ReportedMatch(string Page, JsonElement Summary)
{
    /// <summary>The figures inside the page.</summary>
    public JsonElement Data { get; } = JsonDocument.Parse(Regex.Match(Page, "<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value).RootElement;

    /// <summary>The scripts that the page runs.</summary>
    public IReadOnlyList<string> Scripts => [.. Regex.Matches(Page, "<script>(.*?)</script>", RegexOptions.Singleline).Select(script => script.Groups[1].Value)];

    /// <summary>The page without what stands inside its scripts.</summary>
    public string Markup => Regex.Replace(Page, "(<script[^>]*>).*?(</script>)", "$1$2", RegexOptions.Singleline);

    /// <summary>The page with the escapes of its figures undone: what a search for a text has to search.</summary>
    public string Decoded => Regex.Replace(Page, @"\\u([0-9A-F]{4})", escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString());

    /// <summary>The rows of the sample.</summary>
    public IReadOnlyList<JsonElement> Sample => [.. Data.GetProperty("sample").EnumerateArray()];

    /// <summary>Matches a query file and reads the page.</summary>
    public static ReportedMatch Make(string register, TemporaryDirectory directory, string queries, params string[] options)
    {
        string report = directory["report.html"];
        Juki.Run(["match", "--register", register, "--input", queries, "--output", directory["r.csv"], "--summary", directory["s.json"], "--report", report, "--force", .. options]).Succeeded();
        return new ReportedMatch(File.ReadAllText(report), JsonDocument.Parse(File.ReadAllText(directory["s.json"])).RootElement);
    }

    /// <summary>One side of an item as text.</summary>
    public static string Text(JsonElement item, string side) => string.Concat(item.GetProperty(side).EnumerateArray().Select(piece => piece.GetProperty("text").GetString()));

    /// <summary>Where one side of an item is marked: lengths in characters and marks.</summary>
    public static string Marks(JsonElement item, string side) => string.Join(' ', item.GetProperty(side).EnumerateArray()
        .Select(piece => $"{piece.GetProperty("text").GetString()!.EnumerateRunes().Count()}{(piece.GetProperty("differs").GetBoolean() ? "≠" : "=")}"));
}
