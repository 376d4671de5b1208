using System.Text;

namespace Juki.Engine.Benchmarks.Reporting;

/// <summary>A part of a report: heading, remarks, a table.</summary>
internal sealed record Section(string Title, IReadOnlyList<string> Remarks, Table? Table)
{
    public string ToText() => Write(Title, Table?.ToText(), remark => remark);

    public string ToMarkdown() => Write($"## {Title}", Table?.ToMarkdown(), remark => $"- {remark}");

    private string Write(string title, string? table, Func<string, string> remark)
    {
        var text = new StringBuilder(title).AppendLine().AppendLine();
        foreach (string line in Remarks)
        {
            text.AppendLine(remark(line));
        }

        return text.AppendLine().Append(table).AppendLine().ToString();
    }
}
