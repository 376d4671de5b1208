using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Durability.Journal.Layout;

namespace Juki.Engine.Durability.Tests.Journal.Layout;

public sealed class EntryFrameTests
{
    private static readonly ChainEnd Before = new(41, 0x12345678);

    [Fact]
    public void Given_an_entry_When_written_Then_every_byte_is_where_the_layout_says()
    {
        byte[] frame = new byte[EntryFrame.BytesFor(3)];
        EntryFrame.Write(frame, Before, [0xAA, 0xBB, 0xCC]);

        Assert.Equal("EE3CEC9C" + "03000000" + "2A00000000000000" + "78563412" + "0100" + "0000" + "AABBCC0000000000", Convert.ToHexString(frame));
    }

    [Fact]
    public void Given_any_payload_When_written_and_read_Then_it_is_the_same_and_follows_the_entry_before() => Prop.ForAll<byte[]>(payload =>
    {
        byte[] frame = new byte[EntryFrame.BytesFor(payload.Length)];
        ChainEnd end = EntryFrame.Write(frame, Before, payload);

        return EntryFrame.Read(frame, out EntryFrame read) == FrameFault.None
            && read.End == end
            && read.Follows(Before)
            && read.Bytes == frame.Length
            && frame.AsSpan(EntryFrame.HeaderBytes, read.PayloadBytes).SequenceEqual(payload);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Given_an_entry_with_any_bit_flipped_or_cut_anywhere_When_read_Then_it_is_none()
    {
        byte[] frame = new byte[EntryFrame.BytesFor(21)];
        EntryFrame.Write(frame, Before, new byte[21]);

        Assert.All(Enumerable.Range(0, frame.Length), length => Assert.Equal(FrameFault.Cut, EntryFrame.Read(frame.AsSpan(0, length), out _)));
        for (int bit = 0; bit < frame.Length * 8; bit++)
        {
            frame[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(FrameFault.None, EntryFrame.Read(frame, out _));
            frame[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Given_entries_When_the_order_the_journal_or_the_entry_before_is_another_Then_they_do_not_follow()
    {
        byte[] frame = new byte[EntryFrame.BytesFor(1)];
        EntryFrame.Write(frame, Before, [7]);
        EntryFrame.Read(frame, out EntryFrame read);

        Assert.False(read.Follows(Before with { Address = 40 }));
        Assert.False(read.Follows(Before with { Crc = 1 }));
        Assert.NotEqual(ChainEnd.StartOf(new Guid(1, 0, 0, new byte[8])), ChainEnd.StartOf(new Guid(2, 0, 0, new byte[8])));
    }
}
