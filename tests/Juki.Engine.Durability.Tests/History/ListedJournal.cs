using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Durability.Tests.History;

/// <summary>A journal of which all entries are durable, in memory.</summary>
internal sealed class ListedJournal : IJournal
{
    private readonly List<byte[]> _entries = [];

    public IReadOnlyList<byte[]> Entries => _entries;

    public long FirstAddress { get; private set; } = 1;

    public Guid Identity => Guid.Empty;

    public long LastAppended => _entries.Count;

    public long LastDurable => _entries.Count;

    public int EntryBytesMax => int.MaxValue;

    public JournalHealth Health => new(JournalState.Serving, "");

    public static ListedJournal Of(IEnumerable<byte[]> entries)
    {
        ListedJournal journal = new();
        journal._entries.AddRange(entries);
        return journal;
    }

    public AppendResult Append(ReadOnlySpan<byte> entry)
    {
        _entries.Add(entry.ToArray());
        return new AppendResult(LastAppended, AppendRefusal.None);
    }

    public ValueTask<WaitOutcome> WaitUntilDurableAsync(long address, CancellationToken cancellation) => ValueTask.FromResult(WaitOutcome.Durable);

    public IJournalReader ReadFrom(long address) => new Reader(this, address);

    public void DropBefore(long address) => FirstAddress = address;

    public void Dispose()
    {
    }

    private sealed class Reader(ListedJournal journal, long address) : IJournalReader
    {
        public long NextAddress { get; private set; } = address;

        public ReadOutcome Read(out JournalEntry entry)
        {
            if (NextAddress > journal.LastDurable)
            {
                entry = default;
                return ReadOutcome.NotYet;
            }

            entry = new JournalEntry(NextAddress, journal._entries[(int)NextAddress - 1]);
            NextAddress++;
            return ReadOutcome.Entry;
        }

        public ValueTask<WaitOutcome> WaitAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
