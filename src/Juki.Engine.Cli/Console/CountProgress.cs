namespace Juki.Engine.Cli.Console;

/// <summary>Passes a count on to a <see cref="WorkProgress"/>, on the thread that reports it.</summary>
internal sealed class CountProgress(Action<double> report) : IProgress<long>
{
    public void Report(long value) => report(value);
}
