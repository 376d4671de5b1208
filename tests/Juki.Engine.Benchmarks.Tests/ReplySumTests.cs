using System.Buffers;
using Juki.Engine.Benchmarks.Sessions;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Records;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;

namespace Juki.Engine.Benchmarks.Tests;

public sealed class ReplySumTests
{
    private const ulong Body = 2472705960;

    [Fact]
    public void Given_replies_cut_at_every_byte_When_summed_up_Then_the_complete_ones_count_and_the_rest_is_told()
    {
        byte[] replies = [.. Reply(PackedCode.Of(ResidentCode.FromBody(Body))), .. Reply(PackedCode.None)];
        int length = replies.Length / 2;
        for (int cut = 0; cut <= replies.Length; cut++)
        {
            ulong sum = 0;
            int count = 0;

            int rest = ReplySum.OfCodes().Add(replies.AsSpan(0, cut), ref sum, ref count);

            Assert.Equal(cut / length, count);
            Assert.Equal(cut % length, rest);
            Assert.Equal(count == 0 ? 0 : Body + (count == 2 ? ReplySum.Nobody : 0), sum);
        }
    }

    [Fact]
    public void Given_an_error_among_the_replies_When_summed_up_Then_the_run_ends_with_its_number()
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter frames = new(output);
        frames.Error(WireFault.MalformedPayload, requestId: 2);
        frames.Flush();

        InvalidOperationException fault = Assert.Throws<InvalidOperationException>(() => Sum(output.WrittenSpan));

        Assert.Contains("102", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_requests_taken_twice_When_numbered_Then_every_number_is_above_the_last_and_nothing_else_changes()
    {
        RequestFrames requests = Requests.Lookups([ResidentCode.FromBody(1), ResidentCode.FromBody(2)], LookupItems.None);
        ulong lastId = 1;
        byte[] first = requests.Take(0, 2, ref lastId).ToArray();
        byte[] second = requests.Take(0, 2, ref lastId).ToArray();

        Assert.Equal([2UL, 3UL], Ids(first));
        Assert.Equal([4UL, 5UL], Ids(second));
        Assert.Equal(5UL, lastId);
        Assert.Equal(2, first.Zip(second).Count(pair => pair.First != pair.Second));
    }

    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        ulong sum = 0;
        int count = 0;
        ReplySum.OfResults().Add(bytes, ref sum, ref count);
        return sum;
    }

    private static ulong[] Ids(byte[] frames) => [.. frames.Chunk(frames.Length / 2).Select(frame => FrameHeader.Read(frame).RequestId)];

    private static byte[] Reply(ulong code)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter frames = new(output);
        FieldWriter payload = frames.Begin(LookupReply.Bytes);
        new LookupReply(CodeState.Found, ResidentStatus.Current, Protected: false, HasItems: false, code).Write(ref payload);
        frames.End(payload, MessageKind.Lookup | MessageKind.Reply, requestId: 2);
        frames.Flush();
        return output.WrittenSpan.ToArray();
    }
}
