using System.Collections.Concurrent;
using Juki.Engine.Linux;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Lanes;

/// <summary>
/// Answers batches on threads of its own that let others go first, so that single requests are answered at once however many
/// batches wait.
/// </summary>
internal sealed class BulkLane : ILane, IDisposable
{
    private readonly BlockingCollection<LaneJob> _waiting = [];
    private readonly BlockingCollection<(LaneJob Job, WireFault Fault)> _answered = [];
    private readonly CurrentEngines _engines;
    private readonly ServerLimits _limits;
    private readonly ServerMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly Thread[] _threads;
    private readonly Thread _messenger;
    private int _unfinished;
    private volatile bool _isStopping;

    public BulkLane(CurrentEngines engines, ServerLimits limits, ServerMetrics metrics, TimeProvider time)
    {
        _engines = engines;
        _limits = limits;
        _metrics = metrics;
        _time = time;
        Room = new LaneRoom(limits.BatchesWaitingMax, long.MaxValue);
        int threads = limits.BulkThreads > 0 ? limits.BulkThreads : Environment.ProcessorCount;
        _threads = [.. Enumerable.Range(0, threads).Select(number => new Thread(Work) { IsBackground = true, Name = $"bulk lane {number}" })];
        _messenger = new Thread(TellOwners) { IsBackground = true, Name = "bulk lane messenger" };
        _messenger.Start();
        foreach (Thread thread in _threads)
        {
            thread.Start();
        }
    }

    /// <summary>Batches that wait or are at work.</summary>
    public int Unfinished => Volatile.Read(ref _unfinished);

    /// <inheritdoc/>
    public LaneRoom Room { get; }

    /// <inheritdoc/>
    public void Take(LaneJob job)
    {
        job.Taken = _time.GetTimestamp();
        Interlocked.Increment(ref _unfinished);
        _metrics.BatchStarted();
        _waiting.Add(job);
    }

    /// <summary>Lets the threads end: what is at work is finished, what waits is refused.</summary>
    public void Dispose()
    {
        _isStopping = true;
        _waiting.CompleteAdding();
        foreach (Thread thread in _threads)
        {
            thread.Join();
        }

        _answered.CompleteAdding();
        _messenger.Join();
        _waiting.Dispose();
        _answered.Dispose();
    }

    private void Work()
    {
        ThreadCourtesy.StepBack();
        ThreadPunctuality.WakeOnTime();
        var answerer = new BatchAnswerer(_engines, _limits, new ShortSpells(_time));
        foreach (LaneJob job in _waiting.GetConsumingEnumerable())
        {
            WireFault fault = Answer(answerer, job);
            Interlocked.Decrement(ref _unfinished);
            Count(answerer, job, fault);
            _answered.Add((job, fault));
        }
    }

    /// <summary>
    /// On a thread of ordinary priority: the owner may have .NET's pool start a thread, which would have the courtesy of the one that asks, and
    /// carry single requests later.
    /// </summary>
    private void TellOwners()
    {
        foreach ((LaneJob job, WireFault fault) in _answered.GetConsumingEnumerable())
        {
            job.Finish(fault);
        }
    }

    /// <summary>A batch that ends with an error counts as that, not as the items that were answered before it.</summary>
    private void Count(BatchAnswerer answerer, LaneJob job, WireFault fault)
    {
        if (fault != WireFault.None)
        {
            answerer.Tally.Clear();
            answerer.Tally.AddFault(fault);
        }

        _metrics.Record(answerer.Tally, TimeSpan.Zero);
        answerer.Tally.Clear();
        _metrics.BatchFinished(job.Header.Kind, job.Items, _time.GetElapsedTime(job.Taken));
    }

    private WireFault Answer(BatchAnswerer answerer, LaneJob job)
    {
        try
        {
            WireFault fault = _isStopping ? WireFault.Draining : job.IsCancelled ? WireFault.Cancelled : answerer.Answer(job);
            if (fault == WireFault.None)
            {
                job.PackReply();
            }

            return fault;
        }
        catch (Exception failure)
        {
            return _engines.Failures.FaultOf(failure, job.Header.Kind);
        }
    }
}
