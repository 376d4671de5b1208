using System.Text;

namespace Juki.Engine.DataGen.Tests.Queries;

/// <summary>A reader of RFC 4180 that accepts nothing else: quotes only around whole fields.</summary>
internal static class Csv
{
    public static List<string[]> Read(string text)
    {
        var rows = new List<string[]>();
        var fields = new List<string>();
        for (int at = 0; at < text.Length;)
        {
            fields.Add(text[at] == '"' ? ReadQuoted(text, ref at) : ReadPlain(text, ref at));
            if (text[at++] == '\n')
            {
                rows.Add([.. fields]);
                fields.Clear();
            }
        }

        return rows;
    }

    private static string ReadPlain(string text, ref int at)
    {
        int start = at;
        at += text.AsSpan(at).IndexOfAny(',', '\n');
        string field = text[start..at];
        Assert.DoesNotContain('"', field);
        return field;
    }

    private static string ReadQuoted(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; text[at] != '"' || text[at + 1] == '"'; at++)
        {
            field.Append(text[at]);
            at += text[at] == '"' ? 1 : 0;
        }

        at++;
        Assert.Contains(text[at], ",\n");
        return field.ToString();
    }
}
