using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.Store.Changes;

namespace Juki.Engine.Changes;

/// <summary>Enters the changes of a journal into a register, as they were entered when they were made.</summary>
internal sealed class Replay(DeltaWriter delta, EventResolver residents)
{
    private const int ChangesPerReport = 16_384;

    public DeltaWriter Delta => delta;

    /// <summary>The events that were replayed.</summary>
    public SeenEvents Seen { get; } = new();

    /// <summary>Enters what the snapshot does not contain. Keys are noted of all events that the journal holds.</summary>
    /// <exception cref="JournalException">The journal holds what is no change of this register.</exception>
    public void Run(IJournal journal, long position, Action<long>? replayed)
    {
        using IJournalReader reader = journal.ReadFrom(journal.FirstAddress);
        long entered = 0;
        while (reader.Read(out JournalEntry entry) == ReadOutcome.Entry)
        {
            ChangeEvent change = EventOf(entry);
            if (entry.Address > position)
            {
                Enter(change, entry.Address);
            }

            Seen.Add(Seen.Prepare(change), entry.Address);
            entered++;
            if (entered % ChangesPerReport == 0)
            {
                replayed?.Invoke(entered);
            }
        }

        delta.Publish(Math.Max(delta.Published, journal.LastDurable));
        replayed?.Invoke(entered);
    }

    /// <exception cref="JournalException">The journal does not follow on the snapshot.</exception>
    public static void RequireSuccession(IJournal journal, long position)
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

    private static ChangeEvent EventOf(in JournalEntry entry)
    {
        LayoutFault fault = EventLayout.Read(entry.Payload.Span, out ChangeEvent? change);
        return change ?? throw new JournalException(FormattableString.Invariant(
            $"Entry {entry.Address} of the journal is no event that this program can read ({fault}). Use the program that wrote it."));
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
