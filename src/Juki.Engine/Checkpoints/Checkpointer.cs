using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Store.Checkpoints;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Checkpoints;

/// <summary>
/// Makes checkpoints of a register that is open for changes, when asked and by itself, one at a time: a snapshot of all that readers see is
/// made and published while they read and others change, and then the journal lets go of what neither of the two kept snapshots needs.
/// </summary>
/// <remarks>
/// A checkpoint saves the replay at the next opening and the room that the journal takes. The open register goes on with the base and the changes that
/// it has in memory; <see cref="IdentityEngine.Renew"/> puts one on the new snapshot in its place, which saves the memory and the cost of those changes too.
/// </remarks>
public sealed class Checkpointer : IDisposable
{
    private readonly IJournal _journal;
    private readonly string _directory;
    private readonly IDisk _disk;
    private readonly CheckpointOptions _options;
    private readonly TimeProvider _time;
    private readonly Action<long, CancellationToken> _archive;
    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly ITimer _timer;
    private volatile Register _register;
    private long _takenAt;
    private long _triedAt;
    private long _address;
    private volatile CheckpointState _state = CheckpointState.Beginning;

    /// <param name="register">The register.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="directory">Absolute path of the register.</param>
    /// <param name="disk">Where it is.</param>
    /// <param name="options">When one is made.</param>
    /// <param name="time">The clock.</param>
    /// <param name="archive">Archives the history up to an address: the snapshot that contains it cannot tell any more what was before.</param>
    internal Checkpointer(
        Register register, IJournal journal, string directory, IDisk disk, CheckpointOptions options, TimeProvider time, Action<long, CancellationToken> archive)
    {
        (_register, _journal, _directory, _disk) = (register, journal, directory, disk);
        (_options, _time, _archive) = (options, time, archive);
        _takenAt = time.GetTimestamp();
        _triedAt = _takenAt;
        _address = register.BaseAddress;
        _timer = time.CreateTimer(_ => RunIfDue(), null, options.Interval, options.Interval);
    }

    /// <summary>
    /// A checkpoint was made, and its snapshot is what the register begins with when it is opened; raised on the thread that made it, when the next one
    /// may be made already.
    /// </summary>
    public event EventHandler? Made;

    /// <summary>What has come of them.</summary>
    public CheckpointState State => _state;

    /// <summary>Whether the journal has grown long enough since the last snapshot, or that has grown old.</summary>
    public bool IsDue
    {
        get
        {
            long entries = _register.JournalAddress - Interlocked.Read(ref _address);
            bool isOld = _options.AgeMax != Timeout.InfiniteTimeSpan && _time.GetElapsedTime(Interlocked.Read(ref _takenAt)) >= _options.AgeMax;
            return entries > 0 && (entries >= _options.EntriesMax || isOld);
        }
    }

    /// <summary>Makes a checkpoint of all changes that readers see; waits for one that is being made.</summary>
    /// <param name="progress">Takes the name of each step and the share of it that is done, 0 to 1.</param>
    /// <param name="cancellation">Calls it off between steps; nothing is published then.</param>
    /// <returns>What was made; null if the last snapshot contains all of it already.</returns>
    /// <exception cref="RegisterException">The disk does not take it, or the register is damaged; register and journal are as they were.</exception>
    /// <exception cref="OperationCanceledException">It was called off, or the register is being closed.</exception>
    public CheckpointSummary? Run(IProgress<(string Step, double Share)>? progress = null, CancellationToken cancellation = default)
    {
        CheckpointSummary? made = Alone(stop => Make(progress, stop), cancellation);
        if (made is not null)
        {
            Made?.Invoke(this, EventArgs.Empty);
        }

        return made;
    }

    /// <summary>Puts a later register in the place of the one that checkpoints are made of; none is made meanwhile.</summary>
    /// <param name="replace">Gives the register, or null if it stays as it is.</param>
    /// <param name="cancellation">Ends the wait for a checkpoint that is being made, and calls off what follows.</param>
    /// <exception cref="OperationCanceledException">It was called off, or the register is being closed.</exception>
    internal Register? Replace(Func<CancellationToken, Register?> replace, CancellationToken cancellation) => Alone(
        stop =>
        {
            Register? later = replace(stop);
            _register = later ?? _register;
            return later;
        },
        cancellation);

    /// <summary>Calls off what is being made, and waits until nothing is. The journal may be closed then.</summary>
    public void Dispose()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        _timer.Dispose();
        _closing.Cancel();
        _one.Wait();
    }

    private T Alone<T>(Func<CancellationToken, T> work, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
        _one.Wait(stop.Token);
        try
        {
            return work(stop.Token);
        }
        finally
        {
            _one.Release();
        }
    }

    private CheckpointSummary? Make(IProgress<(string Step, double Share)>? progress, CancellationToken stop)
    {
        CheckpointState before = _state;
        _state = before with { IsRunning = true };
        Interlocked.Exchange(ref _triedAt, _time.GetTimestamp());
        try
        {
            long address = _register.JournalAddress;
            progress?.Report(("archiving the history", 0));
            _archive(address, stop);
            CheckpointSummary? made = new SnapshotCheckpoint(_register, _directory, _disk).Run(address, progress, stop);
            LetGo(made);
            _state = new CheckpointState(false, made ?? before.Last, null);
            return made;
        }
        catch (Exception failure)
        {
            _state = new CheckpointState(false, before.Last, failure is OperationCanceledException ? before.Failure : failure);
            throw;
        }
    }

    /// <summary>Both snapshots that are kept were read back: what the older one contains is needed by neither. The keys of late events are.</summary>
    private void LetGo(CheckpointSummary? made)
    {
        if (made is { } summary)
        {
            Interlocked.Exchange(ref _address, summary.JournalAddress);
            Interlocked.Exchange(ref _takenAt, _time.GetTimestamp());
            long keysFrom = Math.Max(summary.JournalAddress - _options.KeysKept + 1, 1);
            _journal.DropBefore(Math.Min(summary.KeptAddress + 1, keysFrom));
        }
    }

    /// <summary>On a thread of its own, since it works for long and its failure is nobody's but the state's.</summary>
    private void RunIfDue()
    {
        bool isLater = _state.Failure is null || _time.GetElapsedTime(Interlocked.Read(ref _triedAt)) >= _options.Interval;
        bool isFree = _one.CurrentCount > 0;
        if (IsDue && isLater && isFree)
        {
            new Thread(RunByItself) { IsBackground = true, Name = "checkpoint" }.Start();
        }
    }

    private void RunByItself()
    {
        try
        {
            Run();
        }
        catch (Exception)
        {
            // The state has it, or the register is being closed.
        }
    }
}
