using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.Durability.Journal.Writing;

namespace Juki.Engine.Durability.Journal.Reading;

/// <summary>Reads what a <see cref="CommittedLog"/> has committed, and waits for more.</summary>
internal sealed class JournalReader : IJournalReader
{
    private readonly IJournal _journal;
    private readonly CommittedLog _log;
    private EntryScan? _scan;

    public JournalReader(IJournal journal, CommittedLog log, long first)
    {
        _journal = journal;
        _log = log;
        NextAddress = first;
    }

    public long NextAddress { get; private set; }

    public ReadOutcome Read(out JournalEntry entry)
    {
        entry = default;
        CommitPoint point = _log.Point;
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
        catch (JournalException) when (_scan is null || _scan.NextBlockAt < _log.Point.BeginAt)
        {
            // Dropped meanwhile: the entry, or only the rest of the segment before it.
            _scan = null;
            return Read(out entry);
        }

        NextAddress++;
        return ReadOutcome.Entry;
    }

    public ValueTask<WaitOutcome> WaitAsync(CancellationToken cancellation) => _journal.WaitUntilDurableAsync(NextAddress, cancellation);

    public void Dispose() => _scan = null;

    private JournalEntry ReadNext(CommitPoint point)
    {
        _scan ??= _log.ScanFrom(NextAddress);
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
