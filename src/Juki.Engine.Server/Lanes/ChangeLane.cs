using System.Collections.Concurrent;
using System.Threading.Channels;
using Juki.Engine.Changes;
using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Frames;
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
    private readonly SemaphoreSlim _room;
    private readonly ChangeWriter? _writer;
    private readonly EnginePair _engines;
    private readonly ChangeReader _reader;
    private readonly ChangeAnswerer _answerer;
    private readonly TimeProvider _time;
    private readonly Thread? _thread;
    private readonly Task _answering = Task.CompletedTask;
    private volatile bool _isStopping;

    public ChangeLane(EnginePair engines, ServerLimits limits, ServerMetrics metrics, TimeProvider time)
    {
        _writer = engines.WithSex.Changes;
        _engines = engines;
        _reader = new ChangeReader(limits);
        _answerer = new ChangeAnswerer(engines, metrics, time);
        _time = time;
        _room = new SemaphoreSlim((int)limits.ChangesWaitingMax);
        if (_writer is not null)
        {
            _thread = new Thread(Work) { IsBackground = true, Name = "change lane" };
            _thread.Start();
            _answering = Task.Run(AnswerAsync);
        }
    }

    /// <summary>The server takes changes.</summary>
    public bool IsOpen => _writer is not null;

    /// <inheritdoc/>
    public bool TryReserve() => _room.Wait(0, CancellationToken.None);

    /// <inheritdoc/>
    public void Release() => _room.Release();

    /// <inheritdoc/>
    public void Take(LaneJob job)
    {
        job.Taken = _time.GetTimestamp();
        _waiting.Add(job);
    }

    /// <summary>Ends: what was submitted is answered when it is durable, what waits is refused.</summary>
    public void Dispose()
    {
        _isStopping = true;
        _waiting.CompleteAdding();
        _thread?.Join();
        _submitted.Writer.Complete();
        _answering.GetAwaiter().GetResult();
        _waiting.Dispose();
    }

    private void Work()
    {
        foreach (LaneJob job in _waiting.GetConsumingEnumerable())
        {
            _submitted.Writer.TryWrite(Submit(job));
        }
    }

    private async Task AnswerAsync()
    {
        await foreach (SubmittedJob submitted in _submitted.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await _answerer.AnswerAsync(submitted).ConfigureAwait(false);
        }
    }

    private SubmittedJob Submit(LaneJob job)
    {
        try
        {
            ChangeEvent?[] events = [];
            WireFault fault = _isStopping ? WireFault.Draining : job.IsCancelled ? WireFault.Cancelled : _reader.Read(job, out events);
            return fault == WireFault.None ? new SubmittedJob(job, Submit(events), WireFault.None) : new SubmittedJob(job, [], fault);
        }
        catch (Exception failure)
        {
            return new SubmittedJob(job, [], _engines.FaultOf(failure, job.Header.Kind));
        }
    }

    private PendingChange?[] Submit(ChangeEvent?[] events)
    {
        var changes = new PendingChange?[events.Length];
        for (int i = 0; i < events.Length; i++)
        {
            changes[i] = events[i] is { } change ? Submit(change) : null;
        }

        return changes;
    }

    private PendingChange Submit(ChangeEvent change)
    {
        PendingChange pending;
        while (!(pending = _writer!.Submit(change)).IsTaken)
        {
            _writer.WhenRoomAsync().AsTask().GetAwaiter().GetResult();
        }

        return pending;
    }
}
