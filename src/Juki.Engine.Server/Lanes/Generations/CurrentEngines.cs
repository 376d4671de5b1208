using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Hosting;

namespace Juki.Engine.Server.Lanes.Generations;

/// <summary>
/// The engines that a server answers with: the current ones, and for some time those before them, for whoever asks at a journal address that the
/// register on disk has left behind. Whoever reads takes a lease for one read or one batch, and uses nothing of another generation: numbers of rows mean
/// something in their own register alone.
/// </summary>
internal sealed class CurrentEngines : IDisposable
{
    /// <summary>A batch takes seconds; a question that waits for changes goes on with the next register.</summary>
    private static readonly TimeSpan ReadMax = TimeSpan.FromMinutes(10);

    private readonly Lock _changing = new();
    private readonly IdentityEngine _first;
    private readonly FailureLog _failures;
    private readonly TimeProvider _time;
    private readonly TimeSpan _kept;
    private readonly ServerLimits _limits;
    private readonly ServerLifetime _lifetime;
    private readonly ITimer _timer;
    private volatile EnginePair _current;
    private volatile EnginePair? _previous;
    private Task _closing = Task.CompletedTask;
    private long _previousAsked;
    private volatile bool _isClosed;

    /// <param name="first">The engine to begin with; closed by its owner, unless a later one takes its place.</param>
    /// <param name="failures">Where failures are explained.</param>
    /// <param name="limits">How long a previous generation is kept.</param>
    /// <param name="time">The clock.</param>
    /// <param name="lifetime">Says how long the end may take.</param>
    public CurrentEngines(IdentityEngine first, FailureLog failures, ServerLimits limits, TimeProvider time, ServerLifetime lifetime)
    {
        (_first, _failures, _limits, _time, _lifetime) = (first, failures, limits, time, lifetime);
        _kept = TimeSpan.FromMilliseconds(limits.PreviousKeptMs);
        _current = new EnginePair(first, failures);
        _timer = time.CreateTimer(_ => LetGoOfUnasked(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Where failures are explained.</summary>
    public FailureLog Failures => _failures;

    /// <summary>The current engines, for whoever asks for figures alone and reads no row: they may be closed meanwhile.</summary>
    public EnginePair Current => _current;

    /// <summary>The engines before them, as long as they are kept.</summary>
    public EnginePair? Previous => _previous;

    /// <summary>A lease of the current engines.</summary>
    /// <exception cref="ObjectDisposedException">The server has left.</exception>
    public EnginePair Lease()
    {
        EnginePair pair = _current;
        while (!pair.TryLease())
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            pair = _current;
        }

        return pair;
    }

    /// <summary>
    /// A lease of the engines that can read at a journal address. What the previous ones can read as of before the move is theirs as long as they are kept: a
    /// job that was begun with them is weighed to its end by the same counts, but for one at the very address of the move, which goes on with the new ones.
    /// </summary>
    /// <param name="asked">The address, or <see cref="WireAddress.Latest"/>.</param>
    /// <param name="asOf">The address at which is read.</param>
    /// <param name="fault">Why it cannot be read.</param>
    /// <returns>Null if there is a fault.</returns>
    public EnginePair? LeaseAt(ulong asked, out long asOf, out WireFault fault)
    {
        fault = WireFault.None;
        asOf = (long)asked;
        if (TryLeasePrevious(asked) is { } previous)
        {
            return previous;
        }

        EnginePair pair = Lease();
        ulong present = (ulong)pair.Register.JournalAddress;
        asOf = asked == WireAddress.Latest ? (long)present : asOf;
        fault = asked == WireAddress.Latest ? WireFault.None
            : asked > present ? WireFault.AddressNotReached
            : asked < (ulong)pair.Register.BaseAddress ? WireFault.AddressTooOld
            : WireFault.None;
        if (fault == WireFault.None)
        {
            return pair;
        }

        pair.Release();
        // Who looked for previous engines just before the move finds them now.
        if (fault == WireFault.AddressTooOld && TryLeasePrevious(asked) is { } moved)
        {
            fault = WireFault.None;
            return moved;
        }

        return null;
    }

    /// <summary>
    /// Goes on with the newest snapshot. Previous engines that are still kept are let go of first, so that there are never more than two registers in
    /// memory.
    /// </summary>
    /// <returns>Whether there was a newer one.</returns>
    /// <exception cref="TimeoutException">The engines before are still being read; or as for <see cref="IdentityEngine.Renew"/>.</exception>
    /// <inheritdoc cref="IdentityEngine.Renew" path="/exception"/>
    public bool Renew(CancellationToken cancellation)
    {
        EnginePair before = Lease();
        try
        {
            return Renew(before, cancellation);
        }
        finally
        {
            before.Release();
        }
    }

    /// <summary>
    /// Closes all that is not its owner's to close. Whoever still reads one of these when a server that leaves has given enough time keeps his register from
    /// being closed, which the end of the process does.
    /// </summary>
    public void Dispose()
    {
        _isClosed = true;
        _timer.Dispose();
        LetGoOfPrevious();
        using CancellationTokenSource patience = new(_lifetime.DrainTimeLeft(_limits), _time);
        IsClosed(_closing, patience.Token);
        EnginePair current = _current;
        if (ReferenceEquals(current.WithSex, _first))
        {
            return;
        }

        current.Release();
        if (!IsClosed(current.Closed, patience.Token) && current.IsClosing)
        {
            // Nobody reads any more: journal and history are closed, however long that takes.
            current.Closed.Wait(CancellationToken.None);
        }
    }

    private bool Renew(EnginePair before, CancellationToken cancellation)
    {
        if (!(before.WithSex.Checkpoints?.State.Last?.JournalAddress > before.Register.BaseAddress))
        {
            return false;
        }

        LetGoOfPrevious();
        WaitUntilClosed(cancellation);
        if (before.WithSex.Renew(TakeOver, cancellation) is null)
        {
            return false;
        }

        before.Supersede();
        if (_kept == TimeSpan.Zero)
        {
            LetGoOfPrevious();
        }
        else
        {
            _timer.Change(_kept, Timeout.InfiniteTimeSpan);
        }

        return true;
    }

    /// <summary>Of three registers in memory none may have room.</summary>
    private void WaitUntilClosed(CancellationToken cancellation)
    {
        try
        {
            _closing.WaitAsync(ReadMax, _time, cancellation).GetAwaiter().GetResult();
        }
        catch (TimeoutException)
        {
            throw new TimeoutException(FormattableString.Invariant(
                $"The register before this one is still being read after {ReadMax.TotalMinutes:F0} minutes, so that no newer one is opened beside both. The next checkpoint brings the next attempt; if that fails too, start the server anew."));
        }
    }

    /// <summary>Waits for it; false if time is up.</summary>
    private static bool IsClosed(Task closed, CancellationToken patience)
    {
        try
        {
            closed.Wait(patience);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>In this order: at every moment there is somebody who can read at any address that could be read before.</summary>
    private void TakeOver(IdentityEngine successor)
    {
        EnginePair next = new(successor, _failures);
        lock (_changing)
        {
            Interlocked.Exchange(ref _previousAsked, _time.GetTimestamp());
            _previous = _current;
            _current = next;
        }
    }

    private EnginePair? TryLeasePrevious(ulong asked)
    {
        if (_previous is not { } previous
            || asked < (ulong)previous.Register.BaseAddress
            || asked >= (ulong)previous.Register.JournalAddress
            || !previous.TryLease())
        {
            return null;
        }

        Interlocked.Exchange(ref _previousAsked, _time.GetTimestamp());
        return previous;
    }

    private void LetGoOfUnasked()
    {
        lock (_changing)
        {
            TimeSpan unasked = _time.GetElapsedTime(Interlocked.Read(ref _previousAsked));
            if (unasked >= _kept)
            {
                LetGoOfPrevious();
            }
            else
            {
                _timer.Change(_kept - unasked, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void LetGoOfPrevious()
    {
        lock (_changing)
        {
            if (_previous is { } previous)
            {
                _previous = null;
                _closing = EndOf(previous.Closed);
                previous.Release();
            }
        }
    }

    /// <summary>How the closing of one register went is nothing to the next.</summary>
    private static async Task EndOf(Task closed) => await closed.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
