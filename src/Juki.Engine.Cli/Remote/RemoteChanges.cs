using Juki.Engine.Client;
using Juki.Engine.Files.Events;
using Juki.Engine.Model.Changes;

namespace Juki.Engine.Cli.Remote;

/// <summary>A server, as the application of an events file sees it.</summary>
internal sealed class RemoteChanges(JukiClient client, ServerAccess access) : IDistantChanges
{
    /// <summary>A connection that was lost may be a server that comes back; one that is lost again and again does not.</summary>
    private const int AttemptsMax = 5;

    /// <summary>As many as servers take in one batch by default: one sync for all of them.</summary>
    public int ListSize => 4_096;

    /// <summary>A list that was cut off is sent again: what was applied of it is known by its keys.</summary>
    public async Task<IReadOnlyList<ChangeAnswer>> ApplyAsync(IReadOnlyList<ChangeEvent> changes, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await client.ApplyBatchAsync(changes, access.Context, cancellation);
            }
            catch (JukiConnectionException lost) when (lost.WasSent && attempt < AttemptsMax)
            {
                // The client connects again by itself.
            }
        }
    }
}
