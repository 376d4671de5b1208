using System.Text;
using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Estimation;
using Juki.Engine.Cli.Console;
using Juki.Engine.Files;

namespace Juki.Engine.Cli.Verbs;

/// <summary><c>juki match --estimate</c>: what is done before the matching.</summary>
internal static class Estimating
{
    /// <summary>Estimates a profile from the queries, writes it if a file is named, and shows it unless the summary is JSON.</summary>
    public static EstimationSummary Run(IdentityEngine engine, BulkOptions match, string? profileFile, bool json, CancellationToken stop)
    {
        long bytes = File.Exists(match.Input) ? new FileInfo(match.Input).Length : 0;
        using NewFile? profile = profileFile is null ? null : new NewFile(profileFile, match.Overwrites);
        EstimationSummary summary = WorkProgress.Run("estimating", bytes, report => new ProfileEstimation(engine).Run(
            new EstimationOptions { Input = match.Input, Encoding = match.Encoding, Mapping = match.Mapping, WorkerCount = match.WorkerCount, Progress = done => report(done.Bytes) }, stop));
        if (profile is not null)
        {
            profile.Write(Encoding.UTF8.GetBytes(summary.Estimate.Profile.ToJson()));
            engine.Register.Verification.WaitUntilSound(stop);
            profile.Publish();
        }

        if (!json)
        {
            System.Console.WriteLine(EstimationReport.ForPeople(summary, engine.Profile.Name));
        }

        return summary;
    }
}
