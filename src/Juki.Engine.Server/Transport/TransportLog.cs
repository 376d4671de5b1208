using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Transport;

/// <summary>What the transport says of connections.</summary>
internal static partial class TransportLog
{
    [LoggerMessage(1, LogLevel.Debug, "A connection was not taken: error {Error} of the system")]
    public static partial void NotTaken(this ILogger log, int error);

    [LoggerMessage(2, LogLevel.Error, "Connection {Id} ended by a fault of the server: {Failure}")]
    public static partial void Failed(this ILogger log, string id, string failure);
}
