using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;

namespace Juki.Engine.Cli.Verbs;

/// <summary>An entry of a journal as <c>juki journal inspect --entries</c> lists it: what happened, and nothing of to whom.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Kind">What the change does; null if the entry is no event that this program can read.</param>
/// <param name="Reason">Why; null likewise.</param>
internal sealed record ListedEntry(long Address, int Bytes, string? Kind, string? Reason)
{
    public static ListedEntry Of(JournalEntry entry)
    {
        EventLayout.Read(entry.Payload.Span, out ChangeEvent? change);
        ReasonRule? rule = change is null ? null : ReasonRules.Find(change.Reason);
        return new ListedEntry(entry.Address, entry.Payload.Length, rule is null ? null : ChangeKindText.Format(rule.Kind), rule?.Word);
    }
}
