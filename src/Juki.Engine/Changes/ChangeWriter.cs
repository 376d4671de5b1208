using System.Buffers;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Changes.Encoding;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes;

/// <summary>
/// Takes changes of residents, from any number of threads: checks each, draws the code that it needs, writes it to the journal, enters it
/// into the register, and answers when it is durable. Readers see it from then on, and never a change that a power cut could undo.
/// </summary>
/// <remarks>
/// The order of all changes is that of the journal. A change is checked against all before it, durable or not; so an answer, a refusal too,
/// is given when everything that it rests on is durable.
/// </remarks>
public sealed class ChangeWriter
{
    private readonly Lock _writing = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly IJournal _journal;
    private readonly DeltaWriter _delta;
    private readonly EventResolver _resolver;
    private readonly SeenEvents _seen;
    private long _entered;

    private ChangeWriter(IJournal journal, Replay replay, EventResolver resolver)
    {
        _journal = journal;
        _resolver = resolver;
        (_delta, _seen, _entered) = (replay.Delta, replay.Seen, journal.LastDurable);
    }

    /// <summary>Journal address of the last change that readers see.</summary>
    public long Published => _delta.Published;

    /// <summary>Whether changes are taken, and if not, why.</summary>
    public JournalHealth Health => _journal.Health;

    /// <summary>Brings a register up to its journal and takes changes from then on: there is one writer for a register until it is closed.</summary>
    /// <param name="register">The register as its snapshot has it.</param>
    /// <param name="position">Journal address that the snapshot contains.</param>
    /// <param name="journal">The register's journal; closed by its owner, after the last change.</param>
    /// <param name="replayed">Is told how many changes have been entered, now and then.</param>
    /// <exception cref="JournalException">The journal does not follow on the snapshot, or holds what is no change of this register.</exception>
    public static ChangeWriter Open(Register register, long position, IJournal journal, Action<long>? replayed = null) =>
        Open(register, position, journal, UnusedCodes.Of(register), replayed);

    /// <inheritdoc cref="Open(Register, long, IJournal, Action{long})"/>
    internal static ChangeWriter Open(Register register, long position, IJournal journal, UnusedCodes unused, Action<long>? replayed = null)
    {
        Replay.RequireSuccession(journal, position);
        var resolver = new EventResolver(register, unused);
        var replay = new Replay(register.BeginChanges(position), resolver);
        replay.Run(journal, position, replayed);
        return new ChangeWriter(journal, replay, resolver);
    }

    /// <summary>Applies a change, and answers when it is durable.</summary>
    /// <exception cref="ChangesStoppedException">The journal takes no change, or has failed: whether this one survived shows when the register is opened anew.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the change may be applied all the same.</exception>
    public async ValueTask<ChangeAnswer> ApplyAsync(ChangeEvent change, CancellationToken cancellation = default)
    {
        while (true)
        {
            PendingChange pending = Submit(change);
            if (pending.IsTaken)
            {
                return await WhenDurableAsync(pending, cancellation).ConfigureAwait(false);
            }

            await WaitAsync(_journal.LastAppended, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Applies a change as far as it goes without waiting, for whoever sends many. What is submitted one after another is applied in that
    /// order; the answer counts after <see cref="WhenDurableAsync"/>.
    /// </summary>
    /// <returns>Not taken: so much waits for the disk that this one must be submitted again, when some of it is durable.</returns>
    /// <exception cref="ChangesStoppedException">The journal takes no change.</exception>
    public PendingChange Submit(ChangeEvent change)
    {
        ArgumentNullException.ThrowIfNull(change);
        lock (_writing)
        {
            ChangeFinding finding = EventCheck.Check(change);
            return finding.IsFault ? Refused(finding)
                : _seen.TryFind(change, out ChangeAnswer first) ? new PendingChange(first, _entered)
                : Take(change);
        }
    }

    /// <summary>Waits until a change, and all that its answer rests on, is durable.</summary>
    /// <exception cref="ChangesStoppedException">The journal has failed: whether the change survived shows when the register is opened anew.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the change may be applied all the same.</exception>
    public async ValueTask<ChangeAnswer> WhenDurableAsync(PendingChange pending, CancellationToken cancellation = default)
    {
        await WaitAsync(pending.DurableAt, cancellation).ConfigureAwait(false);
        return pending.Answer;
    }

    private PendingChange Refused(ChangeFinding finding) => new(ChangeAnswer.Refused(finding), _entered);

    private PendingChange Take(ChangeEvent change)
    {
        ChangeFinding finding = _resolver.Resolve(change, out ChangeEvent resolved, out ResidentImage? before);
        ResidentImage? after = null;
        finding = finding.IsFault ? finding : Transition.Apply(before, resolved, out after);
        if (finding.IsFault)
        {
            return Refused(finding);
        }

        after!.WriteTo(_delta);
        _delta.Prepare(before?.Code);
        _bytes.ResetWrittenCount();
        EventLayout.Write(resolved, _bytes);
        SeenEvents.Entry seen = _seen.Prepare(resolved);
        AppendResult appended = _journal.Append(_bytes.WrittenSpan);
        return appended.Refusal switch
        {
            AppendRefusal.None => Enter(seen, after, appended.Address),
            AppendRefusal.Busy => PendingChange.NotTaken,
            _ => throw ChangesStoppedException.Of(_journal.Health),
        };
    }

    /// <summary>Nothing here may fail: the change is in the journal.</summary>
    private PendingChange Enter(in SeenEvents.Entry seen, ResidentImage after, long address)
    {
        _delta.Enter(address);
        _entered = address;
        _seen.Add(seen, address);
        return new PendingChange(ChangeAnswer.Accepted(address, after.Code), address);
    }

    private async ValueTask WaitAsync(long address, CancellationToken cancellation)
    {
        try
        {
            if (await _journal.WaitUntilDurableAsync(address, cancellation).ConfigureAwait(false) != WaitOutcome.Durable)
            {
                throw ChangesStoppedException.Of(_journal.Health);
            }
        }
        finally
        {
            // However the wait ended, others' changes may have become durable meanwhile.
            Publish();
        }
    }

    /// <summary>What is durable may not be entered yet, and what is entered not be durable.</summary>
    private void Publish()
    {
        lock (_writing)
        {
            long address = Math.Min(_journal.LastDurable, _entered);
            if (address > _delta.Published)
            {
                _delta.Publish(address);
            }
        }
    }
}
