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
/// is given when everything that it rests on is durable. A later register may take the place of the one that changes are entered into; their order,
/// their keys and whoever waits know nothing of it.
/// </remarks>
public sealed class ChangeWriter
{
    /// <summary>What was taken is synced within milliseconds. A disk that has not answered by then may never do so.</summary>
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(5);

    private readonly Lock _writing = new();
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly IJournal _journal;
    private readonly SeenEvents _seen;
    private volatile DeltaWriter _delta;
    private volatile TaskCompletionSource? _pause;
    private EventResolver _resolver;
    private long _entered;
    private bool _isTorn;
    private bool _isClosed;

    private ChangeWriter(IJournal journal, DeltaWriter delta, EventResolver resolver, SeenEvents seen)
    {
        _journal = journal;
        _resolver = resolver;
        (_delta, _seen, _entered) = (delta, seen, journal.LastDurable);
    }

    /// <summary>Journal address of the last change that readers see.</summary>
    public long Published => _delta.Published;

    /// <summary>Journal address up to which all changes are durable; readers see them when somebody has waited for one.</summary>
    public long Durable => _journal.LastDurable;

    /// <summary>Whether changes are taken, and if not, why.</summary>
    public JournalHealth Health => _journal.Health;

    /// <summary>Journal address of the first event that is known by its key.</summary>
    internal long KeysKnownFrom => _seen.KnownFrom;

    /// <summary>Brings a register up to its journal and takes changes from then on: there is one writer for a register until it is closed.</summary>
    /// <param name="register">The register as its snapshot has it.</param>
    /// <param name="position">Journal address that the snapshot contains.</param>
    /// <param name="journal">The register's journal; closed by its owner, after the last change.</param>
    /// <param name="progress">Is told how many entries of the journal have been read, now and then.</param>
    /// <exception cref="JournalException">The journal does not follow on the snapshot, or holds what is no change of this register.</exception>
    /// <exception cref="RegisterException">The register is damaged, or has no room for a change.</exception>
    public static ChangeWriter Open(Register register, long position, IJournal journal, IProgress<RecoveryProgress>? progress = null) =>
        Open(register, position, journal, UnusedCodes.Of(register), progress);

    /// <inheritdoc cref="Open(Register, long, IJournal, IProgress{RecoveryProgress})"/>
    internal static ChangeWriter Open(Register register, long position, IJournal journal, UnusedCodes unused, IProgress<RecoveryProgress>? progress = null)
    {
        var resolver = new EventResolver(register, unused);
        var seen = new SeenEvents(journal.FirstAddress);
        DeltaWriter delta = register.BeginChanges(position);
        new Replay(delta, resolver, seen).Run(journal, position, progress);
        return new ChangeWriter(journal, delta, resolver, seen);
    }

    /// <summary>Applies a change, and answers when it is durable.</summary>
    /// <exception cref="ChangesStoppedException">The journal takes no change, or has failed: whether this one survived shows when the register is opened anew.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the change may be applied all the same.</exception>
    public async ValueTask<ChangeAnswer> ApplyAsync(ChangeEvent change, CancellationToken cancellation = default)
    {
        var ready = CheckedEvent.Of(change);
        while (true)
        {
            PendingChange pending = Submit(ready);
            if (pending.IsTaken)
            {
                return await WhenDurableAsync(pending, cancellation).ConfigureAwait(false);
            }

            await WhenRoomAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Applies a change as far as it goes without waiting, for whoever sends many. What is submitted one after another is applied in that
    /// order; the answer counts after <see cref="WhenDurableAsync"/>.
    /// </summary>
    /// <returns>Not taken: so much waits for the disk that this one must be submitted again, when there is room (<see cref="WhenRoomAsync"/>).</returns>
    /// <exception cref="ChangesStoppedException">The journal takes no change.</exception>
    /// <exception cref="RegisterException">The register is damaged; nothing of this change was applied.</exception>
    public PendingChange Submit(ChangeEvent change) => Submit(CheckedEvent.Of(change));

    /// <inheritdoc cref="Submit(ChangeEvent)"/>
    public PendingChange Submit(in CheckedEvent change)
    {
        lock (_writing)
        {
            ThrowIfStopped();
            return _pause is not null ? PendingChange.NotTaken
                : change.Finding.IsFault ? Refused(change.Finding)
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

    /// <summary>Waits until what was submitted is durable, so that there is room for more.</summary>
    /// <exception cref="ChangesStoppedException">The journal has failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask WhenRoomAsync(CancellationToken cancellation = default)
    {
        await WaitAsync(_journal.LastAppended, cancellation).ConfigureAwait(false);
        if (_pause is { } pause)
        {
            await pause.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until readers see the change of an address, which was appended.</summary>
    internal ValueTask WhenVisibleAsync(long address, CancellationToken cancellation) => WaitAsync(address, cancellation);

    /// <summary>
    /// Goes on with a later register, which stands at the same journal address as the one so far when it is handed over; that one stays as it is then.
    /// No change is taken meanwhile, for about as long as a sync takes, and whoever waits for one to become durable is not held up.
    /// </summary>
    /// <param name="next">The register, brought up to the journal but for a little.</param>
    /// <param name="handOver">Shows readers the register: no change is acknowledged between this and the first that only this register has. If it fails, nothing has happened.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Calls it off.</param>
    /// <exception cref="ChangesStoppedException">The journal has failed, or the register so far is behind it. Nothing has happened.</exception>
    /// <exception cref="TimeoutException">The disk did not answer. Nothing has happened.</exception>
    /// <inheritdoc cref="SuccessorRegister.Follow" path="/exception"/>
    internal void MoveTo(SuccessorRegister next, Action handOver, TimeProvider time, CancellationToken cancellation)
    {
        Pause();
        try
        {
            WaitUntilAllIsDurable(time, cancellation);
            next.Follow(_journal, cancellation);
            lock (_writing)
            {
                ThrowIfStopped();
                EventResolver resolver = _resolver.For(next.Register);
                PublishDurable();
                handOver();
                (_delta, _resolver) = (next.Delta, resolver);
            }

            // A register that is opened anew knows no others either. Nobody asks for a key while nothing is taken.
            _seen.ForgetBefore(_journal.FirstAddress);
        }
        finally
        {
            Resume();
        }
    }

    /// <summary>Takes no change any more: the register may be closed.</summary>
    internal void Close()
    {
        lock (_writing)
        {
            _isClosed = true;
        }
    }

    private void Pause()
    {
        lock (_writing)
        {
            _pause = _pause is null
                ? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
                : throw new InvalidOperationException("Changes are about to go on with another register already: one renewal at a time.");
        }
    }

    private void Resume()
    {
        lock (_writing)
        {
            TaskCompletionSource pause = _pause!;
            _pause = null;
            pause.SetResult();
        }
    }

    /// <summary>Without the lock, so that those whose changes become durable are answered.</summary>
    private void WaitUntilAllIsDurable(TimeProvider time, CancellationToken cancellation)
    {
        long last = _journal.LastAppended;
        using CancellationTokenSource late = new(PauseMax, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            WaitAsync(last, either.Token).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant(
                $"The changes up to journal address {last} have not become durable within {PauseMax.TotalSeconds:F0} s, so that changes go on with the register as it is. See to the disk; the next checkpoint brings the next attempt."));
        }
    }

    private PendingChange Refused(ChangeFinding finding) => new(ChangeAnswer.Refused(finding), _entered);

    private PendingChange Take(in CheckedEvent change)
    {
        ChangeFinding finding = _resolver.Resolve(change.Event, out ChangeEvent resolved, out ResidentImage? before);
        ResidentImage? after = null;
        finding = finding.IsFault ? finding : Transition.Apply(before, resolved, out after);
        if (finding.IsFault)
        {
            return Refused(finding);
        }

        if (!TryPrepare(after!, before))
        {
            return Refused(new ChangeFinding(ChangeFault.NoRoom));
        }

        _bytes.ResetWrittenCount();
        EventLayout.Write(resolved, _bytes);
        SeenEvents.Entry seen = _seen.Prepare(change, resolved);
        AppendResult appended = _journal.Append(_bytes.WrittenSpan);
        return appended.Refusal switch
        {
            AppendRefusal.None => Enter(seen, after!, appended.Address),
            AppendRefusal.Busy => PendingChange.NotTaken,
            AppendRefusal.TooLong => Refused(new ChangeFinding(ChangeFault.NoRoom)),
            _ => throw ChangesStoppedException.Of(_journal.Health),
        };
    }

    /// <summary>What one change has no room for, another may have: it is refused, and those behind it are not.</summary>
    private bool TryPrepare(ResidentImage after, ResidentImage? before)
    {
        try
        {
            after.WriteTo(_delta);
            _delta.Prepare(before?.Code);
            return true;
        }
        catch (Exception full) when (full is RegisterException { IsFull: true } or InsufficientMemoryException)
        {
            return false;
        }
    }

    /// <summary>Nothing here may fail: the change is in the journal. If it does all the same, no other may follow on it.</summary>
    private PendingChange Enter(in SeenEvents.Entry seen, ResidentImage after, long address)
    {
        _isTorn = true;
        _delta.Enter(address);
        _entered = address;
        _seen.Add(seen, address);
        _isTorn = false;
        return new PendingChange(ChangeAnswer.Accepted(address, after.Code), address);
    }

    private void ThrowIfStopped()
    {
        if (_isClosed)
        {
            throw new ChangesStoppedException("No change is taken: the register is closed. Open it anew.");
        }

        if (_isTorn)
        {
            throw new ChangesStoppedException("No change is taken: one is in the journal that could not be entered into the register. Open the register anew, which replays it.");
        }
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
            PublishDurable();
        }
    }

    private void PublishDurable()
    {
        long address = Math.Min(_journal.LastDurable, _entered);
        if (address > _delta.Published)
        {
            _delta.Publish(address);
        }
    }
}
