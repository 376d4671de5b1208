using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Tests.Changes;

/// <summary>A journal in memory whose entries become durable when the test says so.</summary>
internal sealed class HeldJournal : IJournal
{
    private readonly Lock _lock = new();
    private readonly List<byte[]> _entries = [];
    private readonly List<(long Address, TaskCompletionSource<WaitOutcome> Waiter)> _waiters = [];

    public Guid Identity { get; } = Guid.NewGuid();

    public long FirstAddress { get; init; } = 1;

    public long LastAppended => FirstAddress - 1 + _entries.Count;

    public long LastDurable { get; private set; }

    public int EntryBytesMax => int.MaxValue;

    public JournalHealth Health { get; private set; } = new(JournalState.Serving, "");

    /// <summary>What the next entries are answered with, instead of being taken.</summary>
    public AppendRefusal Refusal { get; set; }

    /// <summary>The entries, for another journal to hold.</summary>
    public IReadOnlyList<byte[]> Entries => _entries;

    public static HeldJournal Of(IEnumerable<byte[]> entries, long firstAddress = 1)
    {
        HeldJournal journal = new() { FirstAddress = firstAddress };
        journal._entries.AddRange(entries);
        journal.LastDurable = journal.LastAppended;
        return journal;
    }

    public AppendResult Append(ReadOnlySpan<byte> entry)
    {
        if (Refusal != AppendRefusal.None)
        {
            return new AppendResult(0, Refusal);
        }

        lock (_lock)
        {
            _entries.Add(entry.ToArray());
            return new AppendResult(LastAppended, AppendRefusal.None);
        }
    }

    /// <summary>Makes entries durable.</summary>
    public void SyncTo(long address)
    {
        lock (_lock)
        {
            LastDurable = address;
            EndWaits(waiter => waiter.Address <= address, WaitOutcome.Durable);
        }
    }

    /// <summary>What a failed sync does.</summary>
    public void Stop(string reason)
    {
        lock (_lock)
        {
            Health = new JournalHealth(JournalState.Stopped, reason);
            Refusal = AppendRefusal.Stopped;
            EndWaits(_ => true, WaitOutcome.Stopped);
        }
    }

    public ValueTask<WaitOutcome> WaitUntilDurableAsync(long address, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (address <= LastDurable)
            {
                return ValueTask.FromResult(WaitOutcome.Durable);
            }

            TaskCompletionSource<WaitOutcome> waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((address, waiter));
            return new ValueTask<WaitOutcome>(waiter.Task.WaitAsync(cancellation));
        }
    }

    public IJournalReader ReadFrom(long address) => new Reader(this, address);

    public void DropBefore(long address) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private void EndWaits(Predicate<(long Address, TaskCompletionSource<WaitOutcome>)> ends, WaitOutcome outcome)
    {
        foreach ((long _, TaskCompletionSource<WaitOutcome> waiter) in _waiters.FindAll(ends))
        {
            waiter.SetResult(outcome);
        }

        _waiters.RemoveAll(ends);
    }

    private sealed class Reader(HeldJournal journal, long address) : IJournalReader
    {
        public long NextAddress { get; private set; } = address;

        public ReadOutcome Read(out JournalEntry entry)
        {
            bool isThere = NextAddress <= journal.LastDurable;
            entry = isThere ? new JournalEntry(NextAddress, journal._entries[(int)(NextAddress - journal.FirstAddress)]) : default;
            NextAddress += isThere ? 1 : 0;
            return isThere ? ReadOutcome.Entry : ReadOutcome.NotYet;
        }

        public ValueTask<WaitOutcome> WaitAsync(CancellationToken cancellation) => journal.WaitUntilDurableAsync(NextAddress, cancellation);

        public void Dispose()
        {
        }
    }
}
