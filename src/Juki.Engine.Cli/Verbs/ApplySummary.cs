using Juki.Engine.Cli.Console;
using Juki.Engine.Files.Events;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Cli.Verbs;

/// <summary>The end of an application of events in words and figures.</summary>
internal static class ApplySummary
{
    public static string ForPeople(EventSummary summary, TimeSpan elapsed, string results)
    {
        var table = new TextTable("result", "reason", "rows>");
        table.Add("accepted", string.Empty, Numbers.Count(summary.Accepted));
        foreach ((ChangeFault fault, long rows) in summary.Refused)
        {
            table.Add("refused", ChangeFaultText.Words(fault), Numbers.Count(rows));
        }

        table.Add("all", string.Empty, Numbers.Count(summary.Rows));
        string unknown = summary.UnknownColumns.Count == 0 ? string.Empty : $"\nColumns that were ignored: {string.Join(", ", summary.UnknownColumns)}.";
        return $"{table}\n{Numbers.Count(summary.Rows)} rows in {Numbers.Seconds(elapsed)}: {Numbers.Count(summary.Rows / elapsed.TotalSeconds)} rows/s; "
            + $"durable up to journal address {summary.Address}; results in {results}{unknown}";
    }

    public static object ForJson(EventSummary summary, TimeSpan elapsed) => new
    {
        summary.Rows,
        summary.Accepted,
        Refused = summary.Refused.ToDictionary(count => ChangeFaultText.Words(count.Key), count => count.Value),
        summary.Address,
        summary.UnknownColumns,
        Seconds = elapsed.TotalSeconds,
    };
}
