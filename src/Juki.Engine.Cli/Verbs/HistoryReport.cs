using Juki.Engine.Cli.Console;
using Juki.Engine.History;

namespace Juki.Engine.Cli.Verbs;

/// <summary>What <c>juki history</c> shows: a row for each change. Where a resident is or was under protection, nothing tells where he lives.</summary>
internal sealed record HistoryReport
{
    public required string Asked { get; init; }

    public required string Answer { get; init; }

    /// <summary>The present code.</summary>
    public string? Code { get; init; }

    public IReadOnlyList<HistoryRow> Changes { get; init; } = [];

    public static HistoryReport Of(string asked, ResidentHistory history)
    {
        if (history.Register is not { } present)
        {
            return new HistoryReport { Asked = asked, Answer = "unknown: nobody has or had this code" };
        }

        bool hides = present.Protected || history.Changes.Any(change => change.After.Protected || change.Before is { Protected: true });
        return new HistoryReport
        {
            Asked = asked,
            Answer = AnswerOf(history.Changes, hides),
            Code = present.Code.Reveal(),
            Changes = [.. history.Changes.Select(change => HistoryRow.Of(change, hides))],
        };
    }

    public string ForPeople()
    {
        string head = Code is null || Code == Asked ? $"{Asked}  {Answer}" : $"{Asked}  now {Code}  {Answer}";
        return Changes.Count == 0 ? head : $"{head}\n{Table()}";
    }

    private static string AnswerOf(IReadOnlyList<ResidentChange> changes, bool hides)
    {
        string count = changes.Count switch
        {
            0 => "no change since the register takes changes",
            1 => "1 change",
            _ => $"{Numbers.Count(changes.Count)} changes",
        };
        return hides ? count + "; under protection now or before, addresses are not shown (52)" : count;
    }

    private TextTable Table()
    {
        var table = new TextTable("address>", "processed", "date", "kind", "reason", "municipality", "changed");
        foreach (HistoryRow row in Changes)
        {
            table.Add($"{row.Address}", row.Processed, row.Date, row.Kind, row.Reason, row.Municipality, string.Join("; ", row.Changed.Select(item => item.ForPeople())));
        }

        return table;
    }
}
