using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Tests.Scripted;
using Juki.Engine.Load.Workloads;

namespace Juki.Engine.Load.Tests;

/// <summary>A generator that never rests keeps the server from its processors; one that rests must count that.</summary>
public class RestTests
{
    private const long Us = 1_000;
    private const long RunNs = 10_000 * Us;

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Given_requests_that_are_due_every_microsecond_When_asked_by_a_schedule_Then_some_fifty_are_sent_together_and_have_waited(int connections)
    {
        (ScriptedLoad load, LoadRecord record) = Run(connections, intervalNs: Us);

        Assert.Equal(RunNs / Us, record.Answered);
        Assert.InRange(load.Readiness.Rests, 50, 210);
        Assert.InRange(record.Latency(RequestKind.Lookup).LongestNs, 45 * Us, 200 * Us);
    }

    [Fact]
    public void Given_requests_that_are_due_now_and_then_When_asked_by_a_schedule_Then_each_is_sent_when_it_is_due()
    {
        (ScriptedLoad load, LoadRecord record) = Run(connections: 1, intervalNs: 100 * Us);

        Assert.Equal(0, load.Readiness.Rests);
        Assert.True(record.Latency(RequestKind.Lookup).LongestNs <= 10 * Us);
    }

    private static (ScriptedLoad Load, LoadRecord Record) Run(int connections, long intervalNs)
    {
        int opened = 0;
        ScriptedLoad load = new(
            MadeUpQueries.Lookups(100),
            new LoadPeriod(0, RunNs),
            depth: 1_000,
            ScriptedReply.Truthful,
            period => new OpenPace(period, intervalNs * opened++, intervalNs * connections, long.MaxValue),
            connections: connections);
        return (load, load.Run());
    }
}
