using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Tests.Batches;

public class BatchTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(50)]
    public async Task Given_lists_of_any_length_When_asked_Then_they_are_cut_to_the_server_s_size_and_answered_in_order(int count)
    {
        List<uint> sizes = [];
        await using ScriptedServer server = new(
            (peer, request) =>
            {
                lock (sizes)
                {
                    sizes.Add(request.Kind.IsBatch() ? CountOf(request) : 0);
                }

                return EchoAnswers.GiveAsync(peer, request);
            },
            EchoAnswers.Limits with { BatchItemsMax = 7 });
        await using JukiClient client = server.Connect(options => options.Connections = 2);

        LookupResult[] lookups = await client.LookupBatchAsync(Codes.Many(count), LookupItems.FourItems, Codes.Context);
        VerifyResult[] verifications = await client.VerifyBatchAsync(Codes.Queries(count), Codes.Context);
        SearchBatchResult searches = await client.SearchBatchAsync(Codes.Queries(count), Codes.Context, candidates: 2);

        Assert.Equal(Codes.Many(count), lookups.Select(found => found.Code!.Value));
        Assert.Equal(Enumerable.Range(1, count).Select(number => number % 2 == 0), verifications.Select(found => found.IsCertain));
        Assert.Equal(Codes.Many(count), searches.Results.Select(found => found.Code!.Value));
        Assert.All(searches.Results, found => Assert.Equal(2, found.Candidates.Count));
        Assert.Equal((ulong)(10 * count), searches.RowsCompared);
        Assert.Equal(count == 0 ? [] : Enumerable.Repeat((uint)count, EchoAnswers.Passes), searches.Reached);
        Assert.All(sizes, size => Assert.InRange(size, 0u, 7u));
        Assert.Equal(3 * count, sizes.Sum(size => (int)size));
    }

    [Fact]
    public async Task Given_long_queries_When_a_batch_of_them_would_be_too_large_Then_it_is_cut_by_its_bytes()
    {
        int batches = 0;
        await using ScriptedServer server = new(
            (peer, request) =>
            {
                batches += request.Kind.IsBatch() ? 1 : 0;
                Assert.InRange(request.Payload.Length, 0, 4096);
                return EchoAnswers.GiveAsync(peer, request);
            },
            EchoAnswers.Limits with { PayloadBytesMax = 4096 });
        await using JukiClient client = server.Connect();
        QueryText[] queries = [.. Codes.Queries(10).Select(query => query with { Address = new string('丁', 400) })];

        SearchBatchResult found = await client.SearchBatchAsync(queries, Codes.Context);

        Assert.Equal(Codes.Many(10), found.Results.Select(result => result.Code!.Value));
        Assert.Equal(4, batches);
    }

    [Fact]
    public async Task Given_a_client_that_compresses_When_batches_travel_Then_both_ways_are_compressed()
    {
        List<FrameFlags> flags = [];
        await using ScriptedServer server = new(async (peer, request) =>
        {
            if (!request.Kind.IsBatch())
            {
                await EchoAnswers.GiveAsync(peer, request);
                return;
            }

            flags.Add(request.Flags);
            PayloadBuffer buffer = new();
            Assert.Equal(WireFault.None, CompressedPayload.TryDecompress(request.Payload, 1 << 20, buffer, out ReadOnlySpan<byte> whole));
            byte[] reply = EchoAnswers.To(request with { Payload = whole.ToArray() });
            byte[] compressed = new byte[reply.Length];
            int length = CompressedPayload.TryCompress(reply, compressed);
            Assert.True(length > 0);
            await peer.ReplyAsync(request, compressed.AsMemory(0, length), FrameFlags.Lz4);
        });
        await using JukiClient client = server.Connect(options => options.Compress = true);

        SearchBatchResult found = await client.SearchBatchAsync(Codes.Queries(100), Codes.Context);

        Assert.Equal(Codes.Many(100), found.Results.Select(result => result.Code!.Value));
        Assert.Equal([FrameFlags.Lz4 | FrameFlags.AcceptsLz4], flags);
    }

    [Fact]
    public async Task Given_a_payload_of_bytes_When_sent_as_a_batch_Then_the_reply_s_bytes_come_back()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync);
        await using JukiClient client = server.Connect();

        BatchReply reply = await client.SendBatchAsync(MessageKind.LookupBatch, TwoLookups(), items: 2);

        Assert.Equal((2u, Codes.Of(8)), Read(reply));
        reply.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reply.Payload);
    }

    [Fact]
    public async Task Given_one_batch_of_several_that_fails_When_asked_Then_the_whole_fails()
    {
        int batches = 0;
        await using ScriptedServer server = new(
            (peer, request) => request.Kind.IsBatch() && Interlocked.Increment(ref batches) == 3
                ? peer.FailAsync(WireFault.Internal, request.Id)
                : EchoAnswers.GiveAsync(peer, request),
            EchoAnswers.Limits with { BatchItemsMax = 2 });
        await using JukiClient client = server.Connect();

        await Assert.ThrowsAsync<JukiServerException>(() => client.LookupBatchAsync(Codes.Many(100), LookupItems.None, Codes.Context));

        Assert.Single(await client.LookupBatchAsync(Codes.Many(1), LookupItems.None, Codes.Context));
    }

    private static uint CountOf(Request request)
    {
        FieldReader fields = new(request.Payload);
        _ = ContextFields.Read(ref fields);
        fields.Bytes(request.Kind == MessageKind.LookupBatch ? 1 : 2);
        return fields.UInt32();
    }

    private static byte[] TwoLookups()
    {
        byte[] place = new byte[64];
        FieldWriter fields = new(place);
        default(ContextFields).Write(ref fields);
        fields.Byte((byte)LookupItems.None);
        fields.UInt32(2);
        fields.UInt64(PackedCode.Of(Codes.Of(7)));
        fields.UInt64(PackedCode.Of(Codes.Of(8)));
        return place[..fields.Written];
    }

    private static (uint Count, Model.Codes.ResidentCode Second) Read(BatchReply reply)
    {
        FieldReader fields = new(reply.Payload.Span);
        uint count = fields.UInt32();
        _ = LookupReply.Read(ref fields);
        PackedCode.TryRead(LookupReply.Read(ref fields).Code, out Model.Codes.ResidentCode second);
        return (count, second);
    }
}
