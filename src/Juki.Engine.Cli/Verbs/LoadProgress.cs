using Juki.Engine.Cli.Console;
using Juki.Engine.Load;
using Juki.Engine.Load.Results;
using Juki.Engine.Load.Running;

namespace Juki.Engine.Cli.Verbs;

/// <summary>Shows each second of a load in one line of the terminal; in a pipe it is quiet.</summary>
internal static class LoadProgress
{
    private const string BackToStart = "\r";
    private const string EraseLine = "\r\u001b[2K";

    /// <summary>Runs a load.</summary>
    public static LoadSummary Run(LoadRun load, CancellationToken stop)
    {
        if (System.Console.IsErrorRedirected)
        {
            return load.Run(everySecond: null, stop);
        }

        LoadSummary summary = load.Run(second => System.Console.Error.Write(EraseLine + Line(second)), stop);
        System.Console.Error.Write(EraseLine + BackToStart);
        return summary;
    }

    private static string Line(LoadSecond second)
    {
        string phase = second.IsMeasured ? $"p99 {Latencies.Text(second.P99Us)}" : "warming up";
        string wrong = second.Wrong == 0 ? string.Empty : $", WRONG: {Numbers.Count(second.Wrong)}";
        return FormattableString.Invariant($"{second.AtSeconds,4:N0} s  {second.Rate,11:N0}/s  {phase}, {second.InFlight:N0} in flight{wrong}");
    }
}
