using System.Diagnostics;
using Juki.Engine.Benchmarks.Reporting;

namespace Juki.Engine.Benchmarks.Changes;

/// <summary>How long each step took of work that tells its steps, and how much processor time of the process; the last one lasts until the times are read.</summary>
internal sealed class StepTimes : IProgress<(string Step, double Share)>
{
    private readonly List<(string Step, long Start, TimeSpan Processor)> _steps = [];

    /// <summary>Seconds from the first step until now.</summary>
    public double Seconds => Stopwatch.GetElapsedTime(_steps[0].Start).TotalSeconds;

    /// <inheritdoc/>
    public void Report((string Step, double Share) value)
    {
        if (_steps.Count == 0 || _steps[^1].Step != value.Step)
        {
            _steps.Add((value.Step, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime));
        }
    }

    /// <summary>Writes a row for each step.</summary>
    public void AddTo(Table table)
    {
        _steps.Add((string.Empty, Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime));
        for (int step = 0; step + 1 < _steps.Count; step++)
        {
            ((string name, long start, TimeSpan before), (_, long end, TimeSpan after)) = (_steps[step], _steps[step + 1]);
            table.Add(
                $"of it {name}",
                $"{Figures.Rounded(Stopwatch.GetElapsedTime(start, end).TotalSeconds)} s",
                $"{Figures.Rounded((after - before).TotalSeconds)} s of processor time");
        }
    }
}
