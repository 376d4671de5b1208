using System.Globalization;
using Juki.Engine.Bulk.Rehearsal;
using Juki.Engine.Cli.Console;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Cli.Verbs;

/// <summary>How the answers moved since an earlier run, in words and figures.</summary>
internal static class RehearsalText
{
    public static string Of(RehearsalReport report) =>
        $"{Headline(report)}\n{Matrix("rows: before \\ now", report, move => move.Rows)}{OtherResidents(report)}"
            + List("became certain", report.BecameCertain) + List("no longer certain", report.NoLongerCertain) + List("name another resident", report.NamesAnother);

    private static string Headline(RehearsalReport report)
    {
        string rules = report.RulesBefore.Count == 0 ? "that do not name their rules" : $"under {string.Join(", ", report.RulesBefore)}";
        string onlyBefore = report.RowsOnlyBefore == 0 ? string.Empty : $", {Numbers.Count(report.RowsOnlyBefore)} in the earlier results alone";
        string onlyNow = report.RowsOnlyNow == 0 ? string.Empty : $", {Numbers.Count(report.RowsOnlyNow)} in these alone";
        return $"compared with results {rules}: {Numbers.Count(report.Rows)} rows in both{onlyBefore}{onlyNow}; "
            + $"{Numbers.Count(report.RowsOfOtherGrade)} of another grade, {Numbers.Count(report.RowsOfOtherResident)} naming another resident";
    }

    private static string OtherResidents(RehearsalReport report) => report.RowsOfOtherResident == 0
        ? string.Empty
        : $"\n{Matrix("naming another: before \\ now", report, move => move.NamesAnother)}";

    private static TextTable Matrix(string title, RehearsalReport report, Func<GradeMove, long> count)
    {
        GradeMove[] moves = [.. report.Moves.Where(move => count(move) > 0)];
        Grade[] now = [.. moves.Select(move => move.Now).Distinct().Order(BestFirst)];
        var table = new TextTable([title, .. now.Select(grade => Word(grade) + ">"), "all>"]);
        foreach (IGrouping<Grade, GradeMove> before in moves.GroupBy(move => move.Before).OrderBy(group => group.Key, BestFirst))
        {
            IEnumerable<long> cells = now.Select(grade => before.Where(move => move.Now == grade).Sum(count));
            table.Add([Word(before.Key), .. cells.Select(rows => rows == 0 ? "." : Numbers.Count(rows)), Numbers.Count(before.Sum(count))]);
        }

        table.Add(["all", .. now.Select(grade => Numbers.Count(moves.Where(move => move.Now == grade).Sum(count))), Numbers.Count(moves.Sum(count))]);
        return table;
    }

    /// <summary>By number, <em>none</em> last.</summary>
    private static Comparer<Grade> BestFirst { get; } = Comparer<Grade>.Create((one, other) => ((byte)(one - 1)).CompareTo((byte)(other - 1)));

    private static string List(string title, IReadOnlyList<MovedRow> rows) => rows.Count == 0
        ? string.Empty
        : $"\n{title}, the first: {string.Join("; ", rows.Select(Describe))}";

    private static string Describe(MovedRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"line {row.Line} ({Word(row.Before)} -> {Word(row.Now)})");

    private static string Word(Grade grade) => grade.ToString().ToLowerInvariant();
}
