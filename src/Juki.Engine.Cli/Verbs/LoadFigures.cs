using System.Runtime.InteropServices;
using Juki.Engine.Load;
using Juki.Engine.Load.Results;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Cli.Verbs;

/// <summary>A load's figures as JSON has them, on the screen and in the page.</summary>
internal static class LoadFigures
{
    /// <summary>All of them.</summary>
    public static object Of(LoadSummary summary, Workload workload) => new
    {
        IsSound = summary.IsSound,
        summary.Answers,
        summary.Losses,
        Loop = summary.Options.Rate is null ? "closed" : "open",
        AskedRate = summary.Options.Rate,
        summary.Rate,
        summary.Requests,
        summary.Seconds,
        summary.WarmUpRequests,
        summary.NeverSent,
        summary.Unanswered,
        summary.Latency,
        summary.Kinds,
        summary.SendDelay,
        summary.BytesSentPerSecond,
        summary.BytesReceivedPerSecond,
        summary.Background,
        Load = Settings(summary.Options, workload),
        Server = new { Address = summary.Options.Server.ToString(), summary.Server.Name, summary.Server.RulesVersion, summary.Server.Residents },
        Machine = new { System = RuntimeInformation.OSDescription, Architecture = RuntimeInformation.OSArchitecture.ToString(), Processors = Environment.ProcessorCount, Runtime = RuntimeInformation.FrameworkDescription },
        summary.Curve,
        summary.Timeline,
    };

    private static object Settings(LoadOptions options, Workload workload) => new
    {
        options.Connections,
        options.Pipeline,
        options.Threads,
        DurationSeconds = options.Duration?.TotalSeconds,
        WarmUpSeconds = options.WarmUp.TotalSeconds,
        options.Requests,
        Mix = workload.Mix.ToString(),
        Items = workload.Items,
        DifferentRequests = Enum.GetValues<RequestKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), workload.CountOf),
        options.Tls,
    };
}
