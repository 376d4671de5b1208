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
        Option<bool> latest = new("--latest") { Description = "Check the latest snapshot alone, and not the one in reserve that is kept in case it is damaged: that takes half the time." };
        Option<bool> json = CommonOptions.Json();
        var command = new Command(
            "verify",
            "Check every checksum and every cross-reference of a register, replay its journal, read the archives of its history, and say what was checked. "
            + "The snapshot in reserve is checked too, which doubles the time, unless --latest is given. "
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
        string remedy = report.IsUnreadable ? "" : " Restore it from a backup or make it again, unless a fault names another remedy.";
        return new RegisterException(FormattableString.Invariant($"{register} {found}: the faults are listed above ({report.Faults.Count():N0}).{remedy} The first: {report.Faults.First().Message}"));
    }

    /// <summary>Goes on behind what is damaged, as far as there is anything to hold the rest against.</summary>
    private static VerifyReport Verify(string register, bool latestAlone, CancellationToken stop)
    {
        RegisterAudit latest = new(register);
        ManifestAudit manifest = new(register);
        AuditReport snapshot = Verify(latest, "verifying (bytes)", stop);
        (ChangesReport? changes, VerifyFault? journalFault) = snapshot.IsSound ? VerifyJournal(register) : (null, null);
        HistoryAuditReport history = WorkProgress.Run(
            "reading archives", 1, share => ArchivesAudit.Run(register, changes?.Journal, (read, all) => share((double)read / Math.Max(all, 1)), stop));
        bool hasNoJournal = snapshot.IsSound && changes is null && journalFault is null;
        string? archivesFault = hasNoJournal && history.Archives.Count > 0
            ? $"{history.Directory} holds archives of changes, and the manifest of the register names no journal: the manifest is older, or the archives another register's. Restore both from one backup."
            : null;
        (OlderSnapshot? older, VerifyFault? reserveFault) = VerifyReserve(register, manifest, latestAlone, changes, stop);
        return new VerifyReport(snapshot, changes, journalFault ?? VerifyFault.Of(history.JournalFault), history, archivesFault, older, reserveFault);
    }

    private static AuditReport Verify(RegisterAudit audit, string step, CancellationToken stop) =>
        WorkProgress.Run(step, audit.Work, progress => audit.Run(new CountProgress(done => progress(done)), stop));

    /// <summary>Last, since it is of the least use, and nothing that is found before may be lost by it.</summary>
    private static (OlderSnapshot? Older, VerifyFault? Fault) VerifyReserve(string register, ManifestAudit manifest, bool latestAlone, ChangesReport? changes, CancellationToken stop)
    {
        try
        {
            OlderSnapshot? older = VerifyOlder(register, latestAlone, changes, stop);
            return (older, manifest.FindFault() is { } broken ? new VerifyFault(broken, IsUnreadable: false) : null);
        }
        catch (RegisterException unread)
        {
            return (null, VerifyFault.Of(unread));
        }
    }

    /// <summary>Null if there is none, or a checkpoint has let go of it meanwhile.</summary>
    private static OlderSnapshot? VerifyOlder(string register, bool latestAlone, ChangesReport? changes, CancellationToken stop)
    {
        if (RegisterAudit.OfOlder(register) is not { } older)
        {
            return null;
        }

        (AuditReport? found, VerifyFault? fault) = latestAlone ? (null, null) : Guarded(() => Verify(older, "verifying the older snapshot (bytes)", stop));
        string? journalFault = changes is not null && older.JournalAddress < changes.FirstAddress - 1
            ? FormattableString.Invariant($"{register}: {older.Snapshot} contains the changes up to {older.JournalAddress}, and the journal begins at {changes.FirstAddress}: the entries between are missing, so that nothing could be replayed on it. Make two checkpoints.")
            : null;
        return older.IsKept ? new OlderSnapshot(older.Snapshot, older.JournalAddress, found, fault, journalFault) : null;
    }

    private static (ChangesReport? Changes, VerifyFault? Fault) VerifyJournal(string register) =>
        Guarded(() => WorkProgress.Run("replaying changes", 1, share => ChangesAudit.Run(register, new RecoveryShare(share))));

    /// <summary>What a check has found; or why it ended without having found anything, so that what the others find is told all the same.</summary>
    private static (T? Found, VerifyFault? Fault) Guarded<T>(Func<T?> check)
        where T : class
    {
        try
        {
            return (check(), null);
        }
        catch (Exception failure) when (failure is JournalException or RegisterException or InsufficientMemoryException)
        {
            return (null, VerifyFault.Of(failure));
        }
    }
}
