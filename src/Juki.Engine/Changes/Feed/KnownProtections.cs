using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Changes.Feed;

/// <summary>
/// The one <see cref="ProtectionTimes"/> that all subscribers of a feed share. It begins where the first of them asks, so that nothing of the journal is
/// read for those who are near its end; and, as soon as somebody asks for more, where the journal does, so that it is gone through once and not again
/// for each who asks for a little more than the one before.
/// </summary>
internal sealed class KnownProtections(IJournalSource journal) : IDisposable
{
    private readonly SemaphoreSlim _advancing = new(1);
    private readonly SemaphoreSlim _reachingBack = new(1);
    private volatile ProtectionTimes? _known;
    private ProtectionTimes? _further;

    /// <summary>What is known of the changes from one address to another. Who waits for another's reading holds no thread.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; what was read until then is kept for who asks next.</exception>
    /// <exception cref="JournalException">The journal is damaged, or holds what is no change.</exception>
    public async ValueTask<ProtectionTimes> SinceAsync(long since, long through, CancellationToken cancellation) =>
        _known is { } known && Reaches(known, since) && known.Through >= through ? known
        : await TryKnownAsync(since, through, cancellation).ConfigureAwait(false) ?? await ReachBackAsync(since, through, cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public void Dispose()
    {
        _known?.Dispose();
        _further?.Dispose();
        _reachingBack.Dispose();
        _advancing.Dispose();
    }

    /// <summary>Further than to its beginning no journal tells.</summary>
    private bool Reaches(ProtectionTimes known, long since) => known.Since <= Math.Max(since, journal.FirstAddress - 1);

    /// <summary>Null if what is known does not reach back so far, or the journal has let go of what follows on it.</summary>
    private async ValueTask<ProtectionTimes?> TryKnownAsync(long since, long through, CancellationToken cancellation)
    {
        await _advancing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return _known is { } known && Reaches(known, since) && known.TryAdvance(through, cancellation) ? known : null;
        }
        finally
        {
            _advancing.Release();
        }
    }

    /// <summary>Who asks for less does not wait meanwhile.</summary>
    private async ValueTask<ProtectionTimes> ReachBackAsync(long since, long through, CancellationToken cancellation)
    {
        await _reachingBack.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (await TryKnownAsync(since, through, cancellation).ConfigureAwait(false) is { } known)
            {
                return known;
            }

            _further ??= Begin(_known is null ? since : 0);
            while (!Reaches(_further, since) || !_further.TryAdvance(through, cancellation))
            {
                _further.Dispose();
                _further = Begin(0);
            }

            return await ReplaceKnownAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _reachingBack.Release();
        }
    }

    /// <summary>Nobody reads on with the one that was known until then when it is closed.</summary>
    private async ValueTask<ProtectionTimes> ReplaceKnownAsync(CancellationToken cancellation)
    {
        await _advancing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            _known?.Dispose();
            ProtectionTimes further = _further!;
            (_known, _further) = (further, null);
            return further;
        }
        finally
        {
            _advancing.Release();
        }
    }

    /// <summary>Begins behind an address, or where the journal does: a checkpoint may let go of its beginning at any moment.</summary>
    private ProtectionTimes Begin(long since)
    {
        while (true)
        {
            long from = Math.Max(since, journal.FirstAddress - 1);
            try
            {
                return new ProtectionTimes(journal, from);
            }
            catch (ArgumentOutOfRangeException) when (from < journal.FirstAddress - 1)
            {
                // Let go of since it was asked.
            }
        }
    }
}
