using System.Buffers;
using Juki.Engine.Protocol.Fields;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Protocol.Tests.Meanings;

namespace Juki.Engine.Protocol.Tests.Conformance;

public sealed class VectorTests
{
    public static TheoryData<string> Names => [.. Vector.All.Select(vector => vector.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_the_bytes_of_a_vector_When_decoded_Then_they_mean_what_stands_beside_them(string name)
    {
        Vector vector = Of(name);
        FrameReader frames = new(new ReadOnlySequence<byte>(vector.Bytes), new PayloadBuffer(), ProtocolLimits.PayloadBytesLimit);

        Assert.Equal(FrameStatus.Done, frames.Read(out FrameHeader header, out ReadOnlySpan<byte> payload));

        Assert.Equal(vector.HeaderOf(vector.Bytes.Length - FrameHeader.Bytes), header);
        Assert.Equal(Vector.Text(vector.Meaning), Vector.Text(Layouts.Read(header.Kind, Payloads.Plain(header.Flags, payload))));
        Assert.False(frames.HasRest);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_the_meaning_of_a_vector_When_encoded_Then_its_bytes_come_out(string name)
    {
        Vector vector = Of(name);

        byte[] payload = Layouts.Write(vector.Meaning);

        Assert.Equal(Convert.ToHexString(vector.Payload()), Convert.ToHexString(payload));
        if (!vector.Flags.HasFlag(FrameFlags.Lz4))
        {
            Assert.Equal(Convert.ToHexString(vector.Bytes), Convert.ToHexString(Framed(vector, payload)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Given_a_compressed_vector_When_compressed_again_Then_it_decompresses_to_the_same(string name)
    {
        Vector vector = Of(name);
        byte[] plain = vector.Payload();
        byte[] packed = new byte[plain.Length];

        int length = CompressedPayload.TryCompress(plain, packed);

        Assert.True(length > 0 || !vector.Flags.HasFlag(FrameFlags.Lz4), "it was worth compressing");
        Assert.True(length == 0 || plain.SequenceEqual(Payloads.Plain(FrameFlags.Lz4, packed.AsSpan(0, length))));
    }

    [Fact]
    public void Given_a_vector_of_an_error_When_the_server_writes_that_error_Then_its_bytes_come_out() =>
        Assert.All(Vector.All.Where(vector => vector.Kind == MessageKind.Error), vector =>
        {
            ArrayBufferWriter<byte> output = new();
            FrameWriter frames = new(output);
            frames.Error(vector.Fault, vector.RequestId);
            frames.Flush();
            Assert.Equal(Convert.ToHexString(vector.Bytes), Convert.ToHexString(output.WrittenSpan));
        });

    private static byte[] Framed(Vector vector, byte[] payload)
    {
        ArrayBufferWriter<byte> output = new();
        FrameWriter frames = new(output);
        FieldWriter fields = frames.Begin(payload.Length);
        fields.Bytes(payload);
        frames.End(fields, vector.Kind, vector.RequestId, vector.Flags, vector.Fault);
        frames.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static Vector Of(string name) => Vector.All.Single(vector => vector.Name == name);
}
