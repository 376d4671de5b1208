using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Tests.Connections;

/// <summary>What servers do that they should not, and what the caller gets of it.</summary>
public class FaultTests
{
    [Theory]
    [InlineData(WireFault.RegisterDamaged)]
    [InlineData(WireFault.Internal)]
    [InlineData(WireFault.MalformedContext)]
    public async Task Given_an_error_of_a_request_When_it_comes_Then_only_the_request_fails(WireFault fault)
    {
        await using ScriptedServer server = new((peer, request) =>
            request.Kind == MessageKind.Verify ? peer.FailAsync(fault, request.Id) : EchoAnswers.GiveAsync(peer, request));
        await using JukiClient client = server.Connect();

        JukiServerException failure = await Assert.ThrowsAsync<JukiServerException>(async () => await client.VerifyAsync(Codes.Query(1), Codes.Context));

        Assert.Equal(fault, failure.Fault);
        Assert.Contains(((int)fault).ToString(System.Globalization.CultureInfo.InvariantCulture), failure.Message, StringComparison.Ordinal);
        Assert.Equal(Codes.Of(1), (await client.LookupAsync(Codes.Of(1), LookupItems.None, Codes.Context)).Code);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Given_a_reply_cut_short_or_with_bytes_left_over_When_it_comes_Then_the_request_fails_and_says_so()
    {
        byte[] whole = EchoAnswers.To(new Request(MessageKind.Lookup, FrameFlags.None, 1, Payload()));
        foreach (byte[] malformed in new[] { [], whole[..^1], [.. whole, 0], [9, .. whole[1..]] })
        {
            await using ScriptedServer server = new((peer, request) => peer.ReplyAsync(request, malformed));
            await using JukiClient client = server.Connect();

            JukiServerException failure = await Assert.ThrowsAsync<JukiServerException>(async () => await LookupAsync(client));
            Assert.Equal(WireFault.MalformedPayload, failure.Fault);
        }
    }

    [Fact]
    public async Task Given_a_reply_whose_text_is_not_UTF_8_or_whose_code_is_none_When_it_comes_Then_the_request_fails_and_says_so()
    {
        byte[] items = EchoAnswers.To(new Request(MessageKind.Lookup, FrameFlags.None, 1, Payload(LookupItems.FourItems)));
        byte[] badText = [.. items[..^1], 0xFF];
        byte[] badCode = [.. items[..4], 0xFF, .. items[5..]];
        foreach (byte[] malformed in new[] { badText, badCode })
        {
            await using ScriptedServer server = new((peer, request) => peer.ReplyAsync(request, malformed));
            await using JukiClient client = server.Connect();

            Assert.Equal(WireFault.MalformedPayload, (await Assert.ThrowsAsync<JukiServerException>(async () => await LookupAsync(client))).Fault);
        }
    }

    [Fact]
    public async Task Given_a_batch_s_reply_of_another_count_When_it_comes_Then_the_request_fails_and_says_so()
    {
        await using ScriptedServer server = new((peer, request) => peer.ReplyAsync(request, new byte[] { 1, 0, 0, 0 }));
        await using JukiClient client = server.Connect();

        await Assert.ThrowsAsync<JukiServerException>(() => client.LookupBatchAsync(Codes.Many(2), LookupItems.None, Codes.Context));
    }

    [Fact]
    public async Task Given_a_reply_that_cannot_be_decompressed_When_it_comes_Then_the_request_fails_and_says_so()
    {
        foreach (byte[] block in new byte[][] { [], [1, 0, 0, 0], [8, 0, 0, 0, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF, 1] })
        {
            await using ScriptedServer server = new((peer, request) => peer.ReplyAsync(request, block, FrameFlags.Lz4));
            await using JukiClient client = server.Connect(options => options.Compress = true);

            JukiServerException failure = await Assert.ThrowsAsync<JukiServerException>(
                () => client.LookupBatchAsync(Codes.Many(2), LookupItems.None, Codes.Context));
            Assert.True(failure.Fault is WireFault.Undecodable or WireFault.DecompressedTooLarge);
        }
    }

    [Fact]
    public async Task Given_a_server_that_breaks_the_protocol_When_it_does_Then_the_connection_ends_and_a_new_one_is_made()
    {
        Func<Peer, Request, Task>[] breaches =
        [
            (peer, request) => peer.ReplyAsync(request with { Id = request.Id + 1 }),
            (peer, request) => peer.ReplyAsync(request with { Kind = MessageKind.Verify }),
            (peer, _) => peer.FailAsync(WireFault.RequestIdNotRising, 0),
            (peer, request) => peer.FailAsync(WireFault.FrameTooLarge, request.Id),
            (peer, _) => peer.SendAsync(Enumerable.Repeat((byte)0xEE, 64).ToArray()),
            (peer, _) => peer.SendAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray()),
            (peer, _) =>
            {
                peer.Close();
                return Task.CompletedTask;
            },
        ];
        foreach (Func<Peer, Request, Task> breach in breaches)
        {
            await using ScriptedServer server = new((peer, request) => peer.Number == 1 ? breach(peer, request) : EchoAnswers.GiveAsync(peer, request));
            await using JukiClient client = server.Connect();

            JukiConnectionException failure = await Assert.ThrowsAsync<JukiConnectionException>(async () => await LookupAsync(client));

            Assert.True(failure.WasSent);
            Assert.Contains(server.Address, failure.Message, StringComparison.Ordinal);
            Assert.Equal(Codes.Of(1), (await LookupAsync(client)).Code);
            Assert.Equal(2, server.Connections);
        }
    }

    [Fact]
    public async Task Given_a_connection_cut_at_every_byte_of_a_reply_When_it_ends_Then_the_request_fails_as_sent_and_the_next_one_is_answered()
    {
        int length = FrameHeader.Bytes + LookupReply.Bytes;
        int cutAt = 0;
        bool cuts = true;
        await using ScriptedServer server = new(async (peer, request) =>
        {
            if (cuts)
            {
                await peer.SendAsync(Peer.Frame(request.Kind.ReplyOf(), request.Id, EchoAnswers.To(request)).AsMemory(0, cutAt));
                peer.Close();
            }
            else
            {
                await EchoAnswers.GiveAsync(peer, request);
            }
        });
        await using JukiClient client = server.Connect();
        for (; cutAt < length; cutAt++)
        {
            Volatile.Write(ref cuts, true);
            JukiConnectionException failure = await Assert.ThrowsAsync<JukiConnectionException>(async () => await LookupAsync(client));
            Assert.True(failure.WasSent);
            Volatile.Write(ref cuts, false);
            Assert.Equal(CodeState.Found, (await LookupAsync(client)).State);
        }

        Assert.Equal(length + 1, server.Connections);
    }

    [Fact]
    public async Task Given_a_request_that_is_longer_than_the_server_takes_When_made_Then_it_is_refused_here_and_the_connection_goes_on()
    {
        await using ScriptedServer server = new(EchoAnswers.GiveAsync, EchoAnswers.Limits with { PayloadBytesMax = 1024 });
        await using JukiClient client = server.Connect();
        QueryText query = Codes.Query(1) with { Address = new string('丁', 1000) };

        JukiServerException failure = await Assert.ThrowsAsync<JukiServerException>(async () => await client.SearchAsync(query, Codes.Context));

        Assert.Equal(WireFault.FrameTooLarge, failure.Fault);
        Assert.Equal(Codes.Of(1), (await LookupAsync(client)).Code);
        Assert.Equal(1, server.Connections);
    }

    private static byte[] Payload(LookupItems items = LookupItems.None)
    {
        LookupRequest request = new() { Items = items, Code = PackedCode.Of(Codes.Of(1)) };
        byte[] payload = new byte[request.Bytes];
        Protocol.Fields.FieldWriter fields = new(payload);
        request.Write(ref fields);
        return payload;
    }

    private static ValueTask<LookupResult> LookupAsync(JukiClient client) => client.LookupAsync(Codes.Of(1), LookupItems.None, Codes.Context);
}
