using System.Runtime.CompilerServices;
using Juki.Engine.Client;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Cli.Remote;

/// <summary>What a server tells of changes.</summary>
internal static class RemoteFeed
{
    /// <summary>The changes that there are, or those to come as well.</summary>
    public static IAsyncEnumerable<ChangePage> Pages(JukiClient client, ServerAccess access, ChangesQuestion question, CancellationToken stop) => question.Follows
        ? client.FollowChangesAsync(question.Since, question.Codes, access.Context, stop)
        : PresentAsync(client, access, question, stop);

    /// <summary>A page that goes no further is the end.</summary>
    private static async IAsyncEnumerable<ChangePage> PresentAsync(
        JukiClient client, ServerAccess access, ChangesQuestion question, [EnumeratorCancellation] CancellationToken stop)
    {
        long since = question.Since;
        ChangePage page;
        while ((page = await client.ChangesSinceAsync(since, question.Codes, access.Context, cancellationToken: stop)).Through > since)
        {
            since = page.Through;
            yield return page;
        }
    }
}
