using System.Collections.Concurrent;
using Juki.Engine.Changes.Feed;
using Juki.Engine.Model.Changes;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Hosting;
using Juki.Engine.Server.Lanes.Generations;
using Juki.Engine.Server.Metrics;

namespace Juki.Engine.Server.Lanes;

/// <summary>Tells what has changed. A question that waits for something to change holds no thread.</summary>
internal sealed class FeedLane : ILane, IDisposable
{
    private readonly ConcurrentDictionary<LaneJob, Task> _atWork = new();
    private readonly Lock _counting = new();
    private readonly ReadTally _tally = new();
    private readonly ChangeFeed? _feed;
    private readonly CurrentEngines _engines;
    private readonly ServerLimits _limits;
    private readonly ServerMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly ServerLifetime _lifetime;

    /// <param name="engines">Whose changes.</param>
    /// <param name="limits">How many may wait.</param>
    /// <param name="metrics">Counts them.</param>
    /// <param name="time">Ends their waits.</param>
    /// <param name="lifetime">Ends all waits when the server leaves.</param>
    public FeedLane(CurrentEngines engines, ServerLimits limits, ServerMetrics metrics, TimeProvider time, ServerLifetime lifetime)
    {
        _feed = ChangeFeed.Of(engines.Current.WithSex);
        Room = new LaneRoom(limits.FeedsWaitingMax, limits.FeedBytesWaitingMax);
        (_engines, _limits, _metrics, _time, _lifetime) = (engines, limits, metrics, time, lifetime);
    }

    /// <summary>Questions that wait or are at work.</summary>
    public int Unfinished => _atWork.Count;

    /// <inheritdoc/>
    public LaneRoom Room { get; }

    /// <summary>Known to be at work before anything is done, so that whoever has ended it is the last to touch it.</summary>
    public void Take(LaneJob job)
    {
        job.Taken = _time.GetTimestamp();
        CancellationTokenSource end = new();
        job.EndWait = end.Cancel;
        TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _atWork[job] = ended.Task;
        _ = Task.Run(() => RunAsync(job, end, ended));
    }

    /// <summary>
    /// Ends the waits and waits for what is at work, for as long as is left to a server that leaves. Who is still reading then keeps the feed from
    /// being closed, which the end of the process does.
    /// </summary>
    public void Dispose()
    {
        foreach (LaneJob job in _atWork.Keys)
        {
            job.Cancel();
        }

        using CancellationTokenSource patience = new(_lifetime.DrainTimeLeft(_limits), _time);
        try
        {
            Task.WaitAll([.. _atWork.Values], patience.Token);
            _feed?.Dispose();
        }
        catch (OperationCanceledException)
        {
            // Time is up.
        }
    }

    private async Task RunAsync(LaneJob job, CancellationTokenSource end, TaskCompletionSource ended)
    {
        try
        {
            await AnswerAsync(job, end).ConfigureAwait(false);
        }
        finally
        {
            _atWork.TryRemove(job, out _);
            ended.SetResult();
        }
    }

    private async Task AnswerAsync(LaneJob job, CancellationTokenSource end)
    {
        WireFault fault;
        try
        {
            fault = await TellAsync(job, end).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (job.IsCancelled)
        {
            fault = WireFault.Cancelled;
        }
        catch (FeedAddressException refused)
        {
            fault = refused.IsTooOld ? WireFault.AddressTooOld : WireFault.AddressNotReached;
        }
        catch (Exception failure)
        {
            fault = _engines.Failures.FaultOf(failure, job.Header.Kind);
        }

        Count(job, fault);
        job.Finish(fault);
    }

    private async Task<WireFault> TellAsync(LaneJob job, CancellationTokenSource end)
    {
        if (_feed is null)
        {
            return WireFault.ReadOnly;
        }

        WireFault fault = FeedQuestion.Read(job, _limits, out FeedQuestion? asked);
        if (fault != WireFault.None)
        {
            return fault;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(end.Token, _lifetime.Draining);
        await using ITimer timer = _time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), waiting, asked!.Wait, Timeout.InfiniteTimeSpan);
        (long through, IReadOnlyList<ChangeNotice> notices, bool isSuperseded) = (asked.Since, [], true);
        while (isSuperseded)
        {
            (through, notices, isSuperseded) = await TellAsync(_feed, asked with { Since = through }, waiting.Token, end.Token).ConfigureAwait(false);
        }

        Write(job.Reply, through, notices);
        job.PackReply();
        return job.IsCancelled ? WireFault.Cancelled : job.Reply.HasOverflowed ? WireFault.ReplyTooLarge : WireFault.None;
    }

    /// <summary>Tells what the current register helps to tell. When another takes its place while nothing happens, that one is to be asked.</summary>
    private async Task<(long Through, IReadOnlyList<ChangeNotice> Notices, bool IsSuperseded)> TellAsync(
        ChangeFeed feed, FeedQuestion asked, CancellationToken waiting, CancellationToken end)
    {
        EnginePair engines = _engines.Lease();
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(waiting, engines.Superseded);
            using FeedCursor cursor = feed.From(asked.Since, new FeedSubscriber(engines.Register, asked.Codes));
            IReadOnlyList<ChangeNotice> notices = await cursor.ReadAsync(asked.NoticesMax, end).ConfigureAwait(false);
            if (notices.Count == 0 && cursor.IsAtEnd && asked.Wait > TimeSpan.Zero)
            {
                notices = await WaitAsync(cursor, asked, either.Token).ConfigureAwait(false);
            }

            return (cursor.Through, notices, notices.Count == 0 && either.IsCancellationRequested && !waiting.IsCancellationRequested);
        }
        finally
        {
            engines.Release();
        }
    }

    /// <summary>Waits for the first change that is asked for; changes of others are passed by meanwhile.</summary>
    private static async Task<IReadOnlyList<ChangeNotice>> WaitAsync(FeedCursor cursor, FeedQuestion asked, CancellationToken end)
    {
        IReadOnlyList<ChangeNotice> notices = [];
        try
        {
            while (notices.Count == 0)
            {
                end.ThrowIfCancellationRequested();
                if (!await cursor.WaitAsync(end).ConfigureAwait(false))
                {
                    // There will be none; a reply before its time would only be asked for again at once.
                    await new TaskCompletionSource().Task.WaitAsync(end).ConfigureAwait(false);
                }

                notices = await cursor.ReadAsync(asked.NoticesMax, end).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Time is over, or nobody waits any more: what was passed by is told all the same.
        }

        return notices;
    }

    private static void Write(PayloadWriter reply, long through, IReadOnlyList<ChangeNotice> notices)
    {
        FieldWriter fields = reply.Begin(FeedReply.Bytes + (notices.Count * NoticeFields.Bytes));
        new FeedReply((ulong)through, (uint)notices.Count).Write(ref fields);
        foreach (ChangeNotice notice in notices)
        {
            NoticeFields.Write(ref fields, notice);
        }

        reply.End(fields);
    }

    private void Count(LaneJob job, WireFault fault)
    {
        lock (_counting)
        {
            _tally.Clear();
            if (fault == WireFault.None)
            {
                _tally.Add(job.Header.Kind, 0);
            }
            else
            {
                _tally.AddFault(fault);
            }

            _metrics.ChangesAnswered(_tally, job.Header.Kind, job.Items, _time.GetElapsedTime(job.Taken));
        }
    }
}
