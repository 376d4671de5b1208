using Juki.Engine.Protocol;

namespace Juki.Engine.Server;

/// <summary>What a server takes, of one connection and of all together. Section <c>Juki:Limits</c> of the configuration.</summary>
public sealed record ServerLimits
{
    /// <summary>The most bytes of a request's payload, as it is sent: 1,024 to <see cref="ProtocolLimits.PayloadBytesLimit"/>.</summary>
    public uint PayloadBytesMax { get; init; } = 4 << 20;

    /// <summary>The most bytes of a request's payload after decompression; at least <see cref="PayloadBytesMax"/>.</summary>
    public uint DecompressedBytesMax { get; init; } = 16 << 20;

    /// <summary>The most items of a batch.</summary>
    public uint BatchItemsMax { get; init; } = 4096;

    /// <summary>The most batches of one connection that wait or are at work.</summary>
    public uint BatchesInFlightMax { get; init; } = 4;

    /// <summary>The most batches of all connections that wait or are at work; their replies are in memory until they are sent. More are refused.</summary>
    public uint BatchesWaitingMax { get; init; } = 256;

    /// <summary>The most single changes of one connection that wait for the disk; a connection with so many is not read until some are durable.</summary>
    public uint ChangesInFlightMax { get; init; } = 1_024;

    /// <summary>The most changes, single ones and batches of them, of all connections that wait for the disk. More are refused.</summary>
    public uint ChangesWaitingMax { get; init; } = 65_536;

    /// <summary>The most bytes of their requests, after decompression. More are refused.</summary>
    public uint ChangeBytesWaitingMax { get; init; } = 256 << 20;

    /// <summary>The most questions for changes of one connection that wait for something to change; they take no place of a batch.</summary>
    public uint FeedsInFlightMax { get; init; } = 64;

    /// <summary>
    /// The most bytes of their requests, after decompression, so that none takes all of <see cref="FeedBytesWaitingMax"/>; a single question may have more.
    /// </summary>
    public uint FeedBytesInFlightMax { get; init; } = 8 << 20;

    /// <summary>The most codes of a question for changes. One with more is refused; who follows more residents asks for all changes, or asks several questions.</summary>
    public uint FeedCodesMax { get; init; } = 100_000;

    /// <summary>The most questions for changes of all connections that wait for something to change. More are refused.</summary>
    public uint FeedsWaitingMax { get; init; } = 1_024;

    /// <summary>The most bytes of their requests, after decompression: of eight bytes a code, some forty are kept of it in memory. More are refused.</summary>
    public uint FeedBytesWaitingMax { get; init; } = 64 << 20;

    /// <summary>Threads of the bulk lane; 0: one for each processor.</summary>
    public int BulkThreads { get; init; }

    /// <summary>Threads that read, answer and write connections (Linux; elsewhere .NET's pool does); 0: one for each processor.</summary>
    public int ConnectionThreads { get; init; }

    /// <summary>The most connections.</summary>
    public int ConnectionsMax { get; init; } = 10_000;

    /// <summary>Milliseconds from connecting to a complete hello.</summary>
    public int HandshakeTimeoutMs { get; init; } = 5_000;

    /// <summary>Milliseconds from the first byte of a frame to its last.</summary>
    public int FrameTimeoutMs { get; init; } = 10_000;

    /// <summary>Milliseconds without a request after which a connection ends.</summary>
    public uint IdleTimeoutMs { get; init; } = 600_000;

    /// <summary>Milliseconds for which replies may wait to be read.</summary>
    public int SendTimeoutMs { get; init; } = 30_000;

    /// <summary>Milliseconds that a server which leaves gives to what is in flight.</summary>
    public int DrainTimeoutMs { get; init; } = 10_000;

    /// <summary>
    /// Milliseconds for which the register is kept that a newer snapshot has taken the place of, from the last question at a journal address that it can read, but
    /// for that of the move: until then both are in memory. 0: not at all.
    /// </summary>
    public int PreviousKeptMs { get; init; } = 600_000;

    /// <summary>What hello says of them.</summary>
    public ProtocolLimits ForHello => new(PayloadBytesMax, DecompressedBytesMax, BatchItemsMax, BatchesInFlightMax, IdleTimeoutMs);
}
