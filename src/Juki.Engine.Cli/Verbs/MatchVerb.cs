using System.CommandLine;
using System.Text;
using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Estimation;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
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
        command.SetAction((parsed, stop) => Task.Run(() => Run(options, parsed, stop), stop));
        return command;
    }

    /// <summary>Matches, and prints the summary.</summary>
    public static int Run(IdentityEngine engine, BulkOptions options, bool json, CancellationToken stop)
    {
        Print(Match(engine, options, stop), options, json);
        return ExitCode.Ok;
    }

    private static int Run(MatchOptions options, ParseResult parsed, CancellationToken stop)
    {
        EngineOptions forEngine = options.ForEngine(parsed);
        BulkOptions forMatching = options.ForMatching(parsed);
        using ReportFile? page = options.BeginReport(parsed);
        using NewFile? summaryFile = options.SummaryFile(parsed) is { } path ? new NewFile(path, forMatching.Overwrites) : null;
        return OpenedRegister.UseForFiles(options.Register(parsed), forEngine, engine =>
        {
            bool json = options.Json(parsed);
            EstimationSummary? estimated = options.Estimates(parsed)
                ? Estimating.Run(engine, forMatching, options.EstimateFile(parsed), json, stop)
                : null;
            IdentityEngine fitting = estimated is null ? engine : engine.WithProfile(estimated.Estimate.Profile);
            BulkSummary summary = Match(fitting, forMatching, stop) with { Estimation = estimated };
            summaryFile?.Write(Encoding.UTF8.GetBytes(Json.Of(MatchSummary.ForJson(summary)) + "\n"));
            summaryFile?.Publish();
            page?.Write(fitting, forMatching, summary);
            Print(summary, forMatching, json);
            return ExitCode.Ok;
        });
    }

    private static BulkSummary Match(IdentityEngine engine, BulkOptions options, CancellationToken stop)
    {
        long bytes = File.Exists(options.Input) ? new FileInfo(options.Input).Length : 0;
        return WorkProgress.Run("matching", bytes, report =>
            new BulkMatcher(engine).Run(options with { Progress = done => report(done.Bytes) }, stop));
    }

    private static void Print(BulkSummary summary, BulkOptions options, bool json) =>
        System.Console.WriteLine(json ? Json.Of(MatchSummary.ForJson(summary)) : MatchSummary.ForPeople(summary, options.Output));
}
