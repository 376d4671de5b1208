using Juki.Engine.Changes;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Tests.Sessions;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Changes;

/// <summary>What questions for changes and batches of changes may take of a server.</summary>
public sealed class FeedRoomTests : IDisposable
{
    private readonly SyntheticRegister _register = new(50, seed: 3);
    private readonly IdentityEngine _engine;

    public FeedRoomTests()
    {
        RegisterInit.Run(_register.Path, new JournalGeometry(1 << 16, 1 << 20));
        _engine = IdentityEngine.OpenForChanges(_register.Path);
    }

    [Fact]
    public async Task Given_subscribers_that_wait_When_batches_come_on_the_same_connection_Then_they_find_their_places_free()
    {
        using SessionBench bench = Greeted(new ServerLimits { BatchesInFlightMax = 1, FeedsInFlightMax = 2 });
        ulong[] waiting = [.. Enumerable.Range(0, 3).Select(_ => bench.Put(MessageKind.ChangeFeed, ChangePayload.OfFeed(0)))];
        ulong batch = bench.Put(MessageKind.LookupBatch, BatchPayload.OfLookups([1, 2]));
        WireFrame refused = Assert.Single(bench.Answer());
        WireFrame answered = Assert.Single(await bench.AnswerWhenWokenAsync());

        Assert.Equal((waiting[2], WireFault.TooManyInFlight), (refused.RequestId, refused.Fault));
        Assert.Equal((batch, WireFault.None), (answered.RequestId, answered.Fault));
        Assert.True(bench.Session.IsBusy);
        bench.Put(MessageKind.Cancel, BitConverter.GetBytes(waiting[0]));
        WireFrame[] replies = [.. bench.Answer(), .. await bench.AnswerWhenWokenAsync()];
        Assert.Equal(1, replies.Single(frame => frame.Kind == MessageKind.Cancel.ReplyOf()).Payload[0]);
        Assert.Contains(replies, frame => frame.RequestId == waiting[0]);
    }

    [Theory]
    [InlineData(FrameFlags.None)]
    [InlineData(FrameFlags.Lz4)]
    public void Given_a_question_with_many_codes_that_waits_When_another_would_take_more_bytes_than_there_are_Then_it_is_refused(FrameFlags flags)
    {
        byte[] payload = QuestionOf(1_000);
        using SessionBench bench = Greeted(new ServerLimits { FeedBytesWaitingMax = (uint)(2 * payload.Length) });
        byte[] sent = flags == FrameFlags.None ? payload : Packed(payload);
        ulong[] ids = [.. Enumerable.Range(0, 3).Select(_ => bench.Put(MessageKind.ChangeFeed, sent, flags))];
        WireFrame refused = Assert.Single(bench.Answer());

        Assert.Equal((ids[2], WireFault.TooManyInFlight), (refused.RequestId, refused.Fault));
    }

    [Theory]
    [InlineData(FrameFlags.None)]
    [InlineData(FrameFlags.Lz4)]
    public async Task Given_a_limit_of_codes_When_a_question_has_one_more_Then_it_is_refused_as_too_large_and_one_with_so_many_waits(FrameFlags flags)
    {
        using SessionBench bench = Greeted(new ServerLimits { FeedCodesMax = 1_000 });
        byte[][] payloads = [.. new[] { 1_000, 1_001 }.Select(QuestionOf)];
        ulong[] ids = [.. payloads.Select(payload => bench.Put(MessageKind.ChangeFeed, flags == FrameFlags.None ? payload : Packed(payload), flags))];
        Assert.Empty(bench.Answer());
        WireFrame refused = Assert.Single(await bench.AnswerWhenWokenAsync());

        Assert.Equal((ids[1], WireFault.BatchSize), (refused.RequestId, refused.Fault));
        Assert.True(bench.Session.IsBusy);
    }

    [Fact]
    public async Task Given_a_connection_that_has_its_share_of_the_bytes_When_it_asks_more_Then_it_is_refused_until_a_question_is_called_off_and_others_find_room()
    {
        byte[] payload = QuestionOf(1_000);
        using SessionBench bench = Greeted(new ServerLimits { FeedBytesInFlightMax = (uint)(2 * payload.Length), FeedBytesWaitingMax = (uint)(3 * payload.Length) });
        ulong[] ids = [.. Enumerable.Range(0, 3).Select(_ => bench.Put(MessageKind.ChangeFeed, payload))];
        WireFrame refused = Assert.Single(bench.Answer());

        Assert.Equal((ids[2], WireFault.TooManyInFlight), (refused.RequestId, refused.Fault));
        Assert.True(bench.Services.Feed.Room.TryReserve(payload.Length));
        bench.Services.Feed.Room.Release(payload.Length);
        bench.Put(MessageKind.Cancel, BitConverter.GetBytes(ids[0]));
        bench.Answer();
        Assert.Equal(ids[0], Assert.Single(await bench.AnswerWhenWokenAsync()).RequestId);
        bench.Put(MessageKind.ChangeFeed, payload);
        Assert.Empty(bench.Answer());
    }

    [Fact]
    public async Task Given_a_batch_of_changes_under_way_When_another_would_take_more_bytes_than_there_are_Then_it_is_refused_until_the_first_is_answered()
    {
        byte[][] payloads = [.. Enumerable.Range(0, 3).Select(number => ChangePayload.OfBatch(Events.Birth($"birth {number}")))];
        using SessionBench bench = Greeted(new ServerLimits { ChangeBytesWaitingMax = (uint)payloads[0].Length });
        bench.Put(MessageKind.ChangeBatch, payloads[0]);
        ulong second = bench.Put(MessageKind.ChangeBatch, payloads[1]);
        WireFrame refused = bench.Answer()[0];
        Assert.Equal((second, WireFault.TooManyInFlight), (refused.RequestId, refused.Fault));
        Assert.Equal(WireFault.None, Assert.Single(await bench.AnswerWhenWokenAsync()).Fault);

        bench.Put(MessageKind.ChangeBatch, payloads[2]);
        Assert.Empty(bench.Answer());
        Assert.Equal(WireFault.None, Assert.Single(await bench.AnswerWhenWokenAsync()).Fault);
    }

    [Fact]
    public async Task Given_many_questions_that_are_answered_at_once_When_the_last_is_answered_Then_none_is_at_work()
    {
        await _engine.Changes!.ApplyAsync(Events.Birth("a"));
        using SessionBench bench = Greeted(new ServerLimits { FeedsInFlightMax = 1_000 });
        for (int question = 0; question < 1_000; question++)
        {
            bench.Put(MessageKind.ChangeFeed, ChangePayload.OfFeed(0));
        }

        int answered = bench.Answer().Count;
        while (answered < 1_000)
        {
            answered += (await bench.AnswerWhenWokenAsync()).Count;
        }

        Assert.True(SpinWait.SpinUntil(() => bench.Services.Feed.Unfinished == 0, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Given_questions_that_are_called_off_as_soon_as_they_are_taken_When_answered_Then_each_is_told_or_called_off_and_none_is_a_fault_of_the_server()
    {
        await _engine.Changes!.ApplyAsync(Events.Birth("a"));
        using SessionBench bench = Greeted(new ServerLimits { FeedsInFlightMax = 1_000 });
        List<ulong> asked = [];
        for (int question = 0; question < 200; question++)
        {
            asked.Add(bench.Put(MessageKind.ChangeFeed, ChangePayload.OfFeed(0)));
            bench.Put(MessageKind.Cancel, BitConverter.GetBytes(asked[^1]));
        }

        List<WireFrame> frames = [.. bench.Answer()];
        while (frames.Count < 2 * asked.Count)
        {
            frames.AddRange(await bench.AnswerWhenWokenAsync());
        }

        Assert.All(frames.Where(frame => asked.Contains(frame.RequestId)), frame => Assert.True(frame.Fault is WireFault.None or WireFault.Cancelled, $"{frame.Fault}"));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _register.Dispose();
    }

    private byte[] QuestionOf(int codes) => ChangePayload.OfFeed(0, [.. Enumerable.Repeat(PackedCode.Of(_engine.Register.CodeOf(0)), codes)]);

    private static byte[] Packed(byte[] payload)
    {
        byte[] packed = new byte[payload.Length];
        return packed[..CompressedPayload.TryCompress(payload, packed)];
    }

    private SessionBench Greeted(ServerLimits limits) => new SessionBench(_engine, limits).Greet(version: 2);
}
