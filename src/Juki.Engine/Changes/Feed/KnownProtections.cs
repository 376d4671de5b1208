using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Changes.Feed;

/// <summary>
/// The one <see cref="ProtectionTimes"/> that all subscribers of a feed share. It reaches back as far as anybody has asked, so that nothing of the
/// journal is read for those who are near its end.
/// </summary>
internal sealed class KnownProtections(IJournalSource journal) : IDisposable
{
    private readonly Lock _reachingBack = new();
    private volatile ProtectionTimes? _known;

    /// <summary>What is known of the changes from one address to another, both of which the journal holds.</summary>
    /// <exception cref="FeedAddressException">The journal has let go of them meanwhile.</exception>
    public ProtectionTimes Since(long since, long through)
    {
        ProtectionTimes? known = _known;
        return known is not null && Reaches(known, since) && known.TryAdvance(through) ? known : ReachBack(since, through);
    }

    /// <inheritdoc/>
    public void Dispose() => _known?.Dispose();

    /// <summary>Further than to its beginning no journal tells.</summary>
    private bool Reaches(ProtectionTimes known, long since) => known.Since <= Math.Max(since, journal.FirstAddress - 1);

    /// <summary>Who asks for less does not wait meanwhile.</summary>
    private ProtectionTimes ReachBack(long since, long through)
    {
        lock (_reachingBack)
        {
            if (_known is { } known && Reaches(known, since) && known.TryAdvance(through))
            {
                return known;
            }

            var further = new ProtectionTimes(journal, Math.Max(since, journal.FirstAddress - 1));
            if (!further.TryAdvance(through))
            {
                throw FeedAddressException.TooOld(since, journal.FirstAddress);
            }

            _known = further;
            return further;
        }
    }
}
