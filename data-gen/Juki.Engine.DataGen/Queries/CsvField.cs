using System.Buffers;
using Juki.Engine.DataGen.Texts;

namespace Juki.Engine.DataGen.Queries;

/// <summary>Writes the fields of a CSV file (RFC 4180; lines end with LF).</summary>
internal static class CsvField
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    /// <summary>Adds a field, in quotes where it needs them.</summary>
    public static void Append(TextBuffer csv, ReadOnlySpan<char> field)
    {
        if (!field.ContainsAny(Quoted))
        {
            csv.Append(field);
            return;
        }

        csv.Append('"');
        foreach (char c in field)
        {
            if (c == '"')
            {
                csv.Append('"');
            }

            csv.Append(c);
        }

        csv.Append('"');
    }
}
