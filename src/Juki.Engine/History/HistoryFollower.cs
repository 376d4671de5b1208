using Juki.Engine.Durability.History;
using Juki.Engine.Durability.Journal;

namespace Juki.Engine.History;

/// <summary>
/// Takes what becomes durable in the journal into the history, on a thread of its own: whoever changes residents never waits for it, and whoever asks
/// for history waits until it has come far enough.
/// </summary>
internal sealed class HistoryFollower : IDisposable
{
    /// <summary>An index that is lost so often within <see cref="RebuildsSpan"/> is not helped by making it once more: its disk is full or fails.</summary>
    private const int RebuildsMax = 3;

    /// <summary>What was so long ago says nothing of the disk as it is now.</summary>
    private static readonly TimeSpan RebuildsSpan = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly HistoryStore _store;
    private readonly ChangePictures _pictures;
    private readonly IJournalSource _journal;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _thread;
    private readonly List<(long Address, TaskCompletionSource Reached)> _waiters = [];
    private CancellationTokenSource _sleep = new();
    private Exception? _failure;
    private int _rebuilds;
    private long _rebuiltAt;

    public HistoryFollower(HistoryStore store, ChangePictures pictures, IJournalSource journal, TimeProvider time)
    {
        (_store, _pictures, _journal, _time) = (store, pictures, journal, time);
        _thread = new Thread(Run) { Name = "history", IsBackground = true };
        _thread.Start();
    }

    /// <summary>It follows no more.</summary>
    public bool HasFailed
    {
        get
        {
            lock (_lock)
            {
                return _failure is not null;
            }
        }
    }

    /// <summary>Waits until the history contains an entry.</summary>
    /// <exception cref="HistoryException">It never will, and why.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task WhenReachedAsync(long address, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_store.Position >= address)
            {
                return Task.CompletedTask;
            }

            if (_failure is not null)
            {
                return Task.FromException(Stopped(_failure));
            }

            TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((address, reached));
            // It may sleep at the end of the journal beside an index that was found to be damaged meanwhile.
            _sleep.Cancel();
            return reached.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Ends the thread; the entry that it is at is finished.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _thread.Join();
        Fail(new ObjectDisposedException(nameof(RegisterHistory)));
        _stop.Dispose();
        _sleep.Dispose();
    }

    private static HistoryException Stopped(Exception failure) => failure as HistoryException
        ?? new HistoryException(HistoryFault.Behind, $"The history is not kept up any more: {failure.Message}", failure);

    private void Run()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                Follow();
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Whoever stops it tells those who wait.
        }
#pragma warning disable CA1031 // Whatever it is, those who wait must be told.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Fail(failure);
        }
    }

    /// <summary>Follows the journal until it is to stop, or the index is lost.</summary>
    private void Follow()
    {
        try
        {
            RebuildIfLost();
            Tell();
            using IJournalReader reader = _journal.ReadFrom(_store.Position + 1);
            while (!_stop.IsCancellationRequested && !_store.IsLost)
            {
                TakeAll(reader);
                Wait(reader);
            }
        }
        catch (HistoryException lost) when (lost.Fault == HistoryFault.IndexDamaged)
        {
            // The next round makes it again.
        }
    }

    private void RebuildIfLost()
    {
        if (!_store.IsLost)
        {
            return;
        }

        _rebuilds = _time.GetElapsedTime(_rebuiltAt) > RebuildsSpan ? 0 : _rebuilds;
        if (_rebuilds == RebuildsMax)
        {
            throw new HistoryException(HistoryFault.Behind, FormattableString.Invariant(
                $"The index of the history was lost {RebuildsMax + 1} times, each within {RebuildsSpan.TotalMinutes:F0} minutes of the last: its disk is full or fails. See to the disk; the history is then opened anew with the next question."));
        }

        _rebuilds++;
        _rebuiltAt = _time.GetTimestamp();
        _store.Rebuild(_stop.Token);
    }

    private void TakeAll(IJournalReader reader)
    {
        ReadOutcome outcome = ReadOutcome.Entry;
        while (!_stop.IsCancellationRequested && (outcome = reader.Read(out JournalEntry entry)) == ReadOutcome.Entry)
        {
            _store.Add(_pictures.Of(entry));
            Tell();
        }

        if (outcome == ReadOutcome.Dropped)
        {
            throw new HistoryException(HistoryFault.Missing, FormattableString.Invariant(
                $"The journal has let go of entry {reader.NextAddress} before it was archived. Restore journal and archives from one backup."));
        }
    }

    /// <summary>Sleeps until the next entry is durable, somebody waits, or it is to stop.</summary>
    private void Wait(IJournalReader reader)
    {
        CancellationToken sleep = Sleep();
        try
        {
            if (reader.WaitAsync(sleep).AsTask().GetAwaiter().GetResult() is var ended and not WaitOutcome.Durable)
            {
                throw new HistoryException(HistoryFault.Behind, FormattableString.Invariant($"The history has followed the journal up to {_store.Position}, where it ends ({ended})."));
            }
        }
        catch (OperationCanceledException) when (sleep.IsCancellationRequested)
        {
            // Woken.
        }
    }

    private CancellationToken Sleep()
    {
        lock (_lock)
        {
            _sleep.Dispose();
            _sleep = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
            if (_store.IsLost)
            {
                _sleep.Cancel();
            }

            return _sleep.Token;
        }
    }

    private void Tell()
    {
        lock (_lock)
        {
            if (_waiters.Count > 0)
            {
                End(waiter => waiter.Address <= _store.Position, reached => reached.SetResult());
            }
        }
    }

    private void Fail(Exception failure)
    {
        lock (_lock)
        {
            _failure ??= failure;
            End(_ => true, reached => reached.SetException(Stopped(_failure)));
        }
    }

    private void End(Predicate<(long Address, TaskCompletionSource Reached)> ends, Action<TaskCompletionSource> end)
    {
        foreach ((long _, TaskCompletionSource reached) in _waiters.FindAll(ends))
        {
            end(reached);
        }

        _waiters.RemoveAll(ends);
    }
}
