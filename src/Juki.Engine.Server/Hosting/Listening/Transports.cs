using Juki.Engine.Server.Transport;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Engine.Server.Hosting.Listening;

/// <summary>Who carries the bytes of connections.</summary>
internal static class Transports
{
    /// <summary>What was sent and waits to be answered. Larger frames pass through it in parts.</summary>
    private const int ReadBufferBytesMax = 1 << 20;

    /// <summary>What was answered and waits to be sent.</summary>
    private const int WriteBufferBytesMax = 256 << 10;

    /// <summary>Connections that the system keeps until they are accepted: many clients come back at once when a server does.</summary>
    private const int Backlog = 4_096;

    /// <summary>For requests: loops of our own where the system is Linux.</summary>
    public static IConnectionListenerFactory ForRequests(ServerLimits limits, ILoggerFactory log) => OperatingSystem.IsLinux()
        ? new LoopTransport(limits.ConnectionThreads > 0 ? limits.ConnectionThreads : Environment.ProcessorCount, Backlog, log)
        : Sockets(log);

    /// <summary>
    /// Kestrel's own. Frames are answered on the thread that reads them: there is no work for another, and passing them on would cost more
    /// than a lookup. A connection has its first buffer, of 4 KiB, at once: to wait for data first would cost a call of the system for each read.
    /// </summary>
    public static IConnectionListenerFactory Sockets(ILoggerFactory log) => new SocketTransportFactory(
        Options.Create(new SocketTransportOptions
        {
            UnsafePreferInlineScheduling = true,
            WaitForDataBeforeAllocatingBuffer = false,
            NoDelay = true,
            Backlog = Backlog,
            MaxReadBufferSize = ReadBufferBytesMax,
            MaxWriteBufferSize = WriteBufferBytesMax,
        }),
        log);
}
