using System.Runtime.CompilerServices;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Store.Registers;

namespace Juki.Engine.Changes.Feed;

/// <summary>Follows the changes of a register on this machine, beside whoever writes them: reads its journal, and now and then what is new in it.</summary>
/// <param name="register">The register, opened to read it.</param>
/// <param name="directory">Where it is.</param>
/// <param name="time">Says when to look again.</param>
public sealed class JournalFollower(Register register, string directory, TimeProvider time)
{
    private const int PageNoticesMax = 4_096;

    /// <summary>The changes since an address.</summary>
    /// <param name="since">The address up to which all is known.</param>
    /// <param name="codes">Codes of the residents who are followed, present or former; null for all.</param>
    /// <param name="interval">How often to look for more; null: the changes that there are now are all.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FeedAddressException">The address is not reached, or what followed on it is not kept any more.</exception>
    /// <exception cref="Durability.Journal.JournalException">The journal is missing, damaged, unreadable, or another register's.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async IAsyncEnumerable<ChangePage> RunAsync(
        long since, IEnumerable<ResidentCode>? codes, TimeSpan? interval, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var subscriber = new FeedSubscriber(register, codes);
        using var feed = ChangeFeed.Read(register, directory);
        using PeriodicTimer? timer = interval is { } pause ? new PeriodicTimer(pause, time) : null;
        do
        {
            using FeedCursor? cursor = feed?.From(since, subscriber);
            while (cursor?.IsAtEnd == false)
            {
                cancellation.ThrowIfCancellationRequested();
                IReadOnlyList<ChangeNotice> notices = await cursor.ReadAsync(PageNoticesMax, cancellation).ConfigureAwait(false);
                since = cursor.Through;
                yield return new ChangePage(since, notices);
            }
        }
        while (timer is not null && await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false) && HasGoneOn(feed));
    }

    /// <summary>Always, also where there is no journal: one that follows goes on until told to stop.</summary>
    private static bool HasGoneOn(ChangeFeed? feed)
    {
        feed?.Advance();
        return true;
    }
}
