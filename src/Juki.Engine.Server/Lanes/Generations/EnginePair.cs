using System.Collections.Concurrent;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Server.Lanes.Generations;

/// <summary>
/// An engine in its two forms, with and without sex, and what is bound to its register and waits for the next read or batch. Whoever reads takes a
/// lease, and gives it back when all answers are written: the register is closed behind the last one, on a thread of its own.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="failures">Where failures are explained.</param>
internal sealed class EnginePair(IdentityEngine engine, FailureLog failures) : IDisposable
{
    /// <summary>So far below zero that no number of vain attempts comes back to it.</summary>
    private const long IsClosed = long.MinValue / 2;

    private readonly ConcurrentBag<ImmediateLane> _lanes = [];
    private readonly ConcurrentBag<BatchGroups> _groups = [];
    private readonly CancellationTokenSource _superseded = new();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One of them is that of <see cref="CurrentEngines"/>.</summary>
    private long _leases = 1;

    /// <summary>By the four items.</summary>
    public IdentityEngine WithSex { get; } = engine;

    /// <summary>For callers whose law holds no sex.</summary>
    public IdentityEngine WithoutSex { get; } = engine.WithoutSex();

    /// <summary>Where failures are explained.</summary>
    public FailureLog Failures { get; } = failures;

    /// <summary>The register of both.</summary>
    public Register Register => WithSex.Register;

    /// <summary>Fires when a later register has taken this one's place: it knows nothing of the changes since.</summary>
    public CancellationToken Superseded => _superseded.Token;

    /// <summary>Ends when the register is closed, with what went wrong if anything did.</summary>
    public Task Closed => _closed.Task;

    /// <summary>Nobody has a lease any more, nor will have one.</summary>
    public bool IsClosing => Interlocked.Read(ref _leases) < 0;

    /// <summary>Takes a lease; false if the register is being closed.</summary>
    public bool TryLease() => Interlocked.Increment(ref _leases) > 0;

    /// <summary>Gives a lease back.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _leases) == 0 && Interlocked.CompareExchange(ref _leases, IsClosed, 0) == 0)
        {
            // Gigabytes are given back: not on a thread that carries connections.
            ThreadPool.UnsafeQueueUserWorkItem(static pair => pair.Dispose(), this, preferLocal: false);
        }
    }

    /// <summary>A later register has taken this one's place.</summary>
    public void Supersede() => _superseded.Cancel();

    /// <summary>A lane for the time of a read, for whoever has a lease.</summary>
    public ImmediateLane RentLane() => _lanes.TryTake(out ImmediateLane? lane) ? lane : new ImmediateLane(this);

    /// <summary>Takes a lane back in which nothing is left unanswered; before the lease.</summary>
    public void Return(ImmediateLane lane) => _lanes.Add(lane);

    /// <summary>Groups for the time of a batch, for whoever has a lease.</summary>
    public BatchGroups RentGroups() => _groups.TryTake(out BatchGroups? groups) ? groups : new BatchGroups(this);

    /// <summary>Takes groups back; before the lease.</summary>
    public void Return(BatchGroups groups) => _groups.Add(groups);

    /// <summary>Closes the register; done by <see cref="Release"/>.</summary>
    public void Dispose()
    {
        try
        {
            WithSex.Dispose();
            _superseded.Dispose();
            _closed.TrySetResult();
        }
#pragma warning disable CA1031 // Whoever waits for it is told; on a thread of the pool it would end the process.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _closed.TrySetException(failure);
        }
    }
}
