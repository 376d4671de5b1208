namespace Juki.Engine.Store.Building;

/// <summary>Reports the share that is done of the step under way, and stops there where the work is called off.</summary>
internal sealed class StepProgress(IProgress<(string Step, double Share)>? target, CancellationToken cancellation) : IProgress<double>
{
    private string _step = string.Empty;

    public void Begin(string step)
    {
        _step = step;
        Report(0);
    }

    public void Report(double value)
    {
        cancellation.ThrowIfCancellationRequested();
        target?.Report((_step, value));
    }
}
