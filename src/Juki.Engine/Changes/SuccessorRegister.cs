using Juki.Engine.Durability.Journal;
using Juki.Engine.Store.Changes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes;

/// <summary>
/// A register on a later snapshot that is brought up to the journal while the one so far answers and takes changes, until these can go on with it
/// (<see cref="ChangeWriter.MoveTo"/>). For one thread.
/// </summary>
internal sealed class SuccessorRegister
{
    /// <summary>So many entries are replayed in the time of a sync or two: changes need not wait longer for the rest.</summary>
    private const long EntriesLeftMax = 256;

    /// <summary>Each round finds less than the one before, unless changes come faster than they can be replayed: then the rest holds them up once.</summary>
    private const int RoundsMax = 32;

    private readonly Replay _replay;

    /// <param name="register">The register as its snapshot has it; the caller's to close.</param>
    /// <exception cref="RegisterException">It is damaged.</exception>
    public SuccessorRegister(Register register)
    {
        Register = register;
        Delta = register.BeginChanges(register.BaseAddress);
        _replay = new Replay(Delta, new EventResolver(register, UnusedCodes.Of(register)), seen: null);
    }

    /// <summary>The register.</summary>
    public Register Register { get; }

    /// <summary>Takes its changes.</summary>
    public DeltaWriter Delta { get; }

    /// <summary>Replays what is durable, and what becomes so meanwhile, until little is missing.</summary>
    /// <inheritdoc cref="Follow"/>
    public void CatchUp(IJournalSource journal, CancellationToken cancellation)
    {
        int round = 0;
        do
        {
            Follow(journal, cancellation);
        }
        while (++round < RoundsMax && journal.LastDurable - Delta.Published > EntriesLeftMax);
    }

    /// <summary>Replays what is durable.</summary>
    /// <exception cref="JournalException">The journal cannot be read, or does not follow on the snapshot.</exception>
    /// <exception cref="RegisterException">The register is damaged, or has no room for a change.</exception>
    /// <exception cref="InsufficientMemoryException">There is no memory.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public void Follow(IJournalSource journal, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _replay.Run(journal, Delta.Published, progress: null, cancellation);
    }
}
