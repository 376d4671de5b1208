using System.CommandLine;
using Juki.Engine.Changes;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Durability.History.Auditing;
using Juki.Engine.Durability.Journal;
using Juki.Engine.History;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Verification;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki verify</c>: every checksum and every cross-reference of a register, its journal, and the archives of its history.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<bool> latest = new("--latest") { Description = "Check the latest snapshot alone, and not the older one that is kept in case it is damaged." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command(
            "verify",
            "Check every checksum and every cross-reference of a register, replay its journal, read the archives of its history, and say what was checked. "
            + "Nothing is changed; the register may be taking changes meanwhile.")
        {
            register,
            latest,
            json,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed.GetRequiredValue(register), parsed.GetValue(latest), parsed.GetValue(json), stop), stop));
        return command;
    }

    private static int Run(string register, bool latestAlone, bool json, CancellationToken stop)
    {
        VerifyReport report = Verify(register, latestAlone, stop);
        System.Console.WriteLine(json ? Json.Of(report) : VerifyText.Of(report));
        return report.IsSound ? ExitCode.Ok : throw Refusal(register, report);
    }

    private static RegisterException Refusal(string register, VerifyReport report)
    {
        string found = report.IsUnreadable ? "could not be verified to the end" : "is damaged";
        string remedy = report.IsUnreadable ? "" : " Restore it from a backup or make it again.";
        return new RegisterException(FormattableString.Invariant($"{register} {found}: the faults are listed above ({report.Faults.Count():N0}).{remedy} The first: {report.Faults.First()}"));
    }

    /// <summary>Goes on behind what is damaged, as far as there is anything to hold the rest against.</summary>
    private static VerifyReport Verify(string register, bool latestAlone, CancellationToken stop)
    {
        AuditReport snapshot = Verify(new RegisterAudit(register), "verifying (bytes)", stop);
        (ChangesReport? changes, string? journalFault) = snapshot.IsSound ? VerifyJournal(register) : (null, null);
        HistoryAuditReport history = WorkProgress.Run(
            "reading archives", 1, share => ArchivesAudit.Run(register, changes?.Journal, (read, all) => share((double)read / Math.Max(all, 1)), stop));
        bool hasNoJournal = snapshot.IsSound && changes is null && journalFault is null;
        string? archivesFault = hasNoJournal && history.Archives.Count > 0
            ? $"{history.Directory} holds archives of changes, and the manifest of the register names no journal: the manifest is older, or the archives another register's. Restore both from one backup."
            : null;
        return new VerifyReport(snapshot, changes, journalFault ?? history.JournalFault, history, archivesFault, VerifyOlder(register, latestAlone, changes, stop));
    }

    private static AuditReport Verify(RegisterAudit audit, string step, CancellationToken stop) =>
        WorkProgress.Run(step, audit.Work, progress => audit.Run(new CountProgress(done => progress(done)), stop));

    /// <summary>Last, since it is of the least use; by then a checkpoint may have let go of it.</summary>
    private static OlderSnapshot? VerifyOlder(string register, bool latestAlone, ChangesReport? changes, CancellationToken stop)
    {
        if (RegisterAudit.OfOlder(register) is not { } older)
        {
            return null;
        }

        AuditReport? found = latestAlone ? null : Verify(older, "verifying the older snapshot (bytes)", stop);
        string? journalFault = changes is not null && older.JournalAddress < changes.FirstAddress - 1
            ? FormattableString.Invariant($"{register}: {older.Snapshot} contains the changes up to {older.JournalAddress}, and the journal begins at {changes.FirstAddress}: the entries between are missing, so that nothing could be replayed on it. Make two checkpoints.")
            : null;
        return older.IsKept ? new OlderSnapshot(older.Snapshot, older.JournalAddress, found, journalFault) : null;
    }

    private static (ChangesReport? Changes, string? Fault) VerifyJournal(string register)
    {
        try
        {
            return (WorkProgress.Run("replaying changes", 1, share => ChangesAudit.Run(register, new RecoveryShare(share))), null);
        }
        catch (Exception damaged) when (damaged is JournalException or RegisterException)
        {
            return (null, damaged.Message);
        }
    }
}
