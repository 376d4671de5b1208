using System.Runtime.CompilerServices;
using Juki.Engine.Client;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Cli.Remote;

/// <summary>What a server tells of changes.</summary>
internal static class RemoteFeed
{
    /// <summary>The changes that there are, or those to come as well.</summary>
    public static IAsyncEnumerable<ChangePage> Pages(JukiClient client, ServerInfo server, ServerAccess access, ChangesQuestion question, CancellationToken stop) => question.Follows
        ? client.FollowChangesAsync(question.Since, question.Codes, access.Context, stop)
        : PresentAsync(client, server, access, question, stop);

    /// <summary>The end is where the server was when it was asked first, or a page that goes no further: others may change residents faster than they are told.</summary>
    private static async IAsyncEnumerable<ChangePage> PresentAsync(
        JukiClient client, ServerInfo server, ServerAccess access, ChangesQuestion question, [EnumeratorCancellation] CancellationToken stop)
    {
        long since = question.Since;
        bool isAtEnd = false;
        while (!isAtEnd)
        {
            ChangePage page = await client.ChangesSinceAsync(since, question.Codes, access.Context, cancellationToken: stop);
            isAtEnd = page.Through == since || page.Through >= server.JournalAddress;
            since = page.Through;
            yield return page;
        }
    }
}
