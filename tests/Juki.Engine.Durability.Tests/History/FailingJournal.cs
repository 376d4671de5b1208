using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Durability.Tests.History;

/// <summary>A journal of which an entry cannot be read.</summary>
/// <param name="journal">The journal.</param>
/// <param name="failsAt">Address of the entry.</param>
internal sealed class FailingJournal(IJournalSource journal, long failsAt) : IJournalSource
{
    public Guid Identity => journal.Identity;

    public long FirstAddress => journal.FirstAddress;

    public long LastDurable => journal.LastDurable;

    public IJournalReader ReadFrom(long address) => new Reader(journal.ReadFrom(address), failsAt);

    private sealed class Reader(IJournalReader reader, long failsAt) : IJournalReader
    {
        public long NextAddress => reader.NextAddress;

        public ReadOutcome Read(out JournalEntry entry) =>
            NextAddress == failsAt ? throw new JournalException(FormattableString.Invariant($"Entry {failsAt} fails in this test.")) : reader.Read(out entry);

        public ValueTask<WaitOutcome> WaitAsync(CancellationToken cancellation) => reader.WaitAsync(cancellation);

        public void Dispose() => reader.Dispose();
    }
}
