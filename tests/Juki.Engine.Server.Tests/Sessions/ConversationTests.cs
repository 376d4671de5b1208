using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Server.Tests.Sessions;

[Collection(ServerRegisterGroup.Name)]
public sealed class ConversationTests(ServerRegister register)
{
    private ulong Code => PackedCode.Of(register.Engine.Register.CodeOf(3));

    [Fact]
    public void Given_a_hello_When_it_is_answered_Then_the_reply_has_the_limits_and_the_register()
    {
        using var bench = new SessionBench(register.Engine, new ServerLimits { BatchItemsMax = 77 });
        HelloRequest hello = new() { VersionMin = 1, VersionMax = 9, Client = "stranger"u8 };
        byte[] payload = new byte[hello.Bytes];
        FieldWriter fields = new(payload);
        hello.Write(ref fields);
        bench.Put(MessageKind.Hello, payload);
        FieldReader reply = new(Assert.Single(bench.Answer()).Payload);
        HelloReply read = HelloReply.Read(ref reply);

        Assert.True(reply.IsComplete);
        Assert.Equal((2, 77u, (ulong)register.Engine.Register.PresentCount), (read.Version, read.Limits.BatchItemsMax, read.Residents));
        Assert.Equal("stranger", bench.Session.Client);
    }

    [Fact]
    public void Given_anything_but_a_hello_When_it_comes_first_Then_the_connection_ends()
    {
        using var bench = new SessionBench(register.Engine);
        bench.PutLookup(Code);

        AssertEnds(bench, WireFault.NotJuki);
    }

    [Fact]
    public void Given_a_second_hello_When_it_comes_Then_the_connection_ends()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        bench.Put(MessageKind.Hello, default);

        AssertEnds(bench, WireFault.HelloRepeated);
    }

    [Fact]
    public void Given_a_request_id_that_was_used_When_it_comes_again_Then_what_came_before_is_answered_and_the_connection_ends()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        ulong id = bench.PutLookup(Code);
        bench.Put(MessageKind.Status, default, requestId: id);
        IReadOnlyList<WireFrame> frames = bench.Answer();

        Assert.Equal([MessageKind.Lookup.ReplyOf(), MessageKind.Error], frames.Select(frame => frame.Kind));
        Assert.Equal(WireFault.RequestIdNotRising, frames[1].Fault);
        Assert.True(bench.Session.IsOver);
    }

    [Theory]
    [InlineData((MessageKind)0x55, FrameFlags.None, WireFault.UnknownKind)]
    [InlineData(MessageKind.Lookup | MessageKind.Reply, FrameFlags.None, WireFault.UnknownKind)]
    [InlineData(MessageKind.SearchBatch | MessageKind.Reply, FrameFlags.None, WireFault.UnknownKind)]
    [InlineData(MessageKind.Error, FrameFlags.None, WireFault.UnknownKind)]
    [InlineData(MessageKind.Status, FrameFlags.Lz4, WireFault.UnknownFlag)]
    [InlineData(MessageKind.SearchBatch, (FrameFlags)4, WireFault.UnknownFlag)]
    [InlineData(MessageKind.Lookup, FrameFlags.None, WireFault.MalformedPayload)]
    [InlineData(MessageKind.Verify, FrameFlags.None, WireFault.MalformedPayload)]
    [InlineData(MessageKind.Cancel, FrameFlags.None, WireFault.MalformedPayload)]
    public void Given_a_request_that_is_none_When_it_comes_Then_it_alone_is_refused(MessageKind kind, FrameFlags flags, WireFault fault)
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        ulong refused = bench.Put(kind, default, flags);
        ulong lookup = bench.PutLookup(Code);
        IReadOnlyList<WireFrame> frames = bench.Answer();

        Assert.Equal((MessageKind.Error, fault), (frames.Single(frame => frame.RequestId == refused).Kind, frames.Single(frame => frame.RequestId == refused).Fault));
        Assert.Equal(MessageKind.Lookup.ReplyOf(), frames.Single(frame => frame.RequestId == lookup).Kind);
        Assert.False(bench.Session.IsOver);
    }

    [Fact]
    public void Given_an_item_that_is_not_UTF_8_When_it_comes_Then_the_request_is_refused()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        byte[] payload = SessionBench.QueryPayload(new QueryItems { Name = "高橋" }, 0, QueryOptions.None);
        payload[^1] = 0xFF;
        bench.Put(MessageKind.Search, payload);

        Assert.Equal(WireFault.MalformedPayload, Assert.Single(bench.Answer()).Fault);
    }

    [Fact]
    public void Given_a_frame_larger_than_agreed_When_its_header_comes_Then_the_connection_ends_before_its_payload()
    {
        using SessionBench bench = new SessionBench(register.Engine, new ServerLimits { PayloadBytesMax = 2000 }).Greet();
        bench.Put(MessageKind.Search, new byte[2001]);

        AssertEnds(bench, WireFault.FrameTooLarge);
    }

    [Fact]
    public void Given_a_goodbye_When_nothing_is_in_flight_Then_it_is_answered_and_the_connection_ends_without_a_fault()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        bench.Put(MessageKind.Goodbye, default);

        Assert.Equal(MessageKind.Goodbye.ReplyOf(), Assert.Single(bench.Answer()).Kind);
        Assert.True(bench.Session.IsOver);
        Assert.Equal(WireFault.None, bench.Session.Fault);
    }

    [Fact]
    public void Given_a_server_that_leaves_When_a_session_is_called_Then_it_says_so_once_and_still_answers()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        bench.Lifetime.BeginDrain();
        bench.PutLookup(Code);

        Assert.Equal([MessageKind.Lookup.ReplyOf(), MessageKind.Leaving], bench.Answer().Select(frame => frame.Kind));
        bench.Put(MessageKind.LookupBatch, default);
        Assert.Equal(WireFault.Draining, Assert.Single(bench.Answer()).Fault);
    }

    [Fact]
    public void Given_a_time_out_When_the_session_is_called_Then_it_ends_with_the_error_and_request_id_0()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        bench.Session.Expire(WireFault.IdleTimeout);
        WireFrame frame = Assert.Single(bench.Answer());

        Assert.Equal((WireFault.IdleTimeout, 0UL), (frame.Fault, frame.RequestId));
        Assert.True(bench.Session.IsOver);
    }

    [Fact]
    public void Given_a_status_request_When_it_is_answered_Then_it_says_how_the_server_is()
    {
        using SessionBench bench = new SessionBench(register.Engine).Greet();
        bench.Put(MessageKind.Status, default);
        FieldReader fields = new(Assert.Single(bench.Answer()).Payload);
        StatusReply status = StatusReply.Read(ref fields);

        Assert.True(fields.IsComplete);
        Assert.Equal((ServerState.Serving, (ulong)register.Engine.Register.PresentCount, 0u), (status.State, status.Residents, status.Batches));
    }

    private static void AssertEnds(SessionBench bench, WireFault fault)
    {
        Assert.Equal(fault, Assert.Single(bench.Answer()).Fault);
        Assert.True(bench.Session.IsOver);
        Assert.Equal(fault, bench.Session.Fault);
    }
}
