namespace Juki.Engine.Benchmarks.Reporting;

/// <summary>Rows of cells under heads; the first column is text, the others are figures.</summary>
internal sealed class Table(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public string ToText()
    {
        int[] widths = Widths();
        return Lines([Line(heads, widths), Line([.. widths.Select(width => new string('-', width))], widths), .. _rows.Select(row => Line(row, widths))]);
    }

    public string ToMarkdown()
    {
        string[] rule = [.. heads.Select((_, column) => column == 0 ? ":--" : "--:")];
        return Lines([Piped(heads), Piped(rule), .. _rows.Select(Piped)]);
    }

    private static string Line(string[] cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column])));

    private static string Piped(string[] cells) => $"| {string.Join(" | ", cells)} |";

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + Environment.NewLine));

    private int[] Widths() => [.. heads.Select((head, column) => _rows.Select(row => row[column].Length).Append(head.Length).Max())];
}
