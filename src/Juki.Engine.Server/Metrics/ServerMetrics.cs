using System.Diagnostics.Metrics;
using System.Numerics;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Metrics;

/// <summary>What a server says of its work, as instruments of the meter <see cref="MeterName"/>.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>juki.server.requests</c></term><description>by <c>kind</c> and <c>result</c>; of a batch, its items</description></item>
/// <item><term><c>juki.server.faults</c></term><description>errors of PROTOCOL.md §7, by <c>number</c> and <c>fault</c></description></item>
/// <item><term><c>juki.server.request.duration</c></term><description>milliseconds by <c>kind</c>, see <see cref="Record"/>; of changes until they were durable</description></item>
/// <item><term><c>juki.server.read.size</c></term><description>requests that were answered together</description></item>
/// <item><term><c>juki.server.batch.size</c></term><description>items of a batch, by <c>kind</c></description></item>
/// <item><term><c>juki.server.batches.in_flight</c></term><description>batches that wait or are at work</description></item>
/// <item><term><c>juki.server.bytes</c></term><description>by <c>direction</c>, <c>in</c> or <c>out</c></description></item>
/// <item><term><c>juki.server.connections</c></term><description>now open</description></item>
/// <item><term><c>juki.server.connections.opened</c></term><description>since the start</description></item>
/// </list>
/// No tag tells who asks, why, or about whom.
/// </remarks>
public sealed class ServerMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Juki.Engine.Server";

    private static readonly int BytesInSlot = TallySlots.Count;
    private static readonly int BytesOutSlot = TallySlots.Count + 1;

    private static readonly KeyValuePair<string, object?> In = new("direction", "in");
    private static readonly KeyValuePair<string, object?> Out = new("direction", "out");

    /// <summary>From ten microseconds, a few frames, to ten seconds, a batch of tolerant searches.</summary>
    private static readonly InstrumentAdvice<double> DurationBuckets = new()
    {
        HistogramBucketBoundaries = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000],
    };

    private static readonly InstrumentAdvice<int> SizeBuckets = new()
    {
        HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192, 16_384],
    };

    private readonly ShardedCounters _counters = new(TallySlots.Count + 2);
    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Histogram<int> _readSize;
    private readonly Histogram<int> _batchSize;
    private long _connections;
    private long _connectionsOpened;
    private long _batches;

    /// <summary>Makes the instruments.</summary>
    public ServerMetrics(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        _meter = factory.Create(MeterName);
        _duration = _meter.CreateHistogram("juki.server.request.duration", "ms", "Time from reading requests to writing their replies.", tags: null, DurationBuckets);
        _readSize = _meter.CreateHistogram("juki.server.read.size", "{request}", "Requests that were answered together.", tags: null, SizeBuckets);
        _batchSize = _meter.CreateHistogram("juki.server.batch.size", "{item}", "Items of a batch.", tags: null, SizeBuckets);
        _meter.CreateObservableCounter("juki.server.requests", () => Measure(0, TallySlots.RequestCount), "{request}", "Requests that were answered; of a batch, its items.");
        _meter.CreateObservableCounter("juki.server.faults", () => Measure(TallySlots.RequestCount, TallySlots.Count), "{fault}", "Errors in place of a reply.");
        _meter.CreateObservableCounter("juki.server.bytes", MeasureBytes, "By", "Bytes of requests and of replies.");
        _meter.CreateObservableCounter("juki.server.connections.opened", () => Interlocked.Read(ref _connectionsOpened), "{connection}", "Connections since the start.");
        _meter.CreateObservableUpDownCounter("juki.server.connections", () => Connections, "{connection}", "Connections that are open.");
        _meter.CreateObservableUpDownCounter("juki.server.batches.in_flight", () => Interlocked.Read(ref _batches), "{batch}", "Batches that wait or are at work.");
    }

    /// <summary>Connections that are open.</summary>
    public long Connections => Interlocked.Read(ref _connections);

    /// <summary>Counts a connection from its beginning.</summary>
    public void ConnectionOpened()
    {
        Interlocked.Increment(ref _connections);
        Interlocked.Increment(ref _connectionsOpened);
    }

    /// <summary>A connection has ended.</summary>
    public void ConnectionClosed() => Interlocked.Decrement(ref _connections);

    /// <summary>Takes what a session counted in one read. Allocates nothing; the tally is the session's to clear.</summary>
    /// <remarks>
    /// All requests of a read begin and end together, so the duration is recorded once for each kind among them, not for each
    /// request: a percentile is one of reads. How many requests stand behind it, <c>read.size</c> tells.
    /// </remarks>
    /// <param name="tally">The counts.</param>
    /// <param name="elapsed">From the read to the end of the write.</param>
    public void Record(ReadTally tally, TimeSpan elapsed)
    {
        ArgumentNullException.ThrowIfNull(tally);
        long[] shard = _counters.Shard;
        tally.AddTo(shard);
        Interlocked.Add(ref shard[BytesInSlot], tally.BytesIn);
        Interlocked.Add(ref shard[BytesOutSlot], tally.BytesOut);
        if (tally.Requests > 0)
        {
            _readSize.Record(tally.Requests);
        }

        for (uint kinds = tally.Kinds; kinds != 0; kinds &= kinds - 1)
        {
            _duration.Record(elapsed.TotalMilliseconds, TallySlots.KindTags[BitOperations.TrailingZeroCount(kinds)]);
        }
    }

    /// <summary>A batch was taken, to wait or to begin.</summary>
    public void BatchStarted() => Interlocked.Increment(ref _batches);

    /// <summary>A batch was answered, refused or called off.</summary>
    /// <param name="kind">Kind of the request.</param>
    /// <param name="items">Items that it held.</param>
    /// <param name="elapsed">From its reading to the end of the write.</param>
    public void BatchFinished(MessageKind kind, int items, TimeSpan elapsed)
    {
        Interlocked.Decrement(ref _batches);
        _batchSize.Record(items, TallySlots.KindTags[TallySlots.IndexOf(kind)]);
        _duration.Record(elapsed.TotalMilliseconds, TallySlots.KindTags[TallySlots.IndexOf(kind)]);
    }

    /// <summary>Changes were answered, refused or called off: a single one or a batch of them.</summary>
    /// <param name="tally">The counts; the caller's to clear.</param>
    /// <param name="kind">Kind of the request.</param>
    /// <param name="items">Changes that it held.</param>
    /// <param name="elapsed">From its reading until its changes were durable.</param>
    public void ChangesAnswered(ReadTally tally, MessageKind kind, int items, TimeSpan elapsed)
    {
        ArgumentNullException.ThrowIfNull(tally);
        tally.AddTo(_counters.Shard);
        _duration.Record(elapsed.TotalMilliseconds, TallySlots.KindTags[TallySlots.IndexOf(kind)]);
        if (kind.IsBatch())
        {
            _batchSize.Record(items, TallySlots.KindTags[TallySlots.IndexOf(kind)]);
        }
    }

    /// <summary>Ends the meter, unless the factory keeps it to its own end.</summary>
    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<long>> Measure(int from, int to)
    {
        for (int slot = from; slot < to; slot++)
        {
            if (_counters[slot] is > 0 and long count)
            {
                yield return new Measurement<long>(count, TallySlots.Tags[slot]);
            }
        }
    }

    private IEnumerable<Measurement<long>> MeasureBytes() => [new(_counters[BytesInSlot], In), new(_counters[BytesOutSlot], Out)];
}
