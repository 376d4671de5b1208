using System.Collections.Concurrent;
using System.Threading.Channels;
using Juki.Engine.Changes;
using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Server.Hosting;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Lanes;

/// <summary>
/// Applies changes in the order in which they arrived: one thread submits them, and each is answered when it is durable, while those behind it are
/// submitted already and will be synced with one sync. Where the journal has no room the thread waits, and the connections behind it.
/// </summary>
internal sealed class ChangeLane : ILane, IDisposable
{
    private readonly BlockingCollection<LaneJob> _waiting = [];
    private readonly Channel<SubmittedJob> _submitted = Channel.CreateUnbounded<SubmittedJob>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
    private readonly ChangeWriter? _writer;
    private readonly FailureLog _failures;
    private readonly ChangeReader _reader;
    private readonly TimeProvider _time;
    private readonly ServerLimits _limits;
    private readonly ServerLifetime _lifetime;
    private readonly CancellationTokenSource _end = new();
    private readonly Thread? _thread;
    private readonly Task _answering = Task.CompletedTask;
    private volatile bool _isStopping;

    /// <param name="failures">Tells what a failure means.</param>
    /// <param name="writer">Takes the changes; null where the server only reads.</param>
    /// <param name="limits">How many may wait.</param>
    /// <param name="metrics">Counts them.</param>
    /// <param name="time">The clock.</param>
    /// <param name="lifetime">Says how long the end may take.</param>
    public ChangeLane(FailureLog failures, ChangeWriter? writer, ServerLimits limits, ServerMetrics metrics, TimeProvider time, ServerLifetime lifetime)
    {
        _writer = writer;
        _failures = failures;
        _reader = new ChangeReader(limits);
        _time = time;
        (_limits, _lifetime) = (limits, lifetime);
        Room = new LaneRoom(limits.ChangesWaitingMax, limits.ChangeBytesWaitingMax);
        if (writer is not null)
        {
            _thread = new Thread(Work) { IsBackground = true, Name = "change lane" };
            _thread.Start();
            _answering = Task.Run(() => AnswerAsync(new ChangeAnswerer(failures, writer, metrics, time)));
        }
    }

    /// <summary>The server takes changes.</summary>
    public bool IsOpen => _writer is not null;

    /// <inheritdoc/>
    public LaneRoom Room { get; }

    /// <inheritdoc/>
    public void Take(LaneJob job)
    {
        job.Taken = _time.GetTimestamp();
        _waiting.Add(job);
    }

    /// <summary>
    /// Ends: what was submitted is answered when it is durable, what waits is refused. A disk that is full or does not answer is waited for as long as
    /// is left to a server that leaves; what it has not taken by then is answered so, since nobody knows what becomes of it.
    /// </summary>
    public void Dispose()
    {
        _isStopping = true;
        _waiting.CompleteAdding();
        using (ITimer patience = _time.CreateTimer(_ => _end.Cancel(), null, _lifetime.DrainTimeLeft(_limits), Timeout.InfiniteTimeSpan))
        {
            _thread?.Join();
            _submitted.Writer.Complete();
            _answering.GetAwaiter().GetResult();
        }

        _waiting.Dispose();
        _end.Dispose();
    }

    private void Work()
    {
        foreach (LaneJob job in _waiting.GetConsumingEnumerable())
        {
            _submitted.Writer.TryWrite(Submit(job));
        }
    }

    private async Task AnswerAsync(ChangeAnswerer answerer)
    {
        await foreach (SubmittedJob submitted in _submitted.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await answerer.AnswerAsync(submitted, _end.Token).ConfigureAwait(false);
        }
    }

    /// <summary>What was submitted before something went wrong is waited for all the same: who is answered then knows that nothing is under way.</summary>
    private SubmittedJob Submit(LaneJob job)
    {
        List<PendingChange?> submitted = [];
        WireFault fault;
        try
        {
            ChangeEvent?[] events = [];
            fault = _isStopping ? WireFault.Draining : job.IsCancelled ? WireFault.Cancelled : _reader.Read(job, out events);
            if (fault == WireFault.None)
            {
                Array.ForEach(events, change => submitted.Add(change is null ? null : Submit(change)));
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            fault = WireFault.ChangesStopped;
        }
        catch (Exception failure)
        {
            fault = _failures.FaultOf(failure, job.Header.Kind);
        }

        return new SubmittedJob(job, submitted, fault);
    }

    private PendingChange Submit(ChangeEvent change)
    {
        PendingChange pending;
        while (!(pending = _writer!.Submit(change)).IsTaken)
        {
            _writer.WhenRoomAsync(_end.Token).AsTask().GetAwaiter().GetResult();
        }

        return pending;
    }
}
