using Juki.Engine.Client;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Cli.Remote;

/// <summary>Connects to a server for a verb, and tells what goes wrong with it.</summary>
internal static class AskedServer
{
    /// <summary>Runs work with a server.</summary>
    /// <exception cref="AskedServerException">It cannot be reached, refused a request, or was lost.</exception>
    public static async Task<int> UseAsync(ServerAccess access, Func<JukiClient, ServerInfo, Task<int>> work, CancellationToken stop)
    {
        try
        {
            JukiClient client = new(access.ForClient);
            await using (client.ConfigureAwait(false))
            {
                return await work(client, await client.ConnectAsync(stop));
            }
        }
        catch (Exception failure) when (failure is JukiServerException or JukiConnectionException or JukiTimeoutException or OptionsValidationException)
        {
            throw AskedServerException.Of(access.Server, failure);
        }
    }
}
