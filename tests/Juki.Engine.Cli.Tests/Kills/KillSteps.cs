using Juki.Engine.Store.Registers;

namespace Juki.Engine.Cli.Tests.Kills;

/// <summary>Counts at which steps checkpoints died, told by what they left.</summary>
internal sealed class KillSteps
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private long _snapshot = 1;

    /// <summary>Takes note of a checkpoint that is not running any more.</summary>
    /// <param name="run">The checkpoint.</param>
    /// <param name="register">The register, as it opens.</param>
    /// <param name="directory">Where it lies.</param>
    public void Note(KilledRun run, Register register, string directory)
    {
        string step = run.Succeeded ? "none" : StepOf(register.Info.Snapshot, directory);
        _counts[step] = _counts.GetValueOrDefault(step) + 1;
        _snapshot = register.Info.Snapshot;
    }

    public override string ToString() => string.Join(", ", _counts.Select(step => $"{step.Key}: {step.Value}"));

    private string StepOf(long opened, string directory)
    {
        string[] snapshots = Directory.GetDirectories(directory, "snapshot-*");
        return snapshots.FirstOrDefault(path => path.EndsWith(".tmp", StringComparison.Ordinal)) is { } unfinished ? $"section {Directory.GetFiles(unfinished).Length:00}"
            : snapshots.Max(NumberOf) > opened ? "renamed"
            : opened > _snapshot ? "published"
            : "archiving or opening";
    }

    private static long NumberOf(string snapshot) => long.Parse(snapshot.AsSpan(snapshot.LastIndexOf('-') + 1), System.Globalization.CultureInfo.InvariantCulture);
}
