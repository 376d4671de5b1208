using Juki.Engine.Client.Options;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Client.Connections;

/// <summary>What a client logs: connections and their ends, never a request.</summary>
internal static partial class ClientLog
{
    [LoggerMessage(1, LogLevel.Information, "Connected to {Server}: {Program}, {Residents} residents, rules {Rules}.")]
    public static partial void Connected(ILogger logger, ServerAddress server, string program, ulong residents, string rules);

    [LoggerMessage(2, LogLevel.Warning, "No connection: {Reason} Trying again in {PauseMs} ms.")]
    public static partial void Pausing(ILogger logger, string reason, int pauseMs);

    [LoggerMessage(3, LogLevel.Information, "The connection to {Server} ended: {Reason}.")]
    public static partial void Ended(ILogger logger, ServerAddress server, string reason);

    [LoggerMessage(4, LogLevel.Information, "{Server} is leaving; requests go to a new connection.")]
    public static partial void Leaving(ILogger logger, ServerAddress server);

    [LoggerMessage(5, LogLevel.Error, "A fault of the client ended the connection to {Server}; it connects again.")]
    public static partial void Unexpected(ILogger logger, ServerAddress server, Exception exception);
}
