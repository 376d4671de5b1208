using System.Globalization;
using Juki.Engine.Protocol;

namespace Juki.Engine.Server.Hosting.Settings;

/// <summary>From where to where a limit may be set.</summary>
internal sealed record LimitRange(string Name, Func<ServerLimits, long> Value, long Min, long Max)
{
    /// <summary>
    /// A drain may take so long at most: <c>juki</c> is cut off a minute after it was told to stop, and orchestrators are hardly more patient.
    /// </summary>
    public const int DrainTimeoutMsMax = 50_000;

    private const int DayMs = 24 * 60 * 60 * 1_000;
    private const int CountMax = 1 << 20;

    private static readonly ServerLimits Defaults = new();

    /// <summary>The range of every limit.</summary>
    public static IReadOnlyList<LimitRange> All { get; } =
    [
        new(nameof(ServerLimits.PayloadBytesMax), limits => limits.PayloadBytesMax, ProtocolLimits.HelloBytesMax, ProtocolLimits.PayloadBytesLimit),
        new(nameof(ServerLimits.DecompressedBytesMax), limits => limits.DecompressedBytesMax, ProtocolLimits.HelloBytesMax, ProtocolLimits.PayloadBytesLimit),
        new(nameof(ServerLimits.BatchItemsMax), limits => limits.BatchItemsMax, 1, CountMax),
        new(nameof(ServerLimits.BatchesInFlightMax), limits => limits.BatchesInFlightMax, 1, 1_024),
        new(nameof(ServerLimits.BatchesWaitingMax), limits => limits.BatchesWaitingMax, 1, CountMax),
        new(nameof(ServerLimits.ChangesInFlightMax), limits => limits.ChangesInFlightMax, 1, CountMax),
        new(nameof(ServerLimits.ChangesWaitingMax), limits => limits.ChangesWaitingMax, 1, CountMax),
        new(nameof(ServerLimits.ChangeBytesWaitingMax), limits => limits.ChangeBytesWaitingMax, 1, uint.MaxValue),
        new(nameof(ServerLimits.FeedsInFlightMax), limits => limits.FeedsInFlightMax, 1, 1_024),
        new(nameof(ServerLimits.FeedBytesInFlightMax), limits => limits.FeedBytesInFlightMax, 1, uint.MaxValue),
        new(nameof(ServerLimits.FeedCodesMax), limits => limits.FeedCodesMax, 1, ProtocolLimits.PayloadBytesLimit / sizeof(ulong)),
        new(nameof(ServerLimits.FeedsWaitingMax), limits => limits.FeedsWaitingMax, 1, CountMax),
        new(nameof(ServerLimits.FeedBytesWaitingMax), limits => limits.FeedBytesWaitingMax, 1, uint.MaxValue),
        new(nameof(ServerLimits.BulkThreads), limits => limits.BulkThreads, 0, 1_024),
        new(nameof(ServerLimits.ConnectionThreads), limits => limits.ConnectionThreads, 0, 1_024),
        new(nameof(ServerLimits.ConnectionsMax), limits => limits.ConnectionsMax, 1, CountMax),
        new(nameof(ServerLimits.HandshakeTimeoutMs), limits => limits.HandshakeTimeoutMs, 1, DayMs),
        new(nameof(ServerLimits.FrameTimeoutMs), limits => limits.FrameTimeoutMs, 1, DayMs),
        new(nameof(ServerLimits.IdleTimeoutMs), limits => limits.IdleTimeoutMs, 1, DayMs),
        new(nameof(ServerLimits.SendTimeoutMs), limits => limits.SendTimeoutMs, 1, DayMs),
        new(nameof(ServerLimits.DrainTimeoutMs), limits => limits.DrainTimeoutMs, 0, DrainTimeoutMsMax),
        new(nameof(ServerLimits.PreviousKeptMs), limits => limits.PreviousKeptMs, 0, DayMs),
    ];

    /// <summary>What is wrong with limits, if anything: setting, value, range, and a value that is right.</summary>
    public string? FaultOf(ServerLimits limits, string path) => Value(limits) is long value && (value < Min || value > Max)
        ? string.Create(CultureInfo.InvariantCulture, $"{path}:{Name} is {value:N0}; it takes {Min:N0} to {Max:N0}, and {Value(Defaults):N0} is the default.")
        : null;
}
