using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Protocol.Frames;
using Juki.Engine.Protocol.Tests.Conformance;

namespace Juki.Engine.Protocol.Tests.Frames;

public sealed class FrameReaderTests
{
    /// <summary>All vectors one behind the other.</summary>
    private static readonly byte[] Stream = [.. Vector.All.SelectMany(vector => vector.Bytes)];

    private static readonly IReadOnlyList<ReadFrame> Whole = ReadFrame.All(new ReadOnlySequence<byte>(Stream)).Frames;

    [Fact]
    public void Given_all_vectors_in_one_piece_When_read_Then_each_is_a_frame_and_nothing_is_left()
    {
        (IReadOnlyList<ReadFrame> frames, FrameStatus end, long consumed) = ReadFrame.All(new ReadOnlySequence<byte>(Stream));

        Assert.Equal(Vector.All.Select(vector => Convert.ToHexString(vector.Bytes.AsSpan(FrameHeader.Bytes))), frames.Select(frame => frame.Payload));
        Assert.Equal((FrameStatus.NeedMore, (long)Stream.Length), (end, consumed));
    }

    [Fact]
    public void Given_a_vector_that_ends_at_every_byte_When_read_Then_more_is_needed_and_nothing_is_consumed() =>
        Assert.All(Vector.All, vector =>
        {
            for (int length = 0; length < vector.Bytes.Length; length++)
            {
                (IReadOnlyList<ReadFrame> frames, FrameStatus end, long consumed) = ReadFrame.All(new ReadOnlySequence<byte>(vector.Bytes, 0, length));
                Assert.Empty(frames);
                Assert.Equal((FrameStatus.NeedMore, 0L), (end, consumed));
            }
        });

    [Fact]
    public void Given_all_vectors_cut_at_every_byte_When_read_in_two_pieces_Then_the_same_frames_come_out()
    {
        for (int cut = 0; cut <= Stream.Length; cut++)
        {
            Assert.Equal(Whole, ReadFrame.All(CutInput.InTwo(Stream, cut)).Frames);
        }
    }

    [Fact]
    public void Given_all_vectors_cut_at_every_byte_When_the_rest_arrives_later_Then_the_same_frames_come_out()
    {
        for (int cut = 0; cut <= Stream.Length; cut++)
        {
            (IReadOnlyList<ReadFrame> first, _, long consumed) = ReadFrame.All(new ReadOnlySequence<byte>(Stream, 0, cut));
            IReadOnlyList<ReadFrame> second = ReadFrame.All(new ReadOnlySequence<byte>(Stream)
                .Slice(consumed)).Frames;
            Assert.Equal(Whole, first.Concat(second));
        }
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(15, false)]
    [InlineData(16, false)]
    [InlineData(16, true)]
    [InlineData(17, false)]
    [InlineData(4096, true)]
    public void Given_all_vectors_in_pieces_of_one_length_When_read_Then_the_same_frames_come_out(int length, bool withEmpty)
    {
        (IReadOnlyList<ReadFrame> frames, FrameStatus end, long consumed) = ReadFrame.All(CutInput.InPieces(Stream, length, withEmpty));

        Assert.Equal(Whole, frames);
        Assert.Equal((FrameStatus.NeedMore, (long)Stream.Length), (end, consumed));
    }

    [Fact]
    public void Given_vectors_in_any_order_When_cut_anywhere_Then_the_same_frames_come_out() =>
        Prop.ForAll<int>(seed =>
        {
            Random random = new(seed);
            byte[] stream = [.. Enumerable.Range(0, 40).SelectMany(_ => Vector.All[random.Next(Vector.All.Count)].Bytes)];
            stream = stream[..random.Next(stream.Length + 1)];

            (IReadOnlyList<ReadFrame> frames, _, long consumed) = ReadFrame.All(CutInput.AtRandom(stream, random));
            (IReadOnlyList<ReadFrame> whole, _, long wholeConsumed) = ReadFrame.All(new ReadOnlySequence<byte>(stream));
            return frames.SequenceEqual(whole) && consumed == wholeConsumed;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_a_payload_of_the_limit_and_one_byte_more_When_read_Then_the_longer_is_rejected_by_its_header_alone()
    {
        const uint Limit = 100;
        byte[] fitting = new byte[FrameHeader.Bytes + (int)Limit];
        new FrameHeader(Limit, MessageKind.Lookup, FrameFlags.None, WireFault.None, 1).Write(fitting);
        byte[] longer = new byte[FrameHeader.Bytes];
        new FrameHeader(Limit + 1, MessageKind.Lookup, FrameFlags.None, WireFault.None, 2).Write(longer);

        (IReadOnlyList<ReadFrame> frames, FrameStatus end, long consumed) = ReadFrame.All(CutInput.InPieces(fitting.Concat(longer).ToArray(), 7), Limit);

        Assert.Single(frames);
        Assert.Equal((FrameStatus.Rejected, (long)fitting.Length), (end, consumed));
    }

    [Fact]
    public void Given_a_header_that_claims_four_gigabytes_When_read_Then_it_is_rejected_and_nothing_is_set_aside()
    {
        byte[] header = new byte[FrameHeader.Bytes];
        new FrameHeader(uint.MaxValue, MessageKind.Search, FrameFlags.None, WireFault.None, 7).Write(header);
        PayloadBuffer joined = new();
        long before = GC.GetAllocatedBytesForCurrentThread();

        FrameReader reader = new(new ReadOnlySequence<byte>(header), joined, ProtocolLimits.PayloadBytesLimit);
        FrameStatus status = reader.Read(out FrameHeader read, out _);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1024, "memory was set aside for a frame that is refused");
        Assert.Equal(FrameStatus.Rejected, status);
        Assert.Equal(7ul, read.RequestId);
    }
}
