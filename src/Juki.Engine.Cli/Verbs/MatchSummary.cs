using System.Globalization;
using Juki.Engine.Bulk;
using Juki.Engine.Cli.Console;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The end of a match in words and figures.</summary>
internal static class MatchSummary
{
    public static string ForPeople(BulkSummary summary, string output)
    {
        var results = new TextTable("result", "meaning", "rows>", "share>");
        foreach ((ResultCode result, long rows) in summary.RowsByResult)
        {
            results.Add(Digits(result), Meaning(result), Numbers.Count(rows), Numbers.Share((double)rows / Math.Max(summary.Rows, 1)));
        }

        results.Add("all", string.Empty, Numbers.Count(summary.Rows), string.Empty);
        string pace = $"{Numbers.Count(summary.Rows)} rows in {Numbers.Seconds(summary.Elapsed)}: {Numbers.Count(summary.RowsPerSecond)} rows/s; results in {output}; rules {summary.RulesVersion}{AsOf(summary)}";
        string unread = summary.UnreadableRows == 0 ? string.Empty : $"\n{Numbers.Count(summary.UnreadableRows)} rows of the file could not be read: see their reasons (result 42).";
        string unknown = summary.UnknownColumns.Count == 0 ? string.Empty : $"\nColumns that were ignored: {string.Join(", ", summary.UnknownColumns)}.";
        string truth = summary.Accuracy is { } accuracy ? "\n" + AccuracyTables.Of(accuracy) : string.Empty;
        string rehearsal = summary.Rehearsal is { } moved ? "\n" + RehearsalText.Of(moved) : string.Empty;
        string quality = summary.Quality is { } of ? "\n" + QualityText.ForPeople(of, summary.Rows) : string.Empty;
        return $"{results}{truth}{rehearsal}{quality}\n{pace}{unread}{unknown}";
    }

    public static object ForJson(BulkSummary summary) => new
    {
        summary.Rows,
        RowsByResult = summary.RowsByResult.ToDictionary(pair => Digits(pair.Key), pair => pair.Value),
        summary.RowsByPass,
        summary.RowsCompared,
        summary.UnreadableRows,
        summary.UnknownColumns,
        Rules = summary.RulesVersion,
        summary.AsOf,
        Seconds = summary.Elapsed.TotalSeconds,
        summary.RowsPerSecond,
        summary.Accuracy,
        summary.Rehearsal,
        Estimation = summary.Estimation is { } estimation ? EstimationReport.ForJson(estimation) : null,
        DataQuality = summary.Quality,
    };

    /// <summary>A register without a journal has one state, which needs no address.</summary>
    private static string AsOf(BulkSummary summary) => summary.AsOf == 0 ? string.Empty : $"; as of journal address {Numbers.Count(summary.AsOf)}";

    public static string Digits(ResultCode result) => ((int)result).ToString("00", CultureInfo.InvariantCulture);

    public static string Meaning(ResultCode result) => result switch
    {
        ResultCode.CertainIdentical => "certain: four items identical",
        ResultCode.CertainFolded => "certain: equal after trusted folds",
        ResultCode.CertainWithoutSex => "certain: three items, no sex",
        ResultCode.ProbablePastVersion => "probable: a past or additional version",
        ResultCode.ProbableSlight => "probable: a slight difference, or outweighed",
        ResultCode.Possible => "possible: more differences",
        ResultCode.AmbiguousEqual => "ambiguous: several fit equally",
        ResultCode.AmbiguousRival => "ambiguous: a rival is close",
        ResultCode.NotFound => "none",
        ResultCode.Insufficient => "insufficient: an item is missing",
        ResultCode.Invalid => "invalid: an item cannot be read",
        _ => string.Empty,
    };
}
