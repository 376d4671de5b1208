using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Server.Tests.Hostile;

/// <summary>Requests that are wrong in one place: their number says in which, and the next one is answered.</summary>
[Collection(HostileCollection.Name)]
public sealed class RequestTests(AttackedRegister register)
{
    private const ulong Id = 100;
    private const uint PayloadBytesMax = 4096;
    private const uint DecompressedBytesMax = 8192;
    private const uint BatchItemsMax = 100;

    private static readonly ServerLimits Limits = new() { PayloadBytesMax = PayloadBytesMax, DecompressedBytesMax = DecompressedBytesMax, BatchItemsMax = BatchItemsMax };

    private static readonly byte[] Batch = WireBytes.LookupBatch([.. Enumerable.Repeat(12345678901ul, 50)]);

    public static TheoryData<string, byte[], WireFault> Ending => new()
    {
        { "the id of hello", WireBytes.Frame(MessageKind.Status, 1, []), WireFault.RequestIdNotRising },
        { "an id twice", [.. WireBytes.Frame(MessageKind.Status, Id, []), .. WireBytes.Frame(MessageKind.Status, Id, [])], WireFault.RequestIdNotRising },
        { "no id", WireBytes.Frame(MessageKind.Status, 0, []), WireFault.RequestIdNotRising },
        { "a frame too large", WireBytes.Frame(MessageKind.LookupBatch, Id, new byte[PayloadBytesMax + 1]), WireFault.FrameTooLarge },
        { "four gigabytes", [.. WireBytes.Number(uint.MaxValue), .. WireBytes.Frame(MessageKind.Status, Id, []).AsSpan(4)], WireFault.FrameTooLarge },
        { "hello again", WireBytes.Hello(Id), WireFault.HelloRepeated },
    };

    public static TheoryData<string, byte[], WireFault> Refused => new()
    {
        { "a flag on a status", WireBytes.Frame(MessageKind.Status, Id, [], FrameFlags.AcceptsLz4), WireFault.UnknownFlag },
        { "a flag on a lookup", WireBytes.Frame(MessageKind.Lookup, Id, WireBytes.LookupPayload(1), FrameFlags.Lz4), WireFault.UnknownFlag },
        { "an undefined flag on a batch", WireBytes.Frame(MessageKind.LookupBatch, Id, Batch, (FrameFlags)4), WireFault.UnknownFlag },
        { "a number of an error on a request", WireBytes.Frame(MessageKind.Status, Id, [], status: WireFault.Internal), WireFault.UnknownFlag },
        { "a lookup cut short", WireBytes.Frame(MessageKind.Lookup, Id, WireBytes.LookupPayload(1).AsSpan(..^1)), WireFault.MalformedPayload },
        { "a lookup with a byte left over", WireBytes.Frame(MessageKind.Lookup, Id, [.. WireBytes.LookupPayload(1), 0]), WireFault.MalformedPayload },
        { "an undefined choice of items", WireBytes.Frame(MessageKind.Lookup, Id, [0, 0, 0, 0, 2, .. new byte[8]]), WireFault.MalformedPayload },
        { "a status with a payload", WireBytes.Frame(MessageKind.Status, Id, [0]), WireFault.MalformedPayload },
        { "an empty verification", WireBytes.Frame(MessageKind.Verify, Id, []), WireFault.MalformedPayload },
        { "a verification with candidates", WireBytes.Frame(MessageKind.Verify, Id, [0, 0, 0, 0, 0, 1, .. new byte[12]]), WireFault.MalformedPayload },
        { "six candidates", WireBytes.Frame(MessageKind.Search, Id, [0, 0, 0, 0, 0, 6, .. new byte[12]]), WireFault.MalformedPayload },
        { "a name that is not UTF-8", WireBytes.Frame(MessageKind.Search, Id, [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, .. new byte[8], 0xFF]), WireFault.MalformedPayload },
        { "an item that claims 64 KiB", WireBytes.Frame(MessageKind.Search, Id, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF, .. new byte[10], 1]), WireFault.MalformedPayload },
        { "an operator too long", WireBytes.Frame(MessageKind.Lookup, Id, [0, 0, 65, 0, .. new byte[65 + 9]]), WireFault.MalformedContext },
        { "a case too long", WireBytes.Frame(MessageKind.Search, Id, [0, 0, 0, 129, .. new byte[129 + 14]]), WireFault.MalformedContext },
        { "a batch of none", WireBytes.Frame(MessageKind.LookupBatch, Id, WireBytes.LookupBatch([])), WireFault.BatchSize },
        { "a batch of too many", WireBytes.Frame(MessageKind.LookupBatch, Id, WireBytes.LookupBatch([.. Enumerable.Repeat(1ul, (int)BatchItemsMax + 1)])), WireFault.BatchSize },
        { "a batch that claims four thousand million", WireBytes.Frame(MessageKind.VerifyBatch, Id, [.. new byte[6], .. WireBytes.Number(uint.MaxValue), .. new byte[10]]), WireFault.BatchSize },
        { "a batch that claims more than it has", WireBytes.Frame(MessageKind.SearchBatch, Id, [.. new byte[6], .. WireBytes.Number(BatchItemsMax), .. new byte[24]]), WireFault.MalformedPayload },
        { "a batch with a byte left over", WireBytes.Frame(MessageKind.LookupBatch, Id, [.. Batch, 0]), WireFault.MalformedPayload },
        { "a batch with one malformed item", WireBytes.Frame(MessageKind.SearchBatch, Id, [.. new byte[6], .. WireBytes.Number(2u), .. new byte[12], 0, 0, 1, 0, .. new byte[8], 0xFF]), WireFault.MalformedPayload },
        { "an empty batch", WireBytes.Frame(MessageKind.SearchBatch, Id, []), WireFault.MalformedPayload },
        { "a bomb beyond the limit", Compressed(new byte[100_000]), WireFault.DecompressedTooLarge },
        { "a bomb of four gigabytes", Compressed(new byte[8000], uint.MaxValue), WireFault.DecompressedTooLarge },
        { "a bomb that states less than it gives", Compressed(new byte[100_000], 100), WireFault.Undecodable },
        { "a length that no block of its size gives", WireBytes.Frame(MessageKind.LookupBatch, Id, [.. WireBytes.Number(DecompressedBytesMax), 0], FrameFlags.Lz4), WireFault.Undecodable },
        { "a block that states one byte more", Compressed(Batch, (uint)Batch.Length + 1), WireFault.Undecodable },
        { "a block cut short", WireBytes.Frame(MessageKind.LookupBatch, Id, WireBytes.Compressed(Batch).AsSpan(..^1), FrameFlags.Lz4), WireFault.Undecodable },
        { "a compressed payload of nothing", WireBytes.Frame(MessageKind.LookupBatch, Id, [], FrameFlags.Lz4), WireFault.Undecodable },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Given_a_request_that_is_wrong_When_it_is_sent_Then_it_alone_is_refused_with_a_number(string what, byte[] request, WireFault expected)
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, Limits);
        await server.AttackAsync(async () =>
        {
            using RawConnection client = await RawConnection.GreetAsync(server.Address);
            await client.SendAsync(request);

            Frame? error = await client.ReadAsync();

            Assert.Equal((what, MessageKind.Error, expected, Id), (what, error?.Kind, error?.Fault, error?.Header.RequestId));
            await AssertAnsweredAsync(client);
        });
    }

    [Theory]
    [MemberData(nameof(Ending))]
    public async Task Given_a_frame_after_which_nothing_can_be_told_apart_When_it_is_sent_Then_the_connection_ends_with_a_number(
        string what, byte[] frame, WireFault expected)
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, Limits);
        await server.AttackAsync(async () =>
        {
            using RawConnection client = await RawConnection.GreetAsync(server.Address);
            await client.SendAsync(frame);

            IReadOnlyList<Frame> frames = await client.ReadToEndAsync();

            Assert.Equal((what, MessageKind.Error, expected), (what, frames[^1].Kind, frames[^1].Fault));
        });
    }

    [Fact]
    public async Task Given_every_kind_that_is_no_request_When_it_is_sent_Then_each_is_refused_as_unknown()
    {
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, Limits);
        MessageKind[] unknown = [.. Enumerable.Range(0, 256).Select(kind => (MessageKind)kind).Where(kind => !kind.IsRequest())];
        await server.AttackAsync(async () =>
        {
            using RawConnection client = await RawConnection.GreetAsync(server.Address);
            foreach (MessageKind kind in unknown)
            {
                ulong id = Id + (ulong)kind;
                await client.SendAsync(WireBytes.Frame(kind, id, [1, 2, 3]));
                Frame? error = await client.ReadAsync();
                Assert.Equal((kind, WireFault.UnknownKind, id), (kind, error?.Fault, error?.Header.RequestId));
            }
        });
        Assert.Equal(256 - 14, unknown.Length);
    }

    [Fact]
    public async Task Given_more_batches_than_may_be_in_flight_When_they_are_sent_at_once_Then_each_has_one_reply_or_one_refusal()
    {
        const int Batches = 200;
        await using ServerUnderAttack server = await ServerUnderAttack.StartAsync(register, Limits with { BatchesInFlightMax = 1 });
        await server.AttackAsync(async () =>
        {
            using RawConnection client = await RawConnection.GreetAsync(server.Address);
            await client.SendAsync(Enumerable.Range(0, Batches).SelectMany(i => WireBytes.Frame(MessageKind.LookupBatch, Id + (ulong)i, Batch)).ToArray());
            client.EndSending();

            IReadOnlyList<Frame> frames = await client.ReadToEndAsync();

            Assert.Equal(Enumerable.Range(0, Batches).Select(i => Id + (ulong)i), frames.Select(frame => frame.Header.RequestId).Order());
            Assert.All(frames, frame => Assert.True(frame.Kind == MessageKind.LookupBatch.ReplyOf() || frame.Fault == WireFault.TooManyInFlight));
            Assert.Contains(frames, frame => frame.Kind == MessageKind.LookupBatch.ReplyOf());
            Assert.Contains(frames, frame => frame.Fault == WireFault.TooManyInFlight);
        });
    }

    private static byte[] Compressed(byte[] plain, uint? stated = null) =>
        WireBytes.Frame(MessageKind.LookupBatch, Id, WireBytes.Compressed(plain, stated), FrameFlags.Lz4);

    private async Task AssertAnsweredAsync(RawConnection client)
    {
        await client.SendAsync(WireBytes.Lookup(Id + 1, register.Code));
        Frame? reply = await client.ReadAsync();
        Assert.Equal((MessageKind.Lookup.ReplyOf(), Id + 1), (reply?.Kind, reply?.Header.RequestId ?? 0));
    }
}
