using System.Diagnostics.Metrics;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Verdict;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Metrics;
using Juki.Engine.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Engine.Server.Tests.Metrics;

public sealed class ServerMetricsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ServerMetrics _metrics;

    public ServerMetricsTests() => _metrics = new ServerMetrics(Factory);

    private IMeterFactory Factory => _services.GetRequiredService<IMeterFactory>();

    [Fact]
    public void Given_what_two_reads_answered_When_observed_Then_each_kind_and_result_has_its_count()
    {
        using var measured = new CountedMeasurements(Factory);
        ReadTally tally = Read();
        _metrics.Record(tally, TimeSpan.FromMilliseconds(2));
        tally.Clear();
        tally.Add(MessageKind.Search, (byte)ResultCode.NotFound);
        _metrics.Record(tally, TimeSpan.FromMilliseconds(3));

        Assert.Equal(
            new SortedDictionary<string, double>
            {
                ["juki.server.requests{kind=Lookup,result=Found}"] = 2,
                ["juki.server.requests{kind=Lookup,result=Superseded}"] = 1,
                ["juki.server.requests{kind=Search,result=40}"] = 2,
                ["juki.server.requests{kind=Verify,result=00}"] = 1,
                ["juki.server.requests{kind=SearchBatch,result=11}"] = 1,
                ["juki.server.requests{kind=Status,result=Done}"] = 1,
                ["juki.server.faults{number=102,fault=MalformedPayload}"] = 1,
                ["juki.server.faults{number=210,fault=TooManyConnections}"] = 1,
                ["juki.server.request.duration{kind=Lookup}"] = 2,
                ["juki.server.request.duration{kind=Verify}"] = 2,
                ["juki.server.request.duration{kind=Search}"] = 5,
                ["juki.server.request.duration{kind=Status}"] = 2,
                ["juki.server.read.size{}"] = 9,
                ["juki.server.bytes{direction=in}"] = 700,
                ["juki.server.bytes{direction=out}"] = 900,
                ["juki.server.connections{}"] = 0,
                ["juki.server.connections.opened{}"] = 0,
                ["juki.server.batches.in_flight{}"] = 0,
            },
            new SortedDictionary<string, double>(measured.Observe().ToDictionary()));
    }

    [Fact]
    public void Given_connections_and_batches_that_come_and_go_When_observed_Then_those_that_are_there_are_counted()
    {
        using var measured = new CountedMeasurements(Factory);
        _metrics.ConnectionOpened();
        _metrics.ConnectionOpened();
        _metrics.ConnectionClosed();
        _metrics.BatchStarted();
        _metrics.BatchStarted();
        _metrics.BatchFinished(MessageKind.VerifyBatch, 4_000, TimeSpan.FromMilliseconds(7));
        IReadOnlyDictionary<string, double> observed = measured.Observe();

        Assert.Equal(1, _metrics.Connections);
        Assert.Equal(1, observed["juki.server.connections{}"]);
        Assert.Equal(2, observed["juki.server.connections.opened{}"]);
        Assert.Equal(1, observed["juki.server.batches.in_flight{}"]);
        Assert.Equal(4_000, observed["juki.server.batch.size{kind=VerifyBatch}"]);
        Assert.Equal(7, observed["juki.server.request.duration{kind=VerifyBatch}"]);
    }

    [Fact]
    public void Given_many_threads_that_record_When_observed_Then_nothing_was_lost()
    {
        const int Threads = 8;
        const int Reads = 5_000;
        using var measured = new CountedMeasurements(Factory);
        Parallel.For(0, Threads, _ =>
        {
            ReadTally tally = Read();
            for (int read = 0; read < Reads; read++)
            {
                _metrics.Record(tally, TimeSpan.Zero);
            }
        });

        Assert.Equal(2 * Threads * Reads, measured.Observe()["juki.server.requests{kind=Lookup,result=Found}"]);
        Assert.Equal(700.0 * Threads * Reads, measured.Observe()["juki.server.bytes{direction=in}"] / 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Given_a_warm_session_When_reads_are_recorded_Then_nothing_is_allocated_whether_somebody_listens_or_not(bool isListenedTo)
    {
        using MeterListener? listener = isListenedTo ? SilentListener() : null;
        var tally = new ReadTally();

        Assert.Equal(0, Allocations.Measure(() =>
        {
            Fill(tally);
            _metrics.Record(tally, TimeSpan.FromMilliseconds(1));
            _metrics.BatchStarted();
            _metrics.BatchFinished(MessageKind.SearchBatch, 64, TimeSpan.FromMilliseconds(1));
            tally.Clear();
        }));
    }

    [Fact]
    public void Given_every_kind_and_result_and_fault_When_counted_once_Then_each_has_a_place_of_its_own()
    {
        using var measured = new CountedMeasurements(Factory);
        var tally = new ReadTally();
        MessageKind[] kinds = [.. Enum.GetValues<MessageKind>().Where(kind => kind.IsRequest())];
        foreach (MessageKind kind in kinds)
        {
            Array.ForEach(CodesOf(kind), code => tally.Add(kind, code));
        }

        WireFault[] faults = [.. Enum.GetValues<WireFault>().Where(fault => fault != WireFault.None)];
        Array.ForEach(faults, tally.AddFault);
        _metrics.Record(tally, TimeSpan.Zero);
        KeyValuePair<string, double>[] counts = [.. measured.Observe().Where(entry => entry.Key.StartsWith("juki.server.requests{", StringComparison.Ordinal) || entry.Key.StartsWith("juki.server.faults{", StringComparison.Ordinal))];

        Assert.Equal(kinds.Sum(kind => CodesOf(kind).Length) + faults.Length, counts.Length);
        Assert.All(counts, entry => Assert.Equal(1, entry.Value));
    }

    [Theory]
    [InlineData(MessageKind.Lookup, 4)]
    [InlineData(MessageKind.Search, 50)]
    [InlineData(MessageKind.Status, 1)]
    [InlineData(MessageKind.Error, 0)]
    public void Given_a_pair_that_is_not_defined_When_counted_Then_it_is_refused(MessageKind kind, byte code) =>
        Assert.Throws<IndexOutOfRangeException>(() => new ReadTally().Add(kind, code));

    public void Dispose()
    {
        _metrics.Dispose();
        _services.Dispose();
    }

    private static byte[] CodesOf(MessageKind kind) => kind switch
    {
        MessageKind.Lookup or MessageKind.LookupBatch => [.. Enum.GetValues<CodeState>().Select(state => (byte)state)],
        MessageKind.Verify or MessageKind.Search or MessageKind.VerifyBatch or MessageKind.SearchBatch or MessageKind.SearchBatchAt => [0, 1, 2, 10, 11, 20, 30, 31, 40, 41, 42],
        MessageKind.Change or MessageKind.ChangeBatch => [.. Enum.GetValues<ChangeFault>().Select(fault => (byte)fault)],
        _ => [0],
    };

    private static ReadTally Read()
    {
        var tally = new ReadTally();
        Fill(tally);
        return tally;
    }

    private static void Fill(ReadTally tally)
    {
        tally.Add(MessageKind.Lookup, (byte)CodeState.Found);
        tally.Add(MessageKind.Lookup, (byte)CodeState.Found);
        tally.Add(MessageKind.Lookup, (byte)CodeState.Superseded);
        tally.Add(MessageKind.Verify, (byte)ResultCode.CertainIdentical);
        tally.Add(MessageKind.Search, (byte)ResultCode.NotFound);
        tally.Add(MessageKind.SearchBatch, (byte)ResultCode.ProbableSlight);
        tally.Add(MessageKind.Status, 0);
        tally.AddFault(WireFault.MalformedPayload);
        tally.AddFault(WireFault.TooManyConnections);
        tally.BytesIn += 700;
        tally.BytesOut += 900;
    }

    private MeterListener SilentListener()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Scope == Factory)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => { });
        listener.SetMeasurementEventCallback<int>((_, _, _, _) => { });
        listener.Start();
        return listener;
    }
}
