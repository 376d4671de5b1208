using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Latency;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Tests.Scripted;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Tests;

/// <summary>What a server that stalls for 300 ms looks like, by the schedule and without one.</summary>
public class PaceTests
{
    private const long Ms = 1_000_000;
    private const long RunNs = 2_000 * Ms;
    private const long StallFromNs = 1_000 * Ms;
    private const long StallToNs = 1_300 * Ms;
    private const double IntervalNs = 100_000;

    [Fact]
    public void Given_a_server_that_stalls_When_asked_by_a_schedule_Then_every_request_due_meanwhile_shows_its_wait()
    {
        LoadRecord record = Run(period => new OpenPace(period, 0, IntervalNs, long.MaxValue), depth: 64);
        LatencyHistogram latency = record.Latency(RequestKind.Lookup);

        Assert.Equal(RunNs / IntervalNs, latency.Count);
        Assert.Equal(0, record.NeverSent);
        // 3,000 of 20,000 were due in the stall, evenly: the slowest 20 waited for all of it but 2 ms, one in ten for 100 ms and more.
        Assert.InRange(latency.QuantileNs(0.999), 297 * Ms, 303 * Ms);
        Assert.InRange(latency.QuantileNs(0.99), 278 * Ms, 284 * Ms);
        Assert.InRange(latency.QuantileNs(0.90), 99 * Ms, 104 * Ms);
        Assert.InRange(latency.QuantileNs(0.80), 0, Ms);
    }

    [Fact]
    public void Given_a_server_that_stalls_When_asked_in_a_closed_loop_Then_no_more_than_what_was_in_flight_shows_it()
    {
        LatencyHistogram latency = Run(period => new ClosedPace(period, long.MaxValue), depth: 64).Latency(RequestKind.Lookup);

        Assert.InRange(latency.LongestNs, 299 * Ms, 301 * Ms);
        Assert.True(latency.QuantileNs(0.999) < Ms, "Of a closed loop only 64 requests met the stall.");
    }

    [Fact]
    public void Given_a_window_that_is_full_When_requests_fall_due_Then_the_generator_is_not_blamed_for_sending_late()
    {
        LoadRecord record = Run(period => new OpenPace(period, 0, IntervalNs, long.MaxValue), depth: 64);

        Assert.InRange(record.SendDelay.LongestNs, 0, Ms);
        Assert.InRange(record.SendDelay.Count, 16_000, 17_500);
    }

    [Fact]
    public void Given_a_server_that_stalls_for_ever_When_asked_by_a_schedule_Then_what_was_sent_is_missing_and_what_was_due_has_waited()
    {
        LoadRecord record = Run(period => new OpenPace(period, 0, IntervalNs, long.MaxValue), depth: 64, stallToNs: long.MaxValue);

        Assert.Equal(64, record.Tally.Missing);
        Assert.Equal((RunNs - StallFromNs) / IntervalNs, record.Tally.Missing + record.NeverSent, tolerance: 2);
        Assert.True(record.Latency(RequestKind.Lookup).LongestNs > LoadClock.NsOf(LoadPeriod.DrainMax));
    }

    [Fact]
    public void Given_a_warm_up_When_run_Then_only_requests_that_start_after_it_are_measured()
    {
        LoadPeriod period = new(500 * Ms, RunNs - (500 * Ms));
        LoadRecord record = new ScriptedLoad(MadeUpQueries.Lookups(100), period, 8, ScriptedReply.Truthful, it => new OpenPace(it, 0, IntervalNs, long.MaxValue)).Run();

        Assert.Equal(5_000, record.WarmUpAnswers);
        Assert.Equal(15_000, record.Latency(RequestKind.Lookup).Count);
        Assert.Equal(20_000, record.Tally.Of(AnswerVerdict.Right));
    }

    [Fact]
    public void Given_a_number_of_requests_When_run_without_an_end_Then_exactly_so_many_are_measured()
    {
        LoadPeriod period = new(10 * Ms, long.MaxValue);
        LoadRecord record = new ScriptedLoad(MadeUpQueries.Lookups(100), period, 8, ScriptedReply.Truthful, it => new ClosedPace(it, 1_000), connections: 3).Run();

        Assert.Equal(3_000, record.Latency(RequestKind.Lookup).Count);
    }

    private static LoadRecord Run(Func<LoadPeriod, IPace> pace, int depth, long stallToNs = StallToNs) =>
        new ScriptedLoad(MadeUpQueries.Lookups(1_000), new LoadPeriod(0, RunNs), depth, ScriptedReply.Truthful, pace, now => now >= StallFromNs && now < stallToNs).Run();
}
