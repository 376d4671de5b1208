using Juki.Engine.Checkpoints;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Store.Registers;
using Juki.Engine.Store.Snapshots;

namespace Juki.Engine.Changes;

/// <summary>A register that takes changes, with what belongs to it until it is closed: the lock, the journal, the writer.</summary>
internal sealed class OpenedChanges : IDisposable
{
    private readonly ChangeLock _lock;
    private readonly IJournal _journal;

    private OpenedChanges(ChangeLock held, IJournal journal, Register register, ChangeWriter writer, Checkpointer checkpoints)
    {
        (_lock, _journal) = (held, journal);
        (Register, Writer, Checkpoints) = (register, writer, checkpoints);
    }

    /// <summary>The register; it is the caller's to close, after this.</summary>
    public Register Register { get; }

    /// <summary>Takes the changes.</summary>
    public ChangeWriter Writer { get; }

    /// <summary>Makes checkpoints.</summary>
    public Checkpointer Checkpoints { get; }

    /// <summary>What became durable, in order.</summary>
    public IJournalSource Journal => _journal;

    /// <summary>Locks a register, opens it, and brings it up to its journal.</summary>
    /// <exception cref="RegisterException">It takes no changes yet, another process takes them, or it cannot be opened.</exception>
    /// <exception cref="JournalException">The journal is missing, damaged, unreadable, or another register's.</exception>
    public static OpenedChanges Open(string directory, EngineOptions options)
    {
        var held = ChangeLock.Take(directory);
        Register? register = null;
        IJournal? journal = null;
        try
        {
            Guid named = held.Journal ?? throw new RegisterException($"{directory} takes no changes yet: it has no journal. Make one with 'juki init --register {directory}'.");
            journal = RegisterJournal.Open(directory, named, options.Journal);
            register = Register.Open(directory, options.Load);
            var writer = ChangeWriter.Open(register, register.BaseAddress, journal, options.Recovery);
            var checkpoints = new Checkpointer(register, journal, Path.GetFullPath(directory), RegisterJournal.Disk, options.Checkpoints, TimeProvider.System);
            return new OpenedChanges(held, journal, register, writer, checkpoints);
        }
        catch
        {
            register?.Dispose();
            journal?.Dispose();
            held.Dispose();
            throw;
        }
    }

    /// <summary>Calls off a checkpoint and closes the journal: what was submitted becomes durable first, if the disk lets it.</summary>
    public void Dispose()
    {
        Checkpoints.Dispose();
        _journal.Dispose();
        _lock.Dispose();
    }
}
