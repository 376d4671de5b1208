using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>Reads what is committed, and waits for more as its journal does.</summary>
internal sealed class JournalReader(CommittedEntries entries, long first, Func<long, CancellationToken, ValueTask<WaitOutcome>> wait) : IJournalReader
{
    private EntryScan? _scan;

    public long NextAddress { get; private set; } = first;

    public ReadOutcome Read(out JournalEntry entry)
    {
        entry = default;
        CommitPoint point = entries.Point;
        if (NextAddress < point.FirstAddress)
        {
            return ReadOutcome.Dropped;
        }

        if (NextAddress > point.Last.Address)
        {
            return ReadOutcome.NotYet;
        }

        try
        {
            entry = ReadNext(point);
        }
        catch (JournalException) when (_scan!.NextBlockAt < entries.Point.BeginAt)
        {
            // Dropped meanwhile: the entry, or only the rest of the segment before it.
            _scan = null;
            return Read(out entry);
        }

        NextAddress++;
        return ReadOutcome.Entry;
    }

    public ValueTask<WaitOutcome> WaitAsync(CancellationToken cancellation) => wait(NextAddress, cancellation);

    public void Dispose() => _scan = null;

    private JournalEntry ReadNext(CommitPoint point)
    {
        _scan ??= entries.ScanFrom(NextAddress, point);
        while (_scan.TryNext(point, out EntryFrame frame, out ReadOnlyMemory<byte> payload) && frame.Address <= NextAddress)
        {
            if (frame.Address == NextAddress)
            {
                return new JournalEntry(frame.Address, payload);
            }
        }

        throw new JournalException(FormattableString.Invariant($"Entry {NextAddress} is durable and not found."));
    }
}
