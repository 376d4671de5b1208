using System.Globalization;
using Juki.Engine.History;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Cli.Verbs;

/// <summary>One change as <c>juki history</c> shows it.</summary>
internal sealed record HistoryRow
{
    /// <summary>In the journal.</summary>
    public required long Address { get; init; }

    public required string Processed { get; init; }

    public required string Date { get; init; }

    public required string Kind { get; init; }

    public required string Reason { get; init; }

    /// <summary>Of the office that sent it; empty where it would tell where somebody lives who is protected.</summary>
    public required string Municipality { get; init; }

    public required IReadOnlyList<ChangedItem> Changed { get; init; }

    public static HistoryRow Of(ResidentChange change, bool hidesPlaces)
    {
        ReasonRule rule = ReasonRules.Of(change.Reason);
        return new HistoryRow
        {
            Address = change.Address,
            Processed = change.Processed.ToString(),
            Date = change.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Kind = ChangeKindText.Format(rule.Kind),
            Reason = rule.Word,
            Municipality = hidesPlaces ? "" : change.Sender.ToString(),
            Changed = ChangedItem.Of(change, hidesPlaces),
        };
    }
}
