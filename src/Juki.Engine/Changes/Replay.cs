using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.Store.Changes;

namespace Juki.Engine.Changes;

/// <summary>Enters the changes of a journal into a register, as they were entered when they were made.</summary>
/// <param name="delta">Takes the changes.</param>
/// <param name="residents">Finds whom they concern.</param>
/// <param name="seen">Takes the keys of all events that the journal holds; null where no change will be taken.</param>
internal sealed class Replay(DeltaWriter delta, EventResolver residents, SeenEvents? seen)
{
    private const int EntriesPerReport = 16_384;

    /// <summary>Enters what the snapshot does not contain.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="position">Journal address that the snapshot contains.</param>
    /// <param name="progress">Is told how far it is, now and then.</param>
    /// <param name="cancellation">Calls it off; what was entered by then is not published.</param>
    /// <exception cref="JournalException">The journal does not follow on the snapshot, or holds what is no change of this register.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public void Run(IJournalSource journal, long position, IProgress<RecoveryProgress>? progress, CancellationToken cancellation = default)
    {
        RequireSuccession(journal, position);
        long first = seen is null ? position + 1 : journal.FirstAddress;
        long last = journal.LastDurable;
        using IJournalReader reader = journal.ReadFrom(first);
        while (reader.NextAddress <= last)
        {
            Take(Read(reader), position);
            long read = reader.NextAddress - first;
            if (read % EntriesPerReport == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new RecoveryProgress(read, last - first + 1));
            }
        }

        delta.Publish(last);
        progress?.Report(new RecoveryProgress(last - first + 1, last - first + 1));
    }

    private static void RequireSuccession(IJournalSource journal, long position)
    {
        if (position < journal.FirstAddress - 1)
        {
            throw new JournalException(FormattableString.Invariant(
                $"The snapshot contains the journal up to {position}, and the journal begins at {journal.FirstAddress}: the entries between are missing. Restore the journal or a later snapshot."));
        }

        if (position > journal.LastDurable)
        {
            throw new JournalException(FormattableString.Invariant(
                $"The snapshot contains the journal up to {position}, and the journal ends at {journal.LastDurable}: it is older than the snapshot, or another's. Restore the journal."));
        }
    }

    /// <summary>Durable entries are all there: nobody drops any while a register is opened, and an image keeps what is dropped.</summary>
    private static JournalEntry Read(IJournalReader reader)
    {
        long address = reader.NextAddress;
        return reader.Read(out JournalEntry entry) == ReadOutcome.Entry ? entry : throw new JournalException(FormattableString.Invariant(
            $"Entry {address} of the journal was durable and is not there any more."));
    }

    /// <summary>The change that an entry holds.</summary>
    /// <exception cref="JournalException">It holds none that this program can read.</exception>
    public static ChangeEvent EventOf(in JournalEntry entry)
    {
        LayoutFault fault = EventLayout.Read(entry.Payload.Span, out ChangeEvent? change);
        return change ?? throw new JournalException(FormattableString.Invariant(
            $"Entry {entry.Address} of the journal is no event that this program can read ({fault}). Use the program that wrote it."));
    }

    private void Take(in JournalEntry entry, long position)
    {
        ChangeEvent change = EventOf(entry);
        if (entry.Address > position)
        {
            Enter(change, entry.Address);
        }

        seen?.Add(seen.Prepare(CheckedEvent.Of(change), change), entry.Address);
    }

    private void Enter(ChangeEvent change, long address)
    {
        ResidentImage? before = residents.Find(change.Code!.Value);
        ChangeFinding finding = Transition.Apply(before, change, out ResidentImage? after);
        if (finding.IsFault)
        {
            throw new JournalException(FormattableString.Invariant(
                $"Entry {address} of the journal does not fit the register ({ChangeFaultText.Words(finding.Fault)}): snapshot and journal are not of one register. Restore both from one backup."));
        }

        after!.WriteTo(delta);
        delta.Prepare(before?.Code);
        delta.Enter(address);
    }
}
