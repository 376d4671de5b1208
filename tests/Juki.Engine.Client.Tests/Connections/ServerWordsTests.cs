using Juki.Engine.Client.Tests.Scripted;
using Juki.Engine.Protocol;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Client.Tests.Connections;

/// <summary>What a server writes is not believed to be fit for a log or a terminal.</summary>
public class ServerWordsTests
{
    private const string Words = "\u001b[2J 山田太郎\r\nINFO all is well";

    [Theory]
    [InlineData(WireFault.Internal, "its log says more")]
    [InlineData((WireFault)199, "a number that this version does not know")]
    public async Task Given_an_error_with_words_of_the_server_s_own_When_it_comes_Then_the_client_s_words_are_told(WireFault fault, string told)
    {
        await using ScriptedServer server = new((peer, request) => peer.SendAsync(Error(fault, request.Id)));
        await using JukiClient client = server.Connect();

        JukiServerException failure = await Assert.ThrowsAsync<JukiServerException>(async () => await client.StatusAsync());

        Assert.Equal(fault, failure.Fault);
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("山田", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(failure.Message, char.IsControl);
    }

    [Fact]
    public async Task Given_an_error_that_ends_the_connection_When_it_comes_Then_the_client_s_words_are_told()
    {
        await using ScriptedServer server = new((peer, _) => peer.SendAsync(Error(WireFault.IdleTimeout, 0)));
        await using JukiClient client = server.Connect();

        JukiConnectionException failure = await Assert.ThrowsAsync<JukiConnectionException>(async () => await client.StatusAsync());

        Assert.Contains("error 208, nothing was asked for too long", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(failure.Message, char.IsControl);
    }

    [Fact]
    public async Task Given_a_server_whose_name_moves_the_cursor_When_connected_to_Then_only_what_can_be_printed_is_kept()
    {
        await using ScriptedServer server = new((peer, request) => peer.ReplyAsync(request, Hello()), withHello: true);
        await using JukiClient client = server.Connect();

        ServerInfo info = await client.ConnectAsync();

        Assert.Equal("[2J 名前1", info.Server);
        Assert.Equal("rules1", info.RulesVersion);
    }

    private static byte[] Error(WireFault fault, ulong id)
    {
        byte[] words = Written((ref FieldWriter fields) => fields.Text(Words));
        byte[] frame = new byte[FrameHeader.Bytes + words.Length];
        new FrameHeader((uint)words.Length, MessageKind.Error, FrameFlags.None, fault, id).Write(frame);
        words.CopyTo(frame, FrameHeader.Bytes);
        return frame;
    }

    private static byte[] Hello() => Written((ref FieldWriter fields) => new HelloReply
    {
        Version = ProtocolVersion.Current,
        Limits = EchoAnswers.Limits,
        Server = "\u001b[2J 名前\n\u202e1"u8,
        RulesVersion = "rules\u00851"u8,
    }.Write(ref fields));

    private delegate void Writing(ref FieldWriter fields);

    private static byte[] Written(Writing write)
    {
        byte[] place = new byte[1024];
        FieldWriter fields = new(place);
        write(ref fields);
        return place[..fields.Written];
    }
}
