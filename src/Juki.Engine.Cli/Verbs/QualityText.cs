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
        string[] findings =
        [
            SharedResidents(quality.SharedResidents),
            EqualRows(quality),
            NotCompared(quality.RowsNotCompared),
            Codes(quality.Codes),
            Found(quality.PartialBirthDates, "have a date of birth that is known in part"),
            Found(quality.EmptyRows, "have no item at all"),
            Found(quality.UnreadableRows, "could not be read"),
        ];
        return $"{Items(quality, rows)}{string.Concat(findings.Where(finding => finding.Length > 0).Select(finding => finding + "\n"))}";
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
        : $"{Numbers.Count(shared.Rows)} rows claim {Numbers.Count(shared.Groups)} residents in common (certain or probable), at most {Numbers.Count(shared.Largest)} rows one resident{Pairs(shared)}.";

    private static string EqualRows(DataQuality quality) => quality.EqualRows.Groups == 0
        ? "No row repeats an earlier one."
        : $"{Numbers.Count(quality.EqualRows.Repeats)} rows repeat an earlier one letter for letter, id aside{Pairs(quality.EqualRows)}; equal by chance (64-bit hashes): {Chance(quality.ExpectedFalsePairs)} pairs expected.";

    private static string NotCompared(long rows) => rows == 0
        ? string.Empty
        : $"{Numbers.Count(rows)} rows were not compared with others: they stand too far down in the file; split it to compare them.";

    private static string Codes(CodeQuality codes)
    {
        string[] findings =
        [
            Found(codes.OfFamilyMember, "have the code of a family member"),
            Found(codes.OfAnother, "have the code of another person than the one they are answered with"),
            Found(codes.Contradicted, "have the code of somebody whose items are not theirs, and fit nobody else"),
            Found(codes.Unknown, "have a code that nobody has or had"),
            Found(codes.Superseded, "have a code that was changed"),
        ];
        string found = string.Join('\n', findings.Where(finding => finding.Length > 0));
        return found.Length == 0 ? "No code is another person's, unknown or changed." : found;
    }

    private static string Found(RowsFound found, string defect) =>
        found.Rows == 0 ? string.Empty : $"{Numbers.Count(found.Rows)} rows {defect}{Lines(found)}.";

    private static string Lines(RowsFound found) => $" ({First(found.Rows > found.FirstLines.Count, string.Join(", ", found.FirstLines.Select(Line)))})";

    private static string Pairs(RepeatedRows repeated) =>
        $" ({First(repeated.Groups > repeated.FirstPairs.Count || repeated.Largest > 2, string.Join(", ", repeated.FirstPairs.Select(pair => $"{Line(pair.First)} and {Line(pair.Second)}")))})";

    private static string First(bool isPart, string lines) => $"{(isPart ? "first lines" : "lines")} {lines}";

    private static string Line(long line) => line.ToString(CultureInfo.InvariantCulture);

    private static string Chance(double pairs) => pairs.ToString("0.#E+0", CultureInfo.InvariantCulture);

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
