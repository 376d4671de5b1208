using Juki.Engine.Durability.Journal.Reading;

namespace Juki.Engine.Durability.Journal.Writing;

/// <summary>
/// A journal with one thread of its own, which makes one block of entries durable after the other; what is appended meanwhile gathers for the
/// next. So the cost of a sync is shared by all who wait for it.
/// </summary>
internal sealed class GroupCommitJournal : IJournal
{
    private readonly CommittedLog _log;
    private readonly WaitingEntries _waiting;
    private readonly Progress _progress = new();
    private readonly Lock _lock = new();
    private readonly Lock _closed = new();
    private readonly WorkSignal _work = new();
    private readonly RetryTimer _retry;
    private readonly Thread _thread;
    private JournalHealth _health;
    private bool _closing;
    private long _dropBefore;

    public GroupCommitJournal(CommittedLog log, JournalOptions options)
    {
        _log = log;
        _waiting = new WaitingEntries(log.Geometry, Math.Min(options.WaitingBytesMax, log.Geometry.WaitingBytesMax), log.Point.Last);
        _retry = new RetryTimer(options.Time, options.FullDiskRetryInterval, _work.Set);
        _health = new JournalHealth(JournalState.Serving, "");
        ReserveAhead();
        _thread = new Thread(Run) { IsBackground = true, Name = "juki journal" };
        _thread.Start();
    }

    public Guid Identity => _log.Identity;

    public long FirstAddress => _log.Point.FirstAddress;

    public long LastAppended
    {
        get
        {
            lock (_lock)
            {
                return _waiting.End.Address;
            }
        }
    }

    public long LastDurable => _log.Point.Last.Address;

    public int EntryBytesMax => _log.Geometry.EntryBytesMax;

    public JournalHealth Health
    {
        get
        {
            lock (_lock)
            {
                return _health;
            }
        }
    }

    public AppendResult Append(ReadOnlySpan<byte> entry)
    {
        lock (_lock)
        {
            AppendRefusal refusal = RefusalOf(entry.Length);
            if (refusal != AppendRefusal.None)
            {
                return new AppendResult(0, refusal);
            }

            bool idle = _waiting.IsEmpty;
            if (!_waiting.TryAppend(entry))
            {
                return new AppendResult(0, AppendRefusal.Busy);
            }

            if (idle)
            {
                _work.Set();
            }

            return new AppendResult(_waiting.End.Address, AppendRefusal.None);
        }
    }

    public async ValueTask<WaitOutcome> WaitUntilDurableAsync(long address, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(address, LastAppended + 1);
        while (true)
        {
            Task next = _progress.Next;
            JournalState state = Health.State;
            if (address <= LastDurable)
            {
                return WaitOutcome.Durable;
            }

            if (state is JournalState.Stopped or JournalState.Closed)
            {
                return state == JournalState.Stopped ? WaitOutcome.Stopped : WaitOutcome.Closed;
            }

            await next.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    public IJournalReader ReadFrom(long address)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(address, FirstAddress);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(address, LastDurable + 1);
        return new JournalReader(_log.Entries, address, WaitUntilDurableAsync);
    }

    public void DropBefore(long address)
    {
        lock (_lock)
        {
            _dropBefore = Math.Max(_dropBefore, Math.Min(address, LastDurable + 1));
            _work.Set();
        }
    }

    /// <summary>Takes no more entries, makes those durable that wait, and ends every wait. Whoever calls it finds all closed on return.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closing = true;
            _work.Set();
        }

        _thread.Join();
        lock (_closed)
        {
            _retry.Dispose();
            _work.Dispose();
            _log.Dispose();
        }
    }

    private AppendRefusal RefusalOf(int entryBytes) => (_health.State, _closing) switch
    {
        (JournalState.Stopped, _) => AppendRefusal.Stopped,
        (JournalState.Closed, _) or (_, true) => AppendRefusal.Closed,
        _ when entryBytes > EntryBytesMax => AppendRefusal.TooLong,
        (JournalState.DiskFull, _) => AppendRefusal.DiskFull,
        _ => AppendRefusal.None,
    };

    private void Run()
    {
        try
        {
            while (DoWork())
            {
                _work.Wait();
            }

            Tell(new JournalHealth(JournalState.Closed, "The journal was closed."));
        }
#pragma warning disable CA1031 // Whatever it is, the journal must not go on, and must say so.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Tell(new JournalHealth(JournalState.Stopped, $"{failure.Message} Nothing is acknowledged any more; open the journal anew when the cause is removed."));
        }
    }

    /// <summary>Does all there is to do; false if the journal is to be closed and nothing is left.</summary>
    private bool DoWork()
    {
        while (TakeBlock() is { } block)
        {
            _log.Write(block);
            lock (_lock)
            {
                _waiting.Return(block);
            }

            _progress.Step();
            ReserveAhead();
            Drop();
        }

        Drop();
        ReserveAhead();
        lock (_lock)
        {
            return !_closing || !_waiting.IsEmpty;
        }
    }

    private BlockBuffer? TakeBlock()
    {
        lock (_lock)
        {
            return _waiting.Take();
        }
    }

    private void Drop()
    {
        long address;
        lock (_lock)
        {
            address = _dropBefore;
            _dropBefore = 0;
        }

        if (address > _log.Point.FirstAddress)
        {
            _log.DropBefore(address);
        }
    }

    private void ReserveAhead()
    {
        if (_log.HasSpareSegment)
        {
            return;
        }

        if (_log.ReserveAhead())
        {
            Tell(new JournalHealth(JournalState.Serving, ""));
        }
        else
        {
            _retry.Set();
            Tell(new JournalHealth(JournalState.DiskFull, FormattableString.Invariant($"The disk has no room for the next {_log.Geometry.SegmentBytes} bytes of the journal; make room there.")));
        }
    }

    private void Tell(JournalHealth health)
    {
        lock (_lock)
        {
            _health = health;
        }

        _progress.Step();
    }
}
