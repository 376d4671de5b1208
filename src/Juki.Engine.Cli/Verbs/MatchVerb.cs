using System.CommandLine;
using System.Text;
using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Estimation;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Cli.Remote;
using Juki.Engine.Cli.Report;
using Juki.Engine.Files;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki match</c>: a file of queries against a register, one result row for each.</summary>
internal static class MatchVerb
{
    public static Command Create()
    {
        var options = new MatchOptions();
        var command = new Command("match", "Match a file of queries against a register.");
        options.AddTo(command);
        command.SetAction((parsed, stop) => Task.Run(() => options.Asked.AsksServer(parsed) ? ThereAsync(options, parsed, stop) : Task.FromResult(Here(options, parsed, stop)), stop));
        return command;
    }

    /// <summary>Matches, and prints the summary.</summary>
    public static int Run(IdentityEngine engine, BulkOptions options, bool json, CancellationToken stop)
    {
        Print(Match(engine, options, stop), options, json);
        return ExitCode.Ok;
    }

    private static int Here(MatchOptions options, ParseResult parsed, CancellationToken stop)
    {
        EngineOptions forEngine = options.ForEngine(parsed);
        BulkOptions forMatching = options.ForMatching(parsed);
        using ReportFile? page = options.BeginReport(parsed);
        using NewFile? summaryFile = options.BeginSummary(parsed);
        return OpenedRegister.UseForFiles(options.Asked.Register(parsed), forEngine, engine =>
        {
            bool json = options.Json(parsed);
            EstimationSummary? estimated = options.Estimates(parsed)
                ? Estimating.Run(engine, forMatching, options.EstimateFile(parsed), json, stop)
                : null;
            IdentityEngine fitting = estimated is null ? engine : engine.WithProfile(estimated.Estimate.Profile);
            BulkSummary summary = Match(fitting, forMatching, stop) with { Estimation = estimated };
            Publish(summary, summaryFile);
            page?.Write(fitting, forMatching, summary);
            Print(summary, forMatching, json);
            return ExitCode.Ok;
        });
    }

    private static async Task<int> ThereAsync(MatchOptions options, ParseResult parsed, CancellationToken stop)
    {
        BulkOptions forMatching = options.ForMatching(parsed);
        ServerAccess access = options.Server(parsed);
        using NewFile? summaryFile = options.BeginSummary(parsed);
        return await AskedServer.UseAsync(
            access,
            (client, server) =>
            {
                BulkSummary summary = Watch(forMatching, watched => new RemoteMatch(access, server, options.WithoutSex(parsed), watched).Run(client, stop));
                Publish(summary, summaryFile);
                Print(summary, forMatching, options.Json(parsed));
                return Task.FromResult(ExitCode.Ok);
            },
            stop);
    }

    private static BulkSummary Match(IdentityEngine engine, BulkOptions options, CancellationToken stop) =>
        Watch(options, watched => new BulkMatcher(engine).Run(watched, stop));

    /// <summary>Runs a match with its progress on the screen.</summary>
    private static BulkSummary Watch(BulkOptions options, Func<BulkOptions, BulkSummary> match)
    {
        long bytes = File.Exists(options.Input) ? new FileInfo(options.Input).Length : 0;
        return WorkProgress.Run("matching", bytes, report => match(options with { Progress = done => report(done.Bytes) }));
    }

    private static void Publish(BulkSummary summary, NewFile? file)
    {
        file?.Write(Encoding.UTF8.GetBytes(Json.Of(MatchSummary.ForJson(summary)) + "\n"));
        file?.Publish();
    }

    private static void Print(BulkSummary summary, BulkOptions options, bool json) =>
        System.Console.WriteLine(json ? Json.Of(MatchSummary.ForJson(summary)) : MatchSummary.ForPeople(summary, options.Output));
}
