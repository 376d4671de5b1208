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
        Option<bool> json = CommonOptions.Json();
        var command = new Command(
            "verify",
            "Check every checksum and every cross-reference of a register, replay its journal, read the archives of its history, and say what was checked. "
            + "Nothing is changed; the register may be taking changes meanwhile.")
        {
            register,
            json,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed.GetRequiredValue(register), parsed.GetValue(json), stop), stop));
        return command;
    }

    private static int Run(string register, bool json, CancellationToken stop)
    {
        VerifyReport report = Verify(register, stop);
        System.Console.WriteLine(json ? Json.Of(report) : VerifyText.Of(report));
        return report.IsSound ? ExitCode.Ok : throw new RegisterException(FormattableString.Invariant(
            $"{register} is damaged: the faults are listed above ({report.Faults.Count():N0}). Restore it from a backup or make it again. The first: {report.Faults.First()}"));
    }

    /// <summary>Goes on behind what is damaged, as far as there is anything to hold the rest against.</summary>
    private static VerifyReport Verify(string register, CancellationToken stop)
    {
        var audit = new RegisterAudit(register);
        AuditReport snapshot = WorkProgress.Run("verifying (bytes)", audit.Work, progress => audit.Run(new CountProgress(done => progress(done)), stop));
        (ChangesReport? changes, string? journalFault) = snapshot.IsSound ? VerifyJournal(register) : (null, null);
        HistoryAuditReport history = WorkProgress.Run(
            "reading archives", 1, share => ArchivesAudit.Run(register, changes?.Journal, (read, all) => share((double)read / Math.Max(all, 1)), stop));
        return new VerifyReport(snapshot, changes, journalFault, history);
    }

    private static (ChangesReport? Changes, string? Fault) VerifyJournal(string register)
    {
        try
        {
            return (WorkProgress.Run("replaying changes", 1, share => ChangesAudit.Run(register, new RecoveryShare(share))), null);
        }
        catch (JournalException damaged)
        {
            return (null, damaged.Message);
        }
    }
}
