using Juki.Engine.Changes;

namespace Juki.Engine.Cli.Console;

/// <summary>Passes on to a <see cref="WorkProgress"/> which share of a journal has been replayed.</summary>
internal sealed class RecoveryShare(Action<double> report) : IProgress<RecoveryProgress>
{
    public void Report(RecoveryProgress value) => report((double)value.Replayed / Math.Max(value.Total, 1));
}
