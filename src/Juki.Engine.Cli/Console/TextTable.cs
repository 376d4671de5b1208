using System.Text;

namespace Juki.Engine.Cli.Console;

/// <summary>A table in plain text, aligned for Japanese width: what is printed is also what a pipe gets.</summary>
internal sealed class TextTable
{
    private readonly List<string[]> _rows = [];
    private readonly bool[] _right;

    /// <param name="headers">Column heads; one that ends with <c>&gt;</c> aligns its column to the right.</param>
    public TextTable(params string[] headers)
    {
        _right = [.. headers.Select(header => header.EndsWith('>'))];
        _rows.Add([.. headers.Select(header => header.TrimEnd('>'))]);
    }

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        int[] widths = [.. Enumerable.Range(0, _right.Length).Select(column => _rows.Max(row => DisplayWidth.Of(row[column])))];
        var text = new StringBuilder();
        foreach ((int index, string[] row) in _rows.Index())
        {
            AppendRow(text, row, widths);
            if (index == 0)
            {
                AppendRow(text, [.. widths.Select(width => new string('-', width))], widths);
            }
        }

        return text.ToString();
    }

    private void AppendRow(StringBuilder text, string[] row, int[] widths)
    {
        var line = new StringBuilder();
        for (int column = 0; column < row.Length; column++)
        {
            string padding = new(' ', widths[column] - DisplayWidth.Of(row[column]));
            line.Append(column == 0 ? string.Empty : "  ");
            line.Append(_right[column] ? padding + row[column] : row[column] + padding);
        }

        text.AppendLine(line.ToString().TrimEnd());
    }
}
