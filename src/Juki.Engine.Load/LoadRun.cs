using Juki.Engine.Load.Background;
using Juki.Engine.Load.Connections;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Results;
using Juki.Engine.Load.Running;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load;

/// <summary>
/// Loads a server and measures it from outside: asks in a closed loop (as fast as answers come) or an open one (by a schedule), holds
/// every answer against what is known, and says how long they took.
/// </summary>
public sealed class LoadRun
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly LoadOptions _options;
    private readonly Workload _workload;
    private readonly TimeProvider _time;

    /// <summary>Prepares a load.</summary>
    /// <exception cref="LoadException">Options are out of range; the message lists all that are.</exception>
    public LoadRun(LoadOptions options, Workload workload, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(workload);
        options.Verify();
        (_options, _workload, _time) = (options, workload, time);
    }

    /// <summary>Runs it.</summary>
    /// <param name="everySecond">Is told of each second, on this thread.</param>
    /// <param name="stop">Ends it early; there is a summary all the same.</param>
    /// <exception cref="LoadException">The server cannot be reached, or refuses.</exception>
    public LoadSummary Run(Action<LoadSecond>? everySecond, CancellationToken stop)
    {
        ServerConnector connector = new(_options, _time);
        using OpenedConnections opened = OpenedConnections.Open(connector, _options, stop);
        LoadClock clock = new(_time);
        LoadPeriod period = new(LoadClock.NsOf(_options.WarmUp), _options.Duration is { } duration ? LoadClock.NsOf(duration) : long.MaxValue);
        using BackgroundWork background = BackgroundWork.Start(connector, opened, _options, _workload, period, clock);
        IReadOnlyList<LoadThread> threads = new ThreadPlan(_options, _workload, period, clock).Assign(opened);
        period.Begin(clock.NowNs);
        LoadSampler sampler = new(threads, clock, period);
        RunAll(threads, sampler, everySecond, stop);
        return new SummaryBuilder(_options, opened.Facts, period).Build(threads, background.Stop(), sampler.Seconds);
    }

    private static void RunAll(IReadOnlyList<LoadThread> threads, LoadSampler sampler, Action<LoadSecond>? everySecond, CancellationToken stop)
    {
        Task[] running = [.. threads.Select(thread => Task.Factory.StartNew(() => thread.Run(stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        while (!Task.WaitAll(running, Second))
        {
            LoadSecond second = sampler.Take();
            everySecond?.Invoke(second);
        }

        sampler.Take();
    }
}
