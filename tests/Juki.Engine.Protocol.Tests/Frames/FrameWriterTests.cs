using System.Buffers;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;

namespace Juki.Engine.Protocol.Tests.Frames;

public sealed class FrameWriterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2031)]
    [InlineData(2032)]
    [InlineData(2033)]
    [InlineData(100_000)]
    public void Given_frames_of_many_lengths_When_written_and_read_Then_the_same_come_out(int longest)
    {
        ArrayBufferWriter<byte> output = new();
        FrameWriter writer = new(output);
        for (int length = longest; length >= 0; length -= 1 + (longest / 40))
        {
            FieldWriter payload = writer.Begin(length + 10);
            payload.Reserve(length).Fill((byte)length);
            writer.End(payload, MessageKind.Search, (ulong)length + 1);
        }

        writer.Flush();

        (IReadOnlyList<ReadFrame> frames, FrameStatus end, long consumed) = ReadFrame.All(new ReadOnlySequence<byte>(output.WrittenMemory));
        Assert.Equal((FrameStatus.NeedMore, writer.BytesWritten, (long)output.WrittenCount), (end, consumed, writer.BytesWritten));
        Assert.All(frames, frame => Assert.Equal(frame.Header.RequestId - 1, frame.Header.PayloadBytes));
        Assert.All(frames, frame => Assert.Equal(Convert.ToHexString(Filled((int)frame.Header.PayloadBytes)), frame.Payload));
    }

    [Fact]
    public void Given_a_payload_that_grows_beyond_what_was_asked_for_When_written_Then_it_throws_instead_of_running_into_the_next()
    {
        FrameWriter writer = new(new ArrayBufferWriter<byte>());
        FieldWriter payload = writer.Begin(3);
        payload.UInt16(1);
        bool thrown = false;
        try
        {
            payload.UInt16(2);
        }
        catch (ArgumentOutOfRangeException)
        {
            thrown = true;
        }

        Assert.True(thrown);
    }

    private static byte[] Filled(int length)
    {
        byte[] bytes = new byte[length];
        Array.Fill(bytes, (byte)length);
        return bytes;
    }
}
