using System.Globalization;
using Juki.Engine.Changes;
using Juki.Engine.Cli.Console;
using Juki.Engine.Durability.History.Auditing;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Verification;

namespace Juki.Engine.Cli.Verbs;

/// <summary>What <c>juki verify</c> prints for people: what was checked, part by part, and what is wrong.</summary>
internal static class VerifyText
{
    public static string Of(VerifyReport report) =>
        string.Join('\n', [Sections(report), References(report), .. Archives(report.History), .. Verdicts(report), .. report.Faults.Select(fault => fault.Message)]);

    private static TextTable Sections(VerifyReport report)
    {
        var table = new TextTable("section", "bytes>", "in the file>", "chunks>", "crc32c>", "");
        foreach (SectionAudit section in report.Sections)
        {
            string crc = section.Crc32C.ToString("x8", CultureInfo.InvariantCulture);
            table.Add(section.Name, Numbers.Count(section.Bytes), Numbers.Count(section.StoredBytes), Numbers.Count(section.Chunks), crc, Verdict(section.Faults.Count, section.IsUnreadable));
        }

        table.Add("all", Numbers.Count(report.Sections.Sum(section => section.Bytes)), Numbers.Count(report.Sections.Sum(section => section.StoredBytes)), Numbers.Count(report.Sections.Sum(section => section.Chunks)), string.Empty, string.Empty);
        return table;
    }

    private static string References(VerifyReport report)
    {
        var table = new TextTable("it was checked that", "count>");
        foreach (CheckedReferences checkedReferences in report.References)
        {
            table.Add(checkedReferences.What, Numbers.Count(checkedReferences.Count));
        }

        return report.References.Count > 0 ? table.ToString() : "The cross-references were not checked: there is nothing to compare damaged sections with.\n";
    }

    private static IEnumerable<string> Archives(HistoryAuditReport history)
    {
        var table = new TextTable("archive of the history", "bytes>", "first change>", "last change>", "read>", "in the journal too>", "");
        foreach (AuditedArchive archive in history.Archives)
        {
            table.Add(
                Path.GetFileName(archive.File),
                Numbers.Count(archive.Bytes),
                Numbers.Count(archive.FirstAddress),
                Numbers.Count(archive.LastAddress),
                Numbers.Count(archive.Entries),
                Numbers.Count(archive.Compared),
                Verdict(archive.Faults.Count, archive.IsUnreadable));
        }

        return history.Archives.Count > 0 ? [table.ToString()] : [];
    }

    private static IEnumerable<string> Verdicts(VerifyReport report)
    {
        yield return $"The snapshot {State(report.Snapshot)}.";
        yield return !report.Snapshot.IsSound ? "The journal was not checked: there is no sound snapshot to replay it on."
            : report.JournalFault is { } fault ? fault.IsUnreadable ? "The changes could not be checked." : "Its journal is damaged."
            : report.Changes is { } changes ? Journal(changes)
            : "It takes no changes: it has no journal.";
        if (report.Changes is not null || report.History.Archives.Count > 0 || !report.History.IsSound)
        {
            yield return report.ArchivesFault is null ? History(report.History, isHeldAgainstJournal: report.Changes is not null && report.JournalFault is null) : "Its history is that of no journal.";
        }

        if (report.Older is { } older)
        {
            yield return Older(older);
        }

        if (report.ReserveFault is { } reserve)
        {
            yield return reserve.IsUnreadable ? "Which snapshot is kept in reserve could not be read." : "One of the two slots of its manifest is not whole: no snapshot is known to be in reserve.";
        }
    }

    private static string State(AuditReport snapshot) => snapshot.IsSound ? "is sound" : Unsound(snapshot.IsUnreadable);

    private static string Unsound(bool isUnreadable) => isUnreadable ? "could not be read to the end" : "is damaged";

    private static string Older(OlderSnapshot older)
    {
        string name = $"The older snapshot, {older.Name} with the changes up to {older.JournalAddress},";
        return older.Fault is { } fault ? $"{name} {(fault.IsUnreadable ? "could not be checked" : "is damaged")}."
            : older.Found is not { } found ? $"{name} was not verified: the latest alone was asked for."
            : $"{name} {State(found)}{(older.JournalFault is null ? "" : ", and the journal does not follow on it")}.";
    }

    private static string Journal(ChangesReport changes) =>
        $"Its journal is sound: {Numbers.Count(changes.Entries)} entries, {changes.FirstAddress} to {changes.LastDurable}; the snapshot contains those up to {changes.SnapshotAddress}, "
        + $"and those up to {changes.ReplayedThrough} follow on it.";

    private static string History(HistoryAuditReport history, bool isHeldAgainstJournal) =>
        !history.IsSound ? $"Its history {Unsound(history.IsUnreadable)}."
        : history.Archives.Count == 0 ? "Nothing of its history is archived yet."
        : $"Its history is sound: {Numbers.Count(history.Entries)} changes are archived (files: {Numbers.Count(history.Archives.Count)}), each with its checksum and behind the one before; "
            + (isHeldAgainstJournal ? "what the journal still holds of them is the same." : "they were not held against the journal.")
            + " The index over them was not checked: it is derived, and made again where it is damaged.";

    private static string Verdict(int faults, bool isUnreadable) => faults == 0 ? "ok" : isUnreadable ? "NOT READ" : $"DAMAGED ({Numbers.Count(faults)})";
}
