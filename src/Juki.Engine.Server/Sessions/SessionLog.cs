using Juki.Engine.Protocol.Frames;
using Microsoft.Extensions.Logging;

namespace Juki.Engine.Server.Sessions;

/// <summary>What the server says of its connections. Nothing of what was asked or answered is ever among it.</summary>
internal static partial class SessionLog
{
    [LoggerMessage(1, LogLevel.Debug, "Connection {Id} was lost")]
    public static partial void Lost(this ILogger log, string id);

    [LoggerMessage(2, LogLevel.Debug, "Connection {Id} of '{Client}' closed: {Fault}")]
    public static partial void Closed(this ILogger log, string id, string client, WireFault fault);

    [LoggerMessage(3, LogLevel.Error, "A request of kind {Kind} failed by a fault of the server")]
    public static partial void RequestFailed(this ILogger log, Exception failure, MessageKind kind);

    [LoggerMessage(4, LogLevel.Critical, "The register was found damaged; nothing is answered until it is repaired")]
    public static partial void RegisterDamaged(this ILogger log, Exception failure);

    [LoggerMessage(5, LogLevel.Critical, "The journal takes no changes; answering goes on")]
    public static partial void ChangesStopped(this ILogger log, Exception failure);

    [LoggerMessage(6, LogLevel.Information, "Goes on with the snapshot of journal address {Address}")]
    public static partial void Renewed(this ILogger log, long address);

    [LoggerMessage(7, LogLevel.Warning, "The newest snapshot could not take the place of the one in memory; answering and taking changes go on")]
    public static partial void RenewalFailed(this ILogger log, Exception failure);
}
