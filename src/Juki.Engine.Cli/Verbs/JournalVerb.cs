using System.CommandLine;
using System.CommandLine.Help;
using Juki.Engine.Changes;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Durability.Journal.Inspecting;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki journal</c>: the files that keep a register's changes.</summary>
internal static class JournalVerb
{
    public static Command Create()
    {
        var command = new Command("journal", "Look into the journal of a register.") { Inspect() };
        command.SetAction(parsed => new HelpAction().Invoke(parsed));
        return command;
    }

    private static Command Inspect()
    {
        Option<string> register = CommonOptions.Register();
        Option<bool> json = CommonOptions.Json();
        Option<bool> entries = new("--entries") { Description = "List the entries too: address, bytes, and of events what kind and why; nothing of a person." };
        var command = new Command(
            "inspect",
            "Say what the journal's files hold: identity and sizes, the copies of the superblock, the last commits, the segments and which entries lie in them, "
            + "what lies behind the last commit, and every fault with file and byte. Nothing is changed; the register may be taking changes meanwhile.")
        {
            register,
            json,
            entries,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(register), parsed.GetValue(json), parsed.GetValue(entries)));
        return command;
    }

    private static int Run(string register, bool json, bool entries)
    {
        RealDisk disk = new();
        string directory = RegisterJournal.PathOf(register);
        JournalInspection seen = JournalInspection.Of(disk, directory);
        IEnumerable<ListedEntry> listed = entries ? seen.Entries(disk).Select(ListedEntry.Of) : [];
        if (json)
        {
            System.Console.WriteLine(Json.Of(new { Journal = seen, Entries = listed }));
        }
        else
        {
            JournalText.Write(System.Console.Out, seen, listed);
        }

        return seen.Faults.Count == 0 ? ExitCode.Ok : throw Refused(seen);
    }

    private static JournalException Refused(JournalInspection seen) => seen.Faults[0].Kind == JournalFault.Missing
        ? new JournalException(seen.Faults[0].Message)
        : new JournalException(FormattableString.Invariant(
            $"{seen.Directory} is damaged: the faults are listed above ({seen.Faults.Count:N0}). Restore the register from a backup."));
}
