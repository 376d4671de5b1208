using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Server.Tests.Lanes;

/// <summary>A journal whose disk answers when the test says so, and that has room for so many entries until then.</summary>
internal sealed class SlowJournal(int entriesMax) : IJournal
{
    private readonly Lock _lock = new();
    private readonly List<(long Address, TaskCompletionSource<WaitOutcome> Waiter)> _waiters = [];
    private volatile int _appended;

    public Guid Identity { get; } = Guid.NewGuid();

    public long FirstAddress => 1;

    public long LastAppended => _appended;

    public long LastDurable { get; private set; }

    public int EntryBytesMax => int.MaxValue;

    public JournalHealth Health { get; } = new(JournalState.Stopped, "The test says so.");

    /// <summary>What an entry is answered with when there is no room.</summary>
    public AppendRefusal Refusal { get; init; } = AppendRefusal.Busy;

    public AppendResult Append(ReadOnlySpan<byte> entry) =>
        _appended < entriesMax ? new AppendResult(++_appended, AppendRefusal.None) : new AppendResult(0, Refusal);

    /// <summary>The disk answers.</summary>
    public void SyncTo(long address)
    {
        lock (_lock)
        {
            LastDurable = address;
            _waiters.Where(waiter => waiter.Address <= address).ToList().ForEach(waiter => waiter.Waiter.TrySetResult(WaitOutcome.Durable));
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

    public IJournalReader ReadFrom(long address) => new Empty(address);

    public void DropBefore(long address) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Empty(long address) : IJournalReader
    {
        public long NextAddress => address;

        public ReadOutcome Read(out JournalEntry entry)
        {
            entry = default;
            return ReadOutcome.NotYet;
        }

        public ValueTask<WaitOutcome> WaitAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
