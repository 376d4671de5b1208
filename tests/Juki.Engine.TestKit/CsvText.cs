using System.Text;

namespace Juki.Engine.TestKit;

/// <summary>Reads CSV (RFC 4180) the plain way, one character after another: the twin that fast readers and writers are held against.</summary>
public static class CsvText
{
    /// <summary>All rows, header included; lines end with LF or CR LF.</summary>
    public static IReadOnlyList<string[]> Rows(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = new List<string[]>();
        var fields = new List<string>();
        for (int at = 0; at < text.Length; at++)
        {
            fields.Add(text[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            if (at >= text.Length || text[at] == '\n')
            {
                rows.Add([.. fields]);
                fields.Clear();
            }
        }

        return rows;
    }

    private static string Plain(string text, ref int at)
    {
        int start = at;
        int length = text.AsSpan(at).IndexOfAny(',', '\n');
        at = length < 0 ? text.Length : at + length;
        return text[start..at].TrimEnd('\r');
    }

    private static string Quoted(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
        {
            field.Append(text[at]);
            at += text[at] == '"' ? 1 : 0;
        }

        at++;
        at += at < text.Length && text[at] == '\r' ? 1 : 0;
        return field.ToString();
    }
}
