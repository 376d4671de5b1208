using Juki.Engine.Checkpoints;
using Juki.Engine.Durability.History;
using Juki.Engine.Durability.Journal;
using Juki.Engine.History;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Changes;

/// <summary>A register that takes changes, with what belongs to it until it is closed: the lock, the journal, the writer, the history.</summary>
internal sealed class OpenedChanges : IDisposable
{
    private readonly Lock _openingHistory = new();
    private readonly string _directory;
    private readonly ChangeLock _lock;
    private readonly IJournal _journal;
    private readonly EngineOptions _options;
    private readonly CurrentRegister _current;
    private RegisterHistory? _history;

    private OpenedChanges(string directory, ChangeLock held, IJournal journal, Register register, EngineOptions options)
    {
        (_directory, _lock, _journal, _options) = (directory, held, journal, options);
        _current = new CurrentRegister(register);
        Writer = ChangeWriter.Open(register, register.BaseAddress, journal, options.Recovery);
        Checkpoints = new Checkpointer(register, journal, Path.GetFullPath(directory), RegisterJournal.Disk, options.Checkpoints, TimeProvider.System, Archive);
    }

    /// <summary>Whether changes are entered into a register, or into a later one that has taken its place.</summary>
    public bool AreOf(Register register) => _current.Is(register);

    /// <summary>Takes the changes.</summary>
    public ChangeWriter Writer { get; }

    /// <summary>Makes checkpoints.</summary>
    public Checkpointer Checkpoints { get; }

    /// <summary>What became durable, in order.</summary>
    public IJournalSource Journal => _journal;

    /// <summary>Locks a register, opens it, and brings it up to its journal.</summary>
    /// <returns>What belongs to it, and the register itself, which is the caller's to close, after this.</returns>
    /// <exception cref="RegisterException">It takes no changes yet, another process takes them, or it cannot be opened.</exception>
    /// <exception cref="JournalException">The journal is missing, damaged, unreadable, or another register's.</exception>
    public static (OpenedChanges Changes, Register Register) Open(string directory, EngineOptions options)
    {
        var held = ChangeLock.Take(directory);
        Register? register = null;
        IJournal? journal = null;
        try
        {
            Guid named = held.Journal ?? throw new RegisterException($"{directory} takes no changes yet: it has no journal. Make one with 'juki init --register {directory}'.");
            journal = RegisterJournal.Open(directory, named, options.Journal);
            register = Register.Open(directory, options.Load);
            held.ConfirmJournal();
            return (new OpenedChanges(directory, held, journal, register, options), register);
        }
        catch
        {
            register?.Dispose();
            journal?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <summary>The history, which follows the journal from the first call on; it is closed with the rest.</summary>
    /// <param name="rebuilt">Is told by the first call how far an index that is made again has come.</param>
    /// <param name="cancellation">Calls the first call off.</param>
    /// <exception cref="HistoryException">An archive is damaged or missing, or not of this journal.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public RegisterHistory OpenHistory(Action<HistoryRebuild>? rebuilt = null, CancellationToken cancellation = default)
    {
        lock (_openingHistory)
        {
            if (_history is { HasStopped: true })
            {
                _history.Dispose();
                _history = null;
            }

            return _history ??= RegisterHistory.Open(_current, _journal, RegisterJournal.Disk, RegisterHistory.DirectoryOf(_directory), options: null, rebuilt, cancellation);
        }
    }

    /// <summary>Goes on with the newest snapshot, if that is another one than the register's.</summary>
    /// <param name="from">The register so far.</param>
    /// <param name="handOver">Takes the register that changes go on with; it is the taker's to close from then on. See <see cref="ChangeWriter.MoveTo"/>.</param>
    /// <param name="cancellation">Calls it off.</param>
    /// <returns>The register; null if there is no newer snapshot.</returns>
    /// <exception cref="InvalidOperationException">Another register has taken its place already.</exception>
    /// <exception cref="RegisterException">The snapshot cannot be opened, is damaged, or does not fit into memory. Nothing has happened.</exception>
    /// <inheritdoc cref="ChangeWriter.MoveTo" path="/exception"/>
    public Register? Renew(Register from, Action<Register> handOver, CancellationToken cancellation) => Checkpoints.Replace(
        stop =>
        {
            if (!AreOf(from))
            {
                throw new InvalidOperationException("Another engine has taken this one's place: renew that one.");
            }

            return SnapshotInfo.KeptIn(_directory)[0].JournalAddress > from.BaseAddress ? Succeed(handOver, stop) : null;
        },
        cancellation);

    /// <summary>Calls off a checkpoint and closes the journal: what was submitted becomes durable first, if the disk lets it.</summary>
    public void Dispose()
    {
        try
        {
            Checkpoints.Dispose();
            Writer.Close();
            _history?.Dispose();
        }
        finally
        {
            _journal.Dispose();
            _lock.Dispose();
        }
    }

    private Register Succeed(Action<Register> handOver, CancellationToken stop)
    {
        Register next = Register.Open(_directory, _options.Load);
        try
        {
            // One that is sound is not exchanged for one of which it is not known yet.
            next.Verification.WaitUntilSound(stop);
            var successor = new SuccessorRegister(next);
            successor.CatchUp(_journal, stop);
            Writer.MoveTo(successor, () => HandOver(next, handOver), _options.Journal.Time, stop);
            return next;
        }
        catch
        {
            next.Dispose();
            throw;
        }
    }

    private void HandOver(Register next, Action<Register> take)
    {
        take(next);
        _current.Replace(next);
    }

    private void Archive(long address, CancellationToken cancellation) =>
        OpenHistory(rebuilt: null, cancellation).ArchiveThroughAsync(address, cancellation).GetAwaiter().GetResult();
}
