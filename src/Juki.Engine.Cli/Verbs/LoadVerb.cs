using System.CommandLine;
using Juki.Engine.Cli.Commands;
using Juki.Engine.Cli.Console;
using Juki.Engine.Cli.Report;
using Juki.Engine.Load;
using Juki.Engine.Load.Results;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki load</c>: how much a server does, how long it takes, and whether its answers are true.</summary>
internal static class LoadVerb
{
    public static Command Create()
    {
        LoadPaceOptions pace = new();
        LoadQueryOptions queries = new();
        Option<bool> json = CommonOptions.Json();
        Option<string?> report = new("--report") { Description = "Write a page for people to look at: latency curve, throughput and latency over time.", HelpName = "R.html" };
        Option<bool> force = CommonOptions.Force();
        var command = new Command("load", "Load a server in a closed or open loop, check every answer, and say how many there were and how long they took.");
        pace.AddTo(command);
        queries.AddTo(command);
        foreach (Option option in (Option[])[json, report, force])
        {
            command.Add(option);
        }

        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                LoadOptions options = pace.Read(parsed);
                options.Verify();
                using LoadReportFile? page = LoadReportFile.Begin(parsed.GetValue(report), parsed.GetValue(force));
                Workload workload = queries.Read(parsed, options.BulkConnections > 0, stop);
                return Run(options, workload, parsed.GetValue(json), page, stop);
            },
            stop));
        return command;
    }

    private static int Run(LoadOptions options, Workload workload, bool json, LoadReportFile? page, CancellationToken stop)
    {
        LoadSummary summary = LoadProgress.Run(new LoadRun(options, workload, TimeProvider.System), stop);
        System.Console.WriteLine(json ? Json.Of(LoadFigures.Of(summary, workload)) : LoadSummaryText.Of(summary, workload));
        page?.Write(summary, workload);
        return summary.IsSound ? ExitCode.Ok : ExitCode.Failed;
    }
}
