using System.Collections.Immutable;
using Juki.Engine.Disk;
using Juki.Engine.Durability.History;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.Model.Records;

namespace Juki.Engine.History;

/// <summary>Makes an entry of the history of an entry of the journal: the pictures before and after the change.</summary>
internal sealed class ChangePictures(HistoryStore store, PastResidents residents)
{
    /// <summary>The entry of a change; all before it are in the history.</summary>
    /// <exception cref="JournalException">The journal's entry is no event, or does not fit what was before.</exception>
    public HistoryEntry Of(in JournalEntry entry)
    {
        LayoutFault fault = EventLayout.Read(entry.Payload.Span, out ChangeEvent? change);
        if (change is null)
        {
            throw new JournalException(FormattableString.Invariant($"Entry {entry.Address} of the journal is no event that this program can read ({fault}). Use the program that wrote it."));
        }

        HistoryEntry? last = store.LastOf(change.Code!.Value.Body);
        ResidentImage? before = last is null ? residents.Find(change.Code.Value, entry.Address - 1) : ResidentChangeLayout.Read(last, null).After;
        ResidentChange picture = PictureOf(entry.Address, change, before, isFirst: last is null);
        return new HistoryEntry(entry.Address, picture.After.Code.Body, FormersIn(picture), Crc32C.Of(entry.Payload.Span), ResidentChangeLayout.Write(picture));
    }

    private static ResidentChange PictureOf(long address, ChangeEvent change, ResidentImage? before, bool isFirst)
    {
        ChangeFinding finding = Transition.Apply(before, change, out ResidentImage? after);
        return after is null
            ? throw new JournalException(FormattableString.Invariant(
                $"Entry {address} of the journal does not fit the history ({ChangeFaultText.Words(finding.Fault)}): they are not of one register. Restore both from one backup."))
            : new ResidentChange
            {
                Address = address,
                Reason = change.Reason,
                Date = change.Date,
                Processed = change.Processed,
                Sender = change.Sender,
                Before = before,
                After = after,
                IsFirst = isFirst,
            };
    }

    /// <summary>Codes that lead to the resident from now on: those that the register was made with, and the one that is given up.</summary>
    private static ImmutableArray<ulong> FormersIn(ResidentChange picture)
    {
        IEnumerable<ulong> retired = picture.IsFirst
            ? picture.After.Versions.Where(version => version.Kind == VersionKind.FormerCode).Select(version => version.FormerCode.Body)
            : [];
        return [.. picture.Before is { } before && before.Code != picture.After.Code ? retired.Append(before.Code.Body).Distinct() : retired];
    }
}
