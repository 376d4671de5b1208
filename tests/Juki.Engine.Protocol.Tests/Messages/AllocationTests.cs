using System.Buffers;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.TestKit;

namespace Juki.Engine.Protocol.Tests.Messages;

/// <summary>The steady state of a connection: requests in, replies out, nothing allocated.</summary>
public sealed class AllocationTests
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);
    private readonly PayloadBuffer _joined = new();

    [Fact]
    public void Given_a_lookup_When_both_sides_write_and_read_it_Then_nothing_is_allocated()
    {
        Assert.Equal(0, Allocations.Measure(Lookup));
        Assert.True(_output.WrittenCount > FrameHeader.Bytes);
    }

    [Fact]
    public void Given_a_verification_When_both_sides_write_and_read_it_Then_nothing_is_allocated()
    {
        Assert.Equal(0, Allocations.Measure(Verify));
        Assert.True(_output.WrittenCount > FrameHeader.Bytes);
    }

    private static ContextFields Context => new() { Purpose = 12, Operator = "teller-07"u8, Case = "2026-1234"u8 };

    private void Lookup()
    {
        LookupRequest request = new() { Context = Context, Items = LookupItems.FourItems, Code = 12345678901 };
        FrameWriter requests = Restart();
        FieldWriter payload = requests.Begin(request.Bytes);
        request.Write(ref payload);
        requests.End(payload, MessageKind.Lookup, 1);
        requests.Flush();
        FieldReader fields = Sent();
        LookupRequest read = LookupRequest.Read(ref fields);
        Assert.True(fields.IsComplete);
        ReplyToLookup(read.Code);
    }

    private void ReplyToLookup(ulong code)
    {
        ResidentTexts items = new() { FamilyName = "見本", GivenName = "太郎", BirthDate = "1965-01-31", Address = "東京都千代田区霞が関一丁目2番3号" };
        FrameWriter replies = Restart();
        FieldWriter payload = replies.Begin(LookupReply.Bytes + items.BytesMax);
        new LookupReply(CodeState.Found, ResidentStatus.Current, Protected: false, HasItems: true, code).Write(ref payload);
        items.Write(ref payload);
        replies.End(payload, MessageKind.Lookup.ReplyOf(), 1);
        replies.Flush();
        FieldReader fields = Sent();
        LookupReply.Read(ref fields);
        ResidentFields.Read(ref fields);
        Assert.True(fields.IsComplete);
    }

    private void Verify()
    {
        QueryItems items = new() { Code = "12345678901", Name = "見本 太郎", BirthDate = "昭和40年1月31日", Sex = "男", Address = "千代田区霞が関1-2-3" };
        QueryRequest request = new() { Context = Context };
        FrameWriter requests = Restart();
        FieldWriter payload = requests.Begin(request.Bytes + QueryFields.BytesMax(items));
        request.Write(ref payload);
        QueryFields.Write(ref payload, items);
        requests.End(payload, MessageKind.Verify, 1);
        requests.Flush();
        FieldReader fields = Sent();
        QueryRequest.Read(ref fields);
        QueryFields.Read(ref fields);
        Assert.True(fields.IsComplete);
        ReplyToVerify();
    }

    private void ReplyToVerify()
    {
        FrameWriter replies = Restart();
        FieldWriter payload = replies.Begin(Findings.Bytes);
        default(Findings).Write(ref payload);
        replies.End(payload, MessageKind.Verify.ReplyOf(), 1);
        replies.Flush();
        FieldReader fields = Sent();
        Findings.Read(ref fields);
        Assert.True(fields.IsComplete);
    }

    private FrameWriter Restart()
    {
        _output.ResetWrittenCount();
        return new FrameWriter(_output);
    }

    private FieldReader Sent()
    {
        FrameReader frames = new(new ReadOnlySequence<byte>(_output.WrittenMemory), _joined, ProtocolLimits.PayloadBytesLimit);
        Assert.True(frames.Read(out _, out ReadOnlySpan<byte> payload) == FrameStatus.Done);
        return new FieldReader(payload);
    }
}
