using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Tests.Changes.Feed;

/// <summary>A journal of one entry many times over, that counts what is read of it and lets go of its beginning as a checkpoint does.</summary>
/// <param name="entry">The entry.</param>
/// <param name="count">How many times.</param>
internal sealed class WatchedJournal(byte[] entry, int count) : IJournalSource
{
    private int _read;

    public Guid Identity { get; } = Guid.NewGuid();

    public long FirstAddress { get; private set; } = 1;

    public long LastDurable => count;

    /// <summary>How many entries were read, by all readers together.</summary>
    public int EntriesRead => Volatile.Read(ref _read);

    /// <summary>Told the address of each entry before it is read.</summary>
    public Action<long>? Reading { get; set; }

    /// <summary>Told the address that a reader is asked for, before it is made.</summary>
    public Action<long>? Beginning { get; set; }

    /// <summary>Lets go of what is before an address.</summary>
    public void DropBefore(long address) => FirstAddress = address;

    public IJournalReader ReadFrom(long address)
    {
        Beginning?.Invoke(address);
        ArgumentOutOfRangeException.ThrowIfLessThan(address, FirstAddress);
        return new Reader(this, address);
    }

    private sealed class Reader(WatchedJournal journal, long address) : IJournalReader
    {
        public long NextAddress { get; private set; } = address;

        public ReadOutcome Read(out JournalEntry entry)
        {
            entry = default;
            journal.Reading?.Invoke(NextAddress);
            if (NextAddress < journal.FirstAddress)
            {
                return ReadOutcome.Dropped;
            }

            if (NextAddress > journal.LastDurable)
            {
                return ReadOutcome.NotYet;
            }

            entry = new JournalEntry(NextAddress++, journal.Content);
            Interlocked.Increment(ref journal._read);
            return ReadOutcome.Entry;
        }

        public ValueTask<WaitOutcome> WaitAsync(CancellationToken cancellation) => ValueTask.FromResult(WaitOutcome.Closed);

        public void Dispose()
        {
        }
    }

    private ReadOnlyMemory<byte> Content { get; } = entry;
}
