using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Connections;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Background;

/// <summary>All that goes on beside a load, each on a thread of its own.</summary>
internal sealed class BackgroundWork : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly AnswerTally _churnTally = new();
    private readonly List<Task> _running = [];

    private BackgroundWork(IdleCrowd idle, IReadOnlyList<BulkLane> bulk) => (Idle, Bulk) = (idle, bulk);

    /// <summary>Connections that do nothing.</summary>
    public IdleCrowd Idle { get; }

    /// <summary>Connections with batches.</summary>
    public IReadOnlyList<BulkLane> Bulk { get; }

    /// <summary>Short connections; null if there are none.</summary>
    public Churn? Churn { get; private set; }

    /// <summary>What came back in the background.</summary>
    public AnswerTally Tally
    {
        get
        {
            AnswerTally all = new();
            all.Add(_churnTally);
            foreach (BulkLane lane in Bulk)
            {
                all.Add(lane.Tally);
            }

            return all;
        }
    }

    /// <summary>Starts what the options ask for.</summary>
    public static BackgroundWork Start(
        ServerConnector connector, OpenedConnections opened, LoadOptions options, Workload workload, LoadPeriod period, LoadClock clock)
    {
        BackgroundWork work = new(opened.Idle, [.. opened.Bulk.Select(connection => new BulkLane(connection, opened.Facts, workload, period, clock))]);
        foreach (BulkLane lane in work.Bulk)
        {
            work.Start(lane);
        }

        if (options.ChurnPerSecond > 0)
        {
            work.Churn = new Churn(connector, workload, options.ChurnPerSecond, clock, work._churnTally);
            work.Start(work.Churn);
        }

        return work;
    }

    /// <summary>Stops all and waits for its end.</summary>
    public BackgroundWork Stop()
    {
        _stop.Cancel();
        Task.WaitAll(_running);
        return this;
    }

    /// <summary>Stops all; what went wrong is <see cref="Stop"/>'s to say.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        _stop.Dispose();
    }

    private void Start(IBackground background) =>
        _running.Add(Task.Factory.StartNew(() => background.Run(_stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
}
