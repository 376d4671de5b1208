using System.Globalization;
using Juki.Engine.Bulk.Quality;
using Juki.Engine.Cli.Console;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The data quality of a query file in words and figures: a table of the items, then a line for each finding.</summary>
internal static class QualityText
{
    public static string ForPeople(DataQuality quality, long rows)
    {
        bool hasCodes = quality.Items[QueryItem.Code].Missing + quality.UnreadableRows.Rows < rows;
        IEnumerable<string> findings =
        [
            SharedResidents(quality.SharedResidents),
            EqualRows(quality),
            .. hasCodes ? Codes(quality.Codes) : [],
            Found("with a date of birth known in part", quality.PartialBirthDates),
            Found("without any item", quality.EmptyRows),
            Found("that could not be read", quality.UnreadableRows),
            NotCompared(quality.RowsNotCompared),
        ];
        return $"{Items(quality, rows)}{string.Concat(findings.Where(IsSaid).Select(finding => finding + "\n"))}";
    }

    private static TextTable Items(DataQuality quality, long rows)
    {
        var items = new TextTable("data quality", "missing>", "share>", "unreadable>");
        foreach ((QueryItem item, ItemQuality of) in quality.Items)
        {
            items.Add(Name(item), Numbers.Count(of.Missing), Numbers.Share((double)of.Missing / Math.Max(rows, 1)), Numbers.Count(of.Unreadable));
        }

        return items;
    }

    private static string SharedResidents(RepeatedRows shared) => shared.Groups == 0
        ? "No two rows claim one resident (certain or probable)."
        : $"Rows that claim a resident in common (certain or probable): {Numbers.Count(shared.Rows)}, of {Numbers.Count(shared.Groups)} residents, at most {Numbers.Count(shared.Largest)} rows for one; {Lines(shared)}.";

    private static string EqualRows(DataQuality quality) => quality.EqualRows.Groups == 0
        ? "No row repeats an earlier one."
        : $"Rows that repeat an earlier one letter for letter, id aside: {Numbers.Count(quality.EqualRows.Repeats)}; {Lines(quality.EqualRows)}; pairs expected equal by chance (64-bit hashes): {Chance(quality.ExpectedFalsePairs)}.";

    private static IEnumerable<string> Codes(CodeQuality codes)
    {
        string[] findings =
        [
            Found("with the code of a family member", codes.OfFamilyMember),
            Found("with the code of another person than the one found", codes.OfAnother),
            Found("with somebody's code and items that fit nobody", codes.Contradicted),
            Found("with a code that nobody has or had", codes.Unknown),
            Found("with a code that was changed", codes.Superseded),
        ];
        return findings.Any(IsSaid) ? findings : ["No code is another person's, unknown or changed."];
    }

    private static string NotCompared(long rows) => rows == 0
        ? string.Empty
        : $"Rows that were not compared with others, being too far down in the file: {Numbers.Count(rows)}; split it to compare them.";

    private static string Found(string defect, RowsFound found) => found.Rows == 0
        ? string.Empty
        : $"Rows {defect}: {Numbers.Count(found.Rows)}; {Lines(found.Rows > found.FirstLines.Count, found.FirstLines.Select(Line))}.";

    private static string Lines(RepeatedRows repeated) => Lines(
        repeated.Rows > 2 * repeated.FirstPairs.Count,
        repeated.FirstPairs.Select(pair => $"{Line(pair.First)} and {Line(pair.Second)}"));

    private static string Lines(bool areFirst, IEnumerable<string> lines) => $"{(areFirst ? "first lines" : "lines")} {string.Join(", ", lines)}";

    private static string Line(long line) => line.ToString(CultureInfo.InvariantCulture);

    private static string Chance(double pairs) => pairs.ToString("0.#E+0", CultureInfo.InvariantCulture);

    private static bool IsSaid(string finding) => finding.Length > 0;

    private static string Name(QueryItem item) => item switch
    {
        QueryItem.Code => "code",
        QueryItem.Name => "name",
        QueryItem.Kana => "kana",
        QueryItem.BirthDate => "birth_date",
        QueryItem.Sex => "sex",
        QueryItem.Address => "address",
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };
}
