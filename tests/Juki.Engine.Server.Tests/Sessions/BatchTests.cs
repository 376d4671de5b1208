using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Sessions;

[Collection(ServerRegisterGroup.Name)]
public sealed class BatchTests(ServerRegister register)
{
    [Theory]
    [InlineData(MessageKind.Search, FrameFlags.None)]
    [InlineData(MessageKind.Search, FrameFlags.AcceptsLz4)]
    [InlineData(MessageKind.Search, FrameFlags.Lz4 | FrameFlags.AcceptsLz4)]
    [InlineData(MessageKind.Verify, FrameFlags.None)]
    public async Task Given_a_batch_When_it_is_answered_Then_its_replies_are_those_of_the_single_requests(MessageKind kind, FrameFlags flags)
    {
        IReadOnlyList<NoisyQuery> queries = QueryFile.Heavy(register, 300);
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        Dictionary<ulong, int> order = queries.Index().ToDictionary(query => bench.PutQuery(kind, query.Item.Items(withCode: true), kind == MessageKind.Search ? 2 : 0), query => query.Index);
        byte[] singles = [.. bench.Answer().OrderBy(frame => order[frame.RequestId]).SelectMany(frame => frame.Payload)];
        byte[] payload = BatchPayload.OfQueries(queries, kind == MessageKind.Search ? 2 : 0);
        ulong id = bench.Put(kind == MessageKind.Search ? MessageKind.SearchBatch : MessageKind.VerifyBatch, Packed(payload, flags), flags);
        Assert.Empty(bench.Answer());
        WireFrame frame = Assert.Single(await bench.AnswerWhenWokenAsync());

        Assert.Equal(id, frame.RequestId);
        Assert.Equal(flags & FrameFlags.AcceptsLz4, frame.Header.Flags == FrameFlags.Lz4 ? FrameFlags.AcceptsLz4 : FrameFlags.None);
        FieldReader fields = new(Unpacked(frame));
        Assert.Equal((uint)queries.Count, fields.UInt32());
        if (kind == MessageKind.Search)
        {
            SearchWork work = SearchWork.Read(ref fields);
            Assert.Equal((uint)queries.Count, work.Reached(0));
            Assert.True(work.RowsCompared > 0);
        }

        Assert.Equal(singles, fields.Rest.ToArray());
    }

    [Fact]
    public async Task Given_a_batch_of_lookups_When_it_is_answered_Then_its_replies_are_those_of_the_single_requests()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        ulong[] codes = [.. Enumerable.Range(0, 1000).Select(row => PackedCode.Of(register.Engine.Register.CodeOf(row * 7)) + (row % 10 == 0 ? 1UL : 0))];
        byte[] singles = [.. codes.Select(code => bench.PutLookup(code)).ToArray().Length > 0 ? bench.Answer().OrderBy(frame => frame.RequestId).SelectMany(frame => frame.Payload) : []];
        bench.Put(MessageKind.LookupBatch, BatchPayload.OfLookups(codes));
        bench.Answer();
        WireFrame frame = Assert.Single(await bench.AnswerWhenWokenAsync());

        Assert.Equal(singles, frame.Payload[sizeof(uint)..]);
    }

    [Fact]
    public async Task Given_a_batch_at_work_When_single_requests_follow_Then_they_are_answered_at_once()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        bench.Put(MessageKind.SearchBatch, BatchPayload.OfQueries(QueryFile.Heavy(register, 4000), 0));
        ulong lookup = bench.PutLookup(PackedCode.Of(register.Engine.Register.CodeOf(1)));

        Assert.Equal(lookup, bench.Answer()[0].RequestId);
        Assert.Equal(MessageKind.SearchBatch.ReplyOf(), Assert.Single(await bench.AnswerWhenWokenAsync()).Kind);
    }

    [Theory]
    [InlineData(0u, WireFault.BatchSize)]
    [InlineData(11u, WireFault.BatchSize)]
    [InlineData(uint.MaxValue, WireFault.BatchSize)]
    [InlineData(9u, WireFault.MalformedPayload)]
    public async Task Given_a_batch_that_states_a_wrong_count_When_it_is_answered_Then_it_is_refused(uint count, WireFault fault)
    {
        using SessionBench bench = new SessionBench(register.Engine, new ServerLimits { BatchItemsMax = 10 }).Greet();
        byte[] payload = BatchPayload.OfLookups([1, 2, 3, 4, 5, 6, 7, 8]);
        BitConverter.TryWriteBytes(payload.AsSpan(payload.Length - (8 * sizeof(ulong)) - sizeof(uint)), count);
        bench.Put(MessageKind.LookupBatch, payload);
        bench.Answer();

        Assert.Equal(fault, Assert.Single(await bench.AnswerWhenWokenAsync()).Fault);
    }

    [Fact]
    public async Task Given_more_batches_than_allowed_When_they_are_put_Then_the_surplus_is_refused_and_the_others_are_answered()
    {
        using SessionBench bench = new SessionBench(register.Engine, new ServerLimits { BatchesInFlightMax = 2, BulkThreads = 1 }).Greet();
        byte[] payload = BatchPayload.OfQueries(QueryFile.Heavy(register, 2000), 0);
        ulong[] ids = [.. Enumerable.Range(0, 3).Select(_ => bench.Put(MessageKind.SearchBatch, payload))];
        WireFrame refused = Assert.Single(bench.Answer());
        var answered = new List<WireFrame>();
        while (answered.Count < 2)
        {
            answered.AddRange(await bench.AnswerWhenWokenAsync());
        }

        Assert.Equal((ids[2], WireFault.TooManyInFlight), (refused.RequestId, refused.Fault));
        Assert.Equal(ids[..2], answered.Select(frame => frame.RequestId).Order());
        Assert.All(answered, frame => Assert.Equal(WireFault.None, frame.Fault));
    }

    [Fact]
    public async Task Given_a_full_bulk_lane_When_a_batch_arrives_Then_it_is_refused_and_there_is_room_again_when_the_others_are_written()
    {
        using SessionBench bench = new SessionBench(register.Engine, new ServerLimits { BatchesWaitingMax = 1, BulkThreads = 1 }).Greet();
        byte[] payload = BatchPayload.OfQueries(QueryFile.Heavy(register, 2000), 0);
        ulong first = bench.Put(MessageKind.SearchBatch, payload);
        ulong second = bench.Put(MessageKind.SearchBatch, payload);
        WireFrame refused = Assert.Single(bench.Answer());
        Assert.Equal((second, WireFault.TooManyInFlight), (refused.RequestId, refused.Fault));
        Assert.Equal((first, WireFault.None), ((await bench.AnswerWhenWokenAsync()).Single() is var answered ? answered.RequestId : 0, answered.Fault));
        ulong third = bench.Put(MessageKind.SearchBatch, payload);
        Assert.Empty(bench.Answer());

        Assert.Equal((third, WireFault.None), ((await bench.AnswerWhenWokenAsync()).Single() is var last ? last.RequestId : 0, last.Fault));
    }

    [Fact]
    public async Task Given_a_batch_that_waits_When_it_is_called_off_Then_it_is_answered_so()
    {
        using SessionBench bench = new SessionBench(register.Engine, new ServerLimits { BulkThreads = 1 }).Greet();
        bench.Put(MessageKind.SearchBatch, BatchPayload.OfQueries(QueryFile.Heavy(register, 4000), 0));
        ulong second = bench.Put(MessageKind.SearchBatch, BatchPayload.OfQueries(QueryFile.Heavy(register, 4000), 0));
        bench.Put(MessageKind.Cancel, BitConverter.GetBytes(second));
        bench.Put(MessageKind.Cancel, BitConverter.GetBytes(999UL));
        Assert.Equal([1, 0], bench.Answer().Select(frame => frame.Payload[0]));
        var answered = new List<WireFrame>();
        while (answered.Count < 2)
        {
            answered.AddRange(await bench.AnswerWhenWokenAsync());
        }

        Assert.Equal(WireFault.Cancelled, answered.Single(frame => frame.RequestId == second).Fault);
    }

    private static byte[] Packed(byte[] payload, FrameFlags flags)
    {
        if ((flags & FrameFlags.Lz4) == 0)
        {
            return payload;
        }

        byte[] packed = new byte[payload.Length];
        return packed[..CompressedPayload.TryCompress(payload, packed)];
    }

    private static byte[] Unpacked(WireFrame frame)
    {
        if (frame.Header.Flags != FrameFlags.Lz4)
        {
            return frame.Payload;
        }

        Assert.Equal(WireFault.None, CompressedPayload.TryDecompress(frame.Payload, 1 << 24, new PayloadBuffer(), out ReadOnlySpan<byte> payload));
        return payload.ToArray();
    }
}
