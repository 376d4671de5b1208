using System.CommandLine;
using System.CommandLine.Parsing;
using Juki.Engine.Cli.Remote;
using Juki.Engine.Cli.Verbs;
using Juki.Engine.DataGen.Profiles;
using Juki.Engine.Files;
using Juki.Engine.Files.Import;
using Juki.Engine.Load;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Commands;

/// <summary>The command <c>juki</c>: its verbs, and what its failures look like.</summary>
internal static class JukiCommand
{
    /// <summary>An interrupted build stops at the end of its step and removes what it wrote; beyond this it is cut off.</summary>
    private static readonly TimeSpan CleaningUpMax = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(string[] args)
    {
        ParseResult parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                await System.Console.Error.WriteLineAsync($"juki: {error.Message}");
            }

            await System.Console.Error.WriteLineAsync($"See '{PathOf(parsed.CommandResult)} --help'.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = CleaningUpMax });
        }
        catch (OperationCanceledException)
        {
            await System.Console.Error.WriteLineAsync("juki: stopped; nothing half-made was left behind.");
            return ExitCode.Failed;
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            await System.Console.Error.WriteLineAsync($"juki: {failure.Message}");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Create() =>
        new("Juki.Engine: holds a nation's resident register in memory and says who a person is, and how sure that is.")
        {
            DemoVerb.Create(),
            GenerateVerb.Create(),
            QueriesVerb.Create(),
            GenerateEventsVerb.Create(),
            InitVerb.Create(),
            ApplyVerb.Create(),
            CheckpointVerb.Create(),
            ChangesVerb.Create(),
            ImportVerb.Create(),
            ExportVerb.Create(),
            InfoVerb.Create(),
            LookupVerb.Create(),
            HistoryVerb.Create(),
            SearchVerb.Create(),
            MatchVerb.Create(),
            RulesVerb.Create(),
            ServeVerb.Create(),
            VerifyVerb.Create(),
            BackupVerb.Create(),
            BackupVerb.CreateRestore(),
            JournalVerb.Create(),
            LoadVerb.Create(),
        };

    /// <summary>The command with the verbs above it: <c>juki rules show</c>.</summary>
    private static string PathOf(SymbolResult command) =>
        command is CommandResult { Command: not RootCommand } named ? $"{PathOf(named.Parent!)} {named.Command.Name}" : "juki";

    /// <summary>Failures that the user can mend; their messages say how. Anything else is a fault of ours and keeps its trace.</summary>
    private static bool IsExpected(Exception failure) =>
        failure is RegisterException or FileProblemException or ImportRejectedException or ProfileException or MatchProfileException
            or DecisionRulesException or AskedServerException or LoadException or IOException or UnauthorizedAccessException or InsufficientMemoryException;
}
