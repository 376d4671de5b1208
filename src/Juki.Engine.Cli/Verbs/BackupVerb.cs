using System.CommandLine;
using Juki.Engine.Backups;
using Juki.Engine.Changes;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki backup</c> and <c>juki restore</c>: a register with its changes, copied as it was at a journal address.</summary>
internal static class BackupVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<string> backup = new("--out") { Description = "Directory of the backup; it must not exist or be empty.", HelpName = "BACKUP", Required = true };
        return Create("backup", "Copy a register with its journal and history, beside whoever reads and changes it, and verify the copy.", register, backup, "backed up");
    }

    public static Command CreateRestore()
    {
        Option<string> backup = new("--backup") { Description = "The backup, or any register.", HelpName = "BACKUP", Required = true };
        return Create("restore", "Make a register of a backup, as it was at a journal address, and verify it. The backup stays as it is.", backup, CommonOptions.NewRegister(), "restored");
    }

    private static Command Create(string name, string description, Option<string> source, Option<string> target, string done)
    {
        Option<long?> through = new("--through") { Description = "Journal address of the last change to be in it; by default the last one that is durable.", HelpName = "ADDRESS" };
        var command = new Command(name, description) { source, target, through };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed.GetRequiredValue(source), parsed.GetRequiredValue(target), parsed.GetValue(through), done, stop), stop));
        return command;
    }

    private static int Run(string source, string target, long? through, string done, CancellationToken stop)
    {
        long bytes = Directory.Exists(source) ? new DirectoryInfo(source).EnumerateFiles("*.section", SearchOption.AllDirectories).Sum(file => file.Length) : 0;
        long? last = WorkProgress.Run("copying (bytes)", bytes, report => RegisterBackup.Run(source, target, through, new CountProgress(report), stop));
        ChangesReport? changes = WorkProgress.Run("replaying changes", 1, report => ChangesAudit.Run(target, new RecoveryShare(report)));
        System.Console.WriteLine(changes is null
            ? $"{source} was {done} in {target}. It takes no changes: it has no journal."
            : $"{source} was {done} in {target}, with all changes up to journal address {last}; {Numbers.Count(changes.ReplayedThrough - changes.SnapshotAddress)} of them follow on its snapshot.");
        return ExitCode.Ok;
    }
}
