using System.CommandLine;
using System.Globalization;
using Juki.Engine.Changes;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;
using Juki.Engine.Store.Verification;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki verify</c>: every checksum and every cross-reference of a register, and its journal.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        Option<string> register = CommonOptions.Register();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("verify", "Check every checksum and every cross-reference of a register, replay its journal, and say what was checked.") { register, json };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed.GetRequiredValue(register), parsed.GetValue(json), stop), stop));
        return command;
    }

    private static int Run(string register, bool json, CancellationToken stop)
    {
        var audit = new RegisterAudit(register);
        AuditReport report = WorkProgress.Run("verifying (bytes)", audit.Work, progress => audit.Run(new CountProgress(done => progress(done)), stop));
        ChangesReport? changes = report.IsSound
            ? WorkProgress.Run("replaying changes", 1, share => ChangesAudit.Run(register, new RecoveryShare(share)))
            : null;
        System.Console.WriteLine(json ? ForJson(report, changes) : report.IsSound ? $"{Text(report)}\n{Changes(changes)}" : Text(report));
        return report.IsSound ? ExitCode.Ok : throw new RegisterException(FormattableString.Invariant(
            $"{register} is damaged: the faults are listed above ({Faults(report).Count():N0}). Restore it from a backup or make it again."));
    }

    private static string ForJson(AuditReport report, ChangesReport? changes) =>
        Json.Of(new { report.Sections, report.References, report.ReferenceFaults, report.IsSound, Changes = changes });

    private static string Changes(ChangesReport? changes) => changes is null
        ? "It takes no changes: it has no journal."
        : $"Its journal is sound: {Numbers.Count(changes.Entries)} entries, {changes.FirstAddress} to {changes.LastDurable}; the snapshot contains those up to {changes.SnapshotAddress}, "
            + $"and those up to {changes.ReplayedThrough} follow on it.";

    private static string Text(AuditReport report)
    {
        string references = report.References.Count > 0
            ? References(report).ToString()
            : "The cross-references were not checked: there is nothing to compare damaged sections with.\n";
        return $"{Sections(report)}\n{references}\n{(report.IsSound ? "The snapshot is sound." : string.Join("\n", Faults(report)))}";
    }

    private static IEnumerable<string> Faults(AuditReport report) =>
        report.Sections.SelectMany(section => section.Faults).Concat(report.ReferenceFaults);

    private static TextTable Sections(AuditReport report)
    {
        var table = new TextTable("section", "bytes>", "in the file>", "chunks>", "crc32c>", "");
        foreach (SectionAudit section in report.Sections)
        {
            string verdict = section.Faults.Count == 0 ? "ok" : $"DAMAGED ({Numbers.Count(section.Faults.Count)})";
            string crc = section.Crc32C.ToString("x8", CultureInfo.InvariantCulture);
            table.Add(section.Name, Numbers.Count(section.Bytes), Numbers.Count(section.StoredBytes), Numbers.Count(section.Chunks), crc, verdict);
        }

        table.Add("all", Numbers.Count(report.Sections.Sum(section => section.Bytes)), Numbers.Count(report.Sections.Sum(section => section.StoredBytes)), Numbers.Count(report.Sections.Sum(section => section.Chunks)), string.Empty, string.Empty);
        return table;
    }

    private static TextTable References(AuditReport report)
    {
        var table = new TextTable("it was checked that", "count>");
        foreach (CheckedReferences checkedReferences in report.References)
        {
            table.Add(checkedReferences.What, Numbers.Count(checkedReferences.Count));
        }

        return table;
    }
}
