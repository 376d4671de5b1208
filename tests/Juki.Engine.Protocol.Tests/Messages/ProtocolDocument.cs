using System.Globalization;
using System.Text.RegularExpressions;

namespace Juki.Engine.Protocol.Tests.Messages;

/// <summary>The tables of PROTOCOL.md as a stranger reads them.</summary>
internal static partial class ProtocolDocument
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PROTOCOL.md"));

    private static readonly string[][] Rows =
        [.. Lines.Where(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    /// <summary>Numbers of the kinds, those of replies too.</summary>
    public static IEnumerable<byte> Kinds =>
        Rows.Where(row => row.Length >= 3).SelectMany(row => row[1..3]).Where(cell => cell.StartsWith("0x", StringComparison.Ordinal))
            .Select(cell => byte.Parse(cell.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>Numbers of the errors, and whether each ends the connection.</summary>
    public static IEnumerable<(int Number, bool EndsConnection)> Errors =>
        Rows.Where(row => row.Length == 3 && row[1] is "request" or "connection")
            .Select(row => (int.Parse(row[0], CultureInfo.InvariantCulture), row[1] == "connection"));

    /// <summary>The numbers in the row of a field of findings.</summary>
    public static IEnumerable<int> Numbers(string field) => NumbersIn(Rows.Single(row => row.Length == 2 && row[0] == field)[1]);

    /// <summary>Result codes that stand in brackets behind the bits of status.</summary>
    public static IEnumerable<int> Statuses =>
        Brackets().Matches(Rows.Single(row => row[0] == "status bits")[1]).Select(match => int.Parse(match.Value.Trim('(', ')'), CultureInfo.InvariantCulture));

    /// <summary>The numbers in the paragraph or point that begins with some words.</summary>
    public static IEnumerable<int> NumbersAfter(string words) =>
        NumbersIn(string.Join(' ', Lines.SkipWhile(line => !line.StartsWith(words, StringComparison.Ordinal)).TakeWhile(line => line.Length > 0 && (line[0] != '-' || line.StartsWith(words, StringComparison.Ordinal))))[words.Length..]);

    /// <summary>A number that begins a clause is one of the enumeration; others, in brackets or inside of words, are not.</summary>
    private static IEnumerable<int> NumbersIn(string text) =>
        ClauseNumber().Matches(Brackets().Replace(text, "")).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?:^|[,;:.]\s)\s*(\d+)\b")]
    private static partial Regex ClauseNumber();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();
}
