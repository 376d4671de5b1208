using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Changes.Feed;

/// <summary>How far a subscriber has heard. For one thread.</summary>
public sealed class FeedCursor : IDisposable
{
    /// <summary>So many changes of others are passed by at a time, so that a subscriber of few residents hears how far he is.</summary>
    public const int EntriesPerReadMax = 16_384;

    private readonly ChangeFeed _feed;
    private readonly IJournalReader _reader;
    private readonly FeedSubscriber _subscriber;

    internal FeedCursor(ChangeFeed feed, IJournalReader reader, FeedSubscriber subscriber, long since)
    {
        _feed = feed;
        _reader = reader;
        _subscriber = subscriber;
        Through = since;
    }

    /// <summary>The address up to which everything was told: go on from here.</summary>
    public long Through { get; private set; }

    /// <summary>All changes that there are now were told, or passed by.</summary>
    public bool IsAtEnd => Through >= _feed.Last;

    /// <summary>Tells the next changes; never waits for one. Who asks for changes long past may wait for the journal to be read.</summary>
    /// <param name="max">How many at most.</param>
    /// <param name="cancellation">Calls it off before anything is told.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing is lost.</exception>
    /// <exception cref="JournalException">The journal is damaged, or holds what is no change.</exception>
    /// <exception cref="FeedAddressException">The journal has let go of what comes next.</exception>
    public async ValueTask<IReadOnlyList<ChangeNotice>> ReadAsync(int max, CancellationToken cancellation = default)
    {
        List<ChangeNotice> notices = [];
        long end = Math.Min(_feed.Last, Through + EntriesPerReadMax);
        ProtectionTimes? protections = Through < end ? await _feed.ProtectionsSinceAsync(_subscriber.KnownFrom(Through), cancellation).ConfigureAwait(false) : null;
        while (notices.Count < max && Through < end)
        {
            ReadOutcome outcome = _reader.Read(out JournalEntry entry);
            if (outcome != ReadOutcome.Entry)
            {
                return outcome == ReadOutcome.Dropped ? throw FeedAddressException.TooOld(Through, _feed.First) : notices;
            }

            if (_subscriber.Hear(entry.Address, Replay.EventOf(entry), protections!) is { } notice)
            {
                notices.Add(notice);
            }

            Through = entry.Address;
        }

        return notices;
    }

    /// <summary>Waits until there is another change, of whomever; false if there never will be.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellation)
    {
        if (await _reader.WaitAsync(cancellation).ConfigureAwait(false) != WaitOutcome.Durable)
        {
            return false;
        }

        await _feed.WhenVisibleAsync(_reader.NextAddress, cancellation).ConfigureAwait(false);
        return _feed.Last >= _reader.NextAddress;
    }

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
