using System.CommandLine;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Cli.Remote;
using Juki.Engine.Files.Csv;
using Juki.Engine.Files.Events;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki apply</c>: a file of changes into a register of this machine, or into that of a server.</summary>
internal static class ApplyVerb
{
    public static Command Create()
    {
        var asked = new RegisterOrServer();
        Option<string> events = new("--events") { Description = "The changes, in the order in which they happened (EVENTS.md).", HelpName = "EVENTS.csv", Required = true };
        Option<string> results = new("--output") { Description = "A row for each event: its address in the journal, or why it was refused.", HelpName = "RESULTS.csv", Required = true };
        Option<CsvEncoding?> encoding = CommonOptions.Encoding();
        Option<bool> force = CommonOptions.Force();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("apply", "Apply a file of changes to a register. What is accepted is durable. Run again with the same file, it goes on where it was stopped.");
        asked.AddTo(command);
        Array.ForEach((Option[])[events, results, encoding, force, json], command.Options.Add);
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                var options = new EventApplicationOptions
                {
                    Events = parsed.GetRequiredValue(events),
                    Results = parsed.GetRequiredValue(results),
                    Encoding = parsed.GetValue(encoding),
                    Overwrites = parsed.GetValue(force),
                };
                bool isJson = parsed.GetValue(json);
                return asked.AsksServer(parsed)
                    ? ThereAsync(asked.Server(parsed), options, isJson, stop)
                    : Task.FromResult(Here(asked, parsed, options, isJson, stop));
            },
            stop));
        return command;
    }

    private static int Here(RegisterOrServer asked, ParseResult parsed, EventApplicationOptions options, bool json, CancellationToken stop) =>
        OpenedRegister.UseForChanges(
            asked.Register(parsed),
            new EngineOptions { Load = asked.Load(parsed) },
            engine =>
            {
                int exitCode = Run(new EventApplication(engine.Changes!, options), options, json, stop);
                CheckpointVerb.RunIfDue(engine, stop);
                return exitCode;
            });

    private static Task<int> ThereAsync(ServerAccess access, EventApplicationOptions options, bool json, CancellationToken stop) =>
        AskedServer.UseAsync(access, (client, _) => Task.FromResult(Run(new EventApplication(new RemoteChanges(client, access), options), options, json, stop)), stop);

    private static int Run(EventApplication application, EventApplicationOptions options, bool json, CancellationToken stop)
    {
        long start = TimeProvider.System.GetTimestamp();
        try
        {
            EventSummary summary = Watch(application, options, stop);
            TimeSpan elapsed = TimeProvider.System.GetElapsedTime(start);
            System.Console.WriteLine(json ? Json.Of(ApplySummary.ForJson(summary, elapsed)) : ApplySummary.ForPeople(summary, elapsed, options.Results));
            return ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            System.Console.Error.WriteLine(
                $"juki: stopped after {Numbers.Count(application.Summary.Rows)} rows; what was applied stays applied. Run the same command again: it gives those their first outcome, and goes on.");
            return ExitCode.Failed;
        }
    }

    private static EventSummary Watch(EventApplication application, EventApplicationOptions options, CancellationToken stop)
    {
        long bytes = File.Exists(options.Events) ? new FileInfo(options.Events).Length : 0;
        return WorkProgress.Run("applying", bytes, report => application.RunAsync(done => report(done.Bytes), stop).GetAwaiter().GetResult());
    }
}
