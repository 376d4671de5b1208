using Juki.Engine.Load.Answers;
using Juki.Engine.Load.Pacing;
using Juki.Engine.Load.Tests.Scripted;
using Juki.Engine.Load.Workloads;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Load.Tests;

public class PipelinedConnectionTests
{
    private const long EndNs = 5_000_000;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(512, 2)]
    [InlineData(1, 50)]
    public void Given_the_steady_state_When_requests_are_sent_and_answered_Then_nothing_is_allocated(int depth, int connections)
    {
        Workload workload = MadeUpQueries.Of(1_000, new WorkloadOptions { Mix = new RequestMix(8, 1, 1), AbsentShare = 0, Items = LookupItems.None });
        ScriptedLoad load = new(workload, new LoadPeriod(0, long.MaxValue), depth, ScriptedReply.Truthful, period => new ClosedPace(period, long.MaxValue), connections: connections);

        long bytes = Allocations.Measure(load.Thread.Step, rounds: 200);

        Assert.Equal(0, bytes);
        Assert.True(load.Record.Tally.Of(AnswerVerdict.Right) > 100, "The loop did not run.");
        Assert.Equal(0, load.Record.Tally.Of(AnswerVerdict.Malformed));
    }

    [Fact]
    public void Given_a_mix_When_run_Then_each_kind_has_its_part_and_its_own_latencies()
    {
        Workload workload = MadeUpQueries.Of(100, new WorkloadOptions { Mix = new RequestMix(3, 2, 1), AbsentShare = 0, Items = LookupItems.None });
        LoadRecord record = new ScriptedLoad(workload, new LoadPeriod(0, long.MaxValue), 16, ScriptedReply.Truthful, period => new ClosedPace(period, 6_000)).Run();

        Assert.Equal(3_000, record.Latency(RequestKind.Lookup).Count);
        Assert.Equal(2_000, record.Latency(RequestKind.Verify).Count);
        Assert.Equal(1_000, record.Latency(RequestKind.Search).Count);
        Assert.Equal(3_000, record.Tally.Of(AnswerVerdict.Right));
        Assert.Equal(3_000, record.Tally.Of(AnswerVerdict.Missed));
    }

    [Fact]
    public void Given_a_server_that_lies_When_run_Then_every_answer_is_counted_as_wrong()
    {
        LoadRecord record = Run(ScriptedReply.Lying);

        Assert.True(record.Sent > 100);
        Assert.Equal(record.Sent, record.Tally.Of(AnswerVerdict.Wrong));
    }

    [Fact]
    public void Given_errors_in_place_of_replies_When_run_Then_they_are_counted_and_have_no_latency()
    {
        LoadRecord record = Run((in FrameHeader _, ReadOnlySpan<byte> _, ref FieldWriter _) => MessageKind.Error);

        Assert.Equal(0, record.Latency(RequestKind.Lookup).Count);
        Assert.Equal(record.Sent, record.Tally.Faults().Sum(fault => fault.Value));
    }

    [Fact]
    public void Given_replies_of_another_kind_When_run_Then_they_are_malformed()
    {
        LoadRecord record = Run((in FrameHeader _, ReadOnlySpan<byte> _, ref FieldWriter _) => MessageKind.Status.ReplyOf());

        Assert.Equal(record.Sent, record.Tally.Of(AnswerVerdict.Malformed));
    }

    [Fact]
    public void Given_a_server_that_leaves_When_run_Then_what_is_in_flight_is_awaited_and_nothing_more_is_sent()
    {
        int answered = 0;
        LoadRecord record = Run((in FrameHeader request, ReadOnlySpan<byte> payload, ref FieldWriter reply) =>
            ++answered < 100 ? ScriptedReply.Truthful(request, payload, ref reply) : MessageKind.Leaving);

        Assert.InRange(record.Sent, 100, 116);
    }

    private static LoadRecord Run(ReplyWriter reply) =>
        new ScriptedLoad(MadeUpQueries.Lookups(100), new LoadPeriod(0, EndNs), 16, reply, period => new ClosedPace(period, long.MaxValue)).Run();
}
