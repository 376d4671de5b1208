using Juki.Engine.Load.Results;

namespace Juki.Engine.Load.Tests.Scripted;

/// <summary>Loads for longer and longer until what goes on in the background got on: how busy the machine is decides nothing.</summary>
internal static class BackgroundRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static LoadSummary UntilItGotOn(Func<TimeSpan, LoadSummary> run)
    {
        TimeSpan time = TimeSpan.FromMilliseconds(500);
        LoadSummary summary = run(time);
        while (summary.Background is { BulkItems: 0 } or { Churn: null or { Count: 0 } } && time < Longest)
        {
            time *= 2;
            summary = run(time);
        }

        Assert.True(summary.Background.BulkItems > 0, "no batch was answered");
        Assert.True(summary.Background.Churn!.Count > 0, "no short connection was made");
        return summary;
    }
}
