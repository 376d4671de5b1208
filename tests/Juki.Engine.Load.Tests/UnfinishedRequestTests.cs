using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Latency;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Tests.Scripted;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Load.Tests;

/// <summary>Requests that were not sent or not answered count as the waits they are.</summary>
public class UnfinishedRequestTests
{
    private const long Ms = 1_000_000;
    private const long EndNs = 1_000 * Ms;
    private const double IntervalNs = Ms;

    [Fact]
    public void Given_a_server_that_leaves_early_When_asked_by_a_schedule_Then_the_connection_is_lost_and_the_rest_was_never_sent()
    {
        int answered = 0;
        ScriptedLoad load = new(MadeUpQueries.Lookups(100), new LoadPeriod(0, EndNs), 16, LeavingAfter100, it => new OpenPace(it, 0, IntervalNs, long.MaxValue));
        LoadRecord record = load.Run();

        Assert.Equal("the server is leaving", Assert.Single(load.Thread.Losses));
        Assert.Equal(1_000, record.Sent + record.NeverSent);
        Assert.InRange(record.NeverSent, 880, 900);
        Assert.InRange(record.Latency(RequestKind.Lookup).LongestNs, 880 * Ms, 900 * Ms);

        MessageKind LeavingAfter100(in FrameHeader request, ReadOnlySpan<byte> payload, ref FieldWriter reply) =>
            ++answered < 100 ? ScriptedReply.Truthful(request, payload, ref reply) : MessageKind.Leaving;
    }

    [Fact]
    public void Given_a_server_that_falls_silent_When_asked_in_a_closed_loop_Then_what_was_in_flight_has_waited_to_the_end()
    {
        LoadRecord record = new ScriptedLoad(
            MadeUpQueries.Lookups(100), new LoadPeriod(0, EndNs), 16, ScriptedReply.Truthful, it => new ClosedPace(it, long.MaxValue), now => now > EndNs - (500 * Ms)).Run();

        Assert.Equal(16, record.Unanswered);
        Assert.Equal(16, record.Tally.Missing);
        Assert.True(record.Latency(RequestKind.Lookup).LongestNs >= 500 * Ms);
        Assert.Equal(record.Sent - 16, record.Answered);
    }

    [Fact]
    public void Given_a_warm_up_in_which_the_server_fell_silent_When_run_Then_only_measured_requests_were_never_sent()
    {
        LoadRecord record = new ScriptedLoad(
            MadeUpQueries.Lookups(100), new LoadPeriod(EndNs / 2, EndNs / 2), 16, ScriptedReply.Truthful, it => new OpenPace(it, 0, IntervalNs, long.MaxValue), _ => true).Run();

        Assert.Equal(0, record.Unanswered);
        Assert.Equal(16, record.Tally.Missing);
        Assert.Equal(500, record.NeverSent);
    }

    [Fact]
    public void Given_billions_that_were_never_sent_When_counted_Then_each_kind_has_its_part_and_the_waits_are_spread_evenly()
    {
        LoadRecord record = new();
        new UnsentRequests(6_000_000_000, 0, 10).RecordIn(record, new RequestMix(3, 2, 1), 60_000 * Ms);

        Assert.Equal([3_000_000_000, 2_000_000_000, 1_000_000_000], Enum.GetValues<RequestKind>().Select(record.NeverSentOf));
        LatencyHistogram all = record.AllLatencies();
        Assert.Equal(6_000_000_000, all.Count);
        Assert.InRange(all.QuantileNs(0.5), 29_500 * Ms, 30_500 * Ms);
        Assert.InRange(all.LongestNs, 59_900 * Ms, 60_000 * Ms);
        Assert.Equal(0, record.Answered);
    }
}
