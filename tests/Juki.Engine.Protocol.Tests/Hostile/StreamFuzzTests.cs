using System.Buffers;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Messages;
using Juki.Engine.Protocol.Tests.Conformance;
using Juki.Engine.Protocol.Tests.Frames;
using Juki.Engine.TestKit;
using Xunit.Abstractions;

namespace Juki.Engine.Protocol.Tests.Hostile;

/// <summary>Whatever arrives, it is frames, the beginning of one, or rejected. For how long it is tried, see <see cref="FuzzBudget"/>.</summary>
public sealed class StreamFuzzTests(ITestOutputHelper output)
{
    private const uint PayloadBytesMax = 4096;

    [Fact]
    public void Given_vectors_with_changes_and_cuts_When_read_as_a_stream_Then_it_ends_within_its_bounds() =>
        FuzzBudget.Spend(output.WriteLine, random =>
        {
            byte[] stream = Mutation.Of([.. Enumerable.Range(0, random.Next(1, 10)).SelectMany(_ => AnyVector(random).Bytes)], random);
            AssertBounded(stream, random);
        });

    [Fact]
    public void Given_random_bytes_When_read_as_a_stream_Then_it_ends_within_its_bounds() =>
        FuzzBudget.Spend(output.WriteLine, random =>
        {
            byte[] stream = new byte[random.Next(300)];
            random.NextBytes(stream);
            stream.AsSpan(0, Math.Min(stream.Length, 4)).Clear();
            AssertBounded(stream, random);
        });

    [Fact]
    public void Given_compressed_vectors_with_changes_When_decompressed_Then_they_give_the_stated_length_or_a_fault()
    {
        Vector[] compressed = [.. Vector.All.Where(vector => vector.Flags.HasFlag(FrameFlags.Lz4))];
        PayloadBuffer buffer = new();
        FuzzBudget.Spend(output.WriteLine, random =>
        {
            byte[] packed = Mutation.Of(compressed[random.Next(compressed.Length)].Bytes.AsSpan(FrameHeader.Bytes), random);
            WireFault fault = CompressedPayload.TryDecompress(packed, PayloadBytesMax, buffer, out ReadOnlySpan<byte> plain);
            Assert.True(fault is WireFault.Undecodable or WireFault.DecompressedTooLarge || plain.Length == BitConverter.ToInt32(packed));
            Assert.True(plain.Length <= PayloadBytesMax);
        });
    }

    private static void AssertBounded(byte[] stream, Random random)
    {
        (IReadOnlyList<ReadFrame> cut, FrameStatus end, long consumed) = ReadFrame.All(CutInput.AtRandom(stream, random), PayloadBytesMax);
        (IReadOnlyList<ReadFrame> whole, FrameStatus wholeEnd, long wholeConsumed) = ReadFrame.All(new ReadOnlySequence<byte>(stream), PayloadBytesMax);

        Assert.Equal(whole, cut);
        Assert.Equal((wholeEnd, wholeConsumed), (end, consumed));
        Assert.NotEqual(FrameStatus.Done, end);
        Assert.All(whole, frame => Assert.True(frame.Header.PayloadBytes <= PayloadBytesMax));
        Assert.Equal(consumed, whole.Sum(frame => FrameHeader.Bytes + (long)frame.Header.PayloadBytes));
    }

    private static Vector AnyVector(Random random) => Vector.All[random.Next(Vector.All.Count)];
}
