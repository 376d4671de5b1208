using Juki.Engine.Durability.Journal;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes.Feed;

/// <summary>
/// What has changed since a journal address, in the order of the changes, with gaps impossible: a subscriber always knows up to which address he has
/// heard of everything that concerns him.
/// </summary>
public sealed class ChangeFeed : IDisposable
{
    private readonly IJournalSource _journal;
    private readonly ChangeWriter? _writer;
    private readonly JournalImage? _image;
    private readonly KnownProtections _protections;

    internal ChangeFeed(IJournalSource journal, ChangeWriter? writer, JournalImage? image = null)
    {
        (_journal, _writer, _image) = (journal, writer, image);
        _protections = new KnownProtections(journal);
    }

    /// <summary>Journal address of the first change that is kept.</summary>
    public long First => _journal.FirstAddress;

    /// <summary>Address of the last change that is told: of an engine, the last that its answers show.</summary>
    public long Last => _writer is null ? _journal.LastDurable : Math.Min(_journal.LastDurable, _writer.Published);

    /// <summary>The feed of an engine that takes changes; it grows with them.</summary>
    /// <returns>Null if the engine takes none.</returns>
    public static ChangeFeed? Of(IdentityEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return engine.Journal is { } journal ? new ChangeFeed(journal, engine.Changes) : null;
    }

    /// <summary>The feed of a register's journal as it is now, beside whoever writes it; for what comes later, <see cref="Advance"/>.</summary>
    /// <returns>Null if the register has no journal.</returns>
    /// <exception cref="JournalException">The journal is missing, damaged, unreadable, or another register's.</exception>
    public static ChangeFeed? Read(Register register, string directory)
    {
        ArgumentNullException.ThrowIfNull(register);
        if (register.Journal is not { } named)
        {
            return null;
        }

        JournalImage image = RegisterJournal.Read(directory, named);
        return new ChangeFeed(image, writer: null, image);
    }

    /// <summary>Takes in what became durable since: of a feed that was opened beside whoever writes the journal. Only what is new is read.</summary>
    /// <exception cref="JournalException">The journal is damaged or unreadable, or another stands in its place.</exception>
    public void Advance() => _image?.Advance();

    /// <summary>Follows the changes after an address.</summary>
    /// <param name="since">The address up to which all is known already; 0 for all that ever were.</param>
    /// <param name="subscriber">Whose changes.</param>
    /// <exception cref="FeedAddressException">The address is not reached, or what followed on it is not kept any more.</exception>
    /// <exception cref="JournalException">The journal is damaged, or holds what is no change.</exception>
    public FeedCursor From(long since, FeedSubscriber subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        if (since > Last)
        {
            throw FeedAddressException.NotReached(since, Last);
        }

        if (since < _journal.FirstAddress - 1)
        {
            throw FeedAddressException.TooOld(since, _journal.FirstAddress);
        }

        return new FeedCursor(this, ReadFrom(since), subscriber, since);
    }

    /// <summary>Closes what was opened for the feed.</summary>
    public void Dispose()
    {
        _protections.Dispose();
        _image?.Dispose();
    }

    /// <summary>Who was under protection when the changes after an address were made.</summary>
    internal ValueTask<ProtectionTimes> ProtectionsSinceAsync(long since, CancellationToken cancellation) => _protections.SinceAsync(since, Last, cancellation);

    /// <summary>Waits until a change that became durable is shown by the engine's answers too.</summary>
    internal ValueTask WhenVisibleAsync(long address, CancellationToken cancellation) =>
        _writer?.WhenVisibleAsync(address, cancellation) ?? ValueTask.CompletedTask;

    /// <summary>A checkpoint may let go of the entries at any moment: that is no fault of who asks, and no damage.</summary>
    private IJournalReader ReadFrom(long since)
    {
        try
        {
            return _journal.ReadFrom(since + 1);
        }
        catch (ArgumentOutOfRangeException) when (since < _journal.FirstAddress - 1)
        {
            throw FeedAddressException.TooOld(since, _journal.FirstAddress);
        }
    }
}
