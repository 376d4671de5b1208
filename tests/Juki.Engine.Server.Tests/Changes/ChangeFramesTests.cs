using Juki.Engine.Changes;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Model.Changes;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Server.Tests.Sessions;
using Juki.Engine.TestKit;

namespace Juki.Engine.Server.Tests.Changes;

/// <summary>Frames of version 2, put in by hand.</summary>
public sealed class ChangeFramesTests : IDisposable
{
    private readonly SyntheticRegister _register = new(200, seed: 3);
    private readonly IdentityEngine _engine;

    public ChangeFramesTests()
    {
        RegisterInit.Run(_register.Path, new JournalGeometry(1 << 16, 1 << 20));
        _engine = IdentityEngine.OpenForChanges(_register.Path);
    }

    [Theory]
    [InlineData(MessageKind.Change)]
    [InlineData(MessageKind.ChangeBatch)]
    [InlineData(MessageKind.ChangeFeed)]
    [InlineData(MessageKind.SearchBatchAt)]
    public void Given_a_client_of_version_1_When_it_sends_what_version_2_added_Then_the_kind_is_unknown_and_lookups_go_on(MessageKind kind)
    {
        using SessionBench bench = new SessionBench(_engine).Greet(version: 1);
        bench.Put(kind, [0]);
        bench.PutLookup(PackedCode.Of(_engine.Register.CodeOf(0)));

        Assert.Equal([WireFault.None, WireFault.UnknownKind], bench.Answer().Select(frame => frame.Header.Fault).Order());
    }

    [Fact]
    public async Task Given_bytes_that_are_no_event_When_sent_as_a_change_Then_it_is_refused_as_unreadable()
    {
        using SessionBench bench = new SessionBench(_engine).Greet(version: 2);
        bench.Put(MessageKind.Change, [0, 0, 0, 0, 1, 2, 3]);
        WireFrame reply = Assert.Single((IEnumerable<WireFrame>)[.. bench.Answer(), .. await bench.AnswerWhenWokenAsync()]);

        Assert.Equal(ChangeFault.Unreadable, ReplyOf(reply).Fault);
        Assert.Equal(0, _engine.Changes!.Durable);
    }

    [Theory]
    [InlineData(MessageKind.Change, "000003", WireFault.MalformedPayload)]
    [InlineData(MessageKind.Change, "0000FF00", WireFault.MalformedPayload)]
    [InlineData(MessageKind.ChangeBatch, "0000000000000000", WireFault.BatchSize)]
    [InlineData(MessageKind.ChangeBatch, "0000000002000000" + "00000000", WireFault.MalformedPayload)]
    [InlineData(MessageKind.ChangeFeed, "00000000" + "0000000000000000" + "00000000" + "00000000" + "00000000", WireFault.BatchSize)]
    [InlineData(MessageKind.ChangeFeed, "00000000" + "FFFFFFFFFFFFFFFF" + "01000000" + "00000000" + "00000000", WireFault.AddressNotReached)]
    [InlineData(MessageKind.ChangeFeed, "00000000" + "0000000000000000" + "01000000" + "00000000" + "FFFFFFFF", WireFault.MalformedPayload)]
    [InlineData(MessageKind.SearchBatchAt, "00000000" + "0000", WireFault.MalformedPayload)]
    [InlineData(MessageKind.SearchBatchAt, "00000000" + "0000" + "0100000000000000" + "01000000", WireFault.AddressNotReached)]
    public async Task Given_a_request_around_its_events_malformed_When_sent_Then_it_is_refused_whole(MessageKind kind, string payload, WireFault expected)
    {
        using SessionBench bench = new SessionBench(_engine).Greet(version: 2);
        bench.Put(kind, Convert.FromHexString(payload));
        WireFrame reply = Assert.Single((IEnumerable<WireFrame>)[.. bench.Answer(), .. await bench.AnswerWhenWokenAsync()]);

        Assert.Equal(expected, reply.Header.Fault);
    }

    [Fact]
    public async Task Given_a_resident_who_was_born_When_a_batch_asks_at_the_address_before_Then_nobody_is_found_and_at_the_last_the_resident()
    {
        await _engine.Changes!.ApplyAsync(Events.Birth("a"));
        using SessionBench bench = new SessionBench(_engine).Greet(version: 2);

        Assert.Equal((0UL, 0UL), await AskAsync(bench, 0));
        (ulong asOf, ulong code) = await AskAsync(bench, WireAddress.Latest);
        Assert.Equal(1UL, asOf);
        Assert.True(PackedCode.TryRead(code, out ResidentCode _));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _register.Dispose();
    }

    private static async Task<(ulong AsOf, ulong Code)> AskAsync(SessionBench bench, ulong asOf)
    {
        bench.Put(MessageKind.SearchBatchAt, SearchAt(asOf));
        WireFrame frame = Assert.Single((IEnumerable<WireFrame>)[.. bench.Answer(), .. await bench.AnswerWhenWokenAsync()]);
        FieldReader fields = new(frame.Payload);
        ulong answered = fields.UInt64();
        fields.UInt32();
        SearchWork.Read(ref fields);
        return (answered, SearchReply.Read(ref fields).Code);
    }

    private static byte[] SearchAt(ulong asOf)
    {
        QueryItems items = new() { Name = "新井 葵", Kana = "アライ アオイ", BirthDate = "2026-03-30", Sex = "2", Address = "東京都千代田区霞が関一丁目2番3号" };
        QueryRequest request = new() { Context = SessionBench.Context };
        byte[] payload = new byte[request.Bytes + sizeof(ulong) + sizeof(uint) + QueryFields.BytesMax(items)];
        FieldWriter fields = new(payload);
        request.Write(ref fields);
        fields.UInt64(asOf);
        fields.UInt32(1);
        QueryFields.Write(ref fields, items);
        return payload[..fields.Written];
    }

    private static ChangeReply ReplyOf(WireFrame frame)
    {
        FieldReader fields = new(frame.Payload);
        return ChangeReply.Read(ref fields);
    }
}
