using Juki.Engine.Durability.Journal;

namespace Juki.Engine.Durability.Tests.Journal;

public sealed class JournalReaderTests
{
    [Fact]
    public async Task Given_a_reader_at_the_end_When_an_entry_becomes_durable_Then_its_wait_ends_and_it_reads_it()
    {
        using JournalFixture fixture = new();
        using IJournalReader reader = fixture.Journal.ReadFrom(1);
        Assert.Equal(ReadOutcome.NotYet, reader.Read(out _));
        ValueTask<WaitOutcome> wait = reader.WaitAsync(Patience.Token);
        fixture.Append(1);

        Assert.Equal(WaitOutcome.Durable, await wait.AsTask().WaitAsync(Patience.Longest));
        Assert.Equal(ReadOutcome.Entry, reader.Read(out JournalEntry entry));
        Assert.Equal((1, 2), (entry.Address, reader.NextAddress));
        Assert.Equal("entry 1, 1 bytes", entry.ToString());
    }

    [Fact]
    public async Task Given_a_reader_that_keeps_up_When_entries_of_all_lengths_are_written_Then_it_reads_every_one()
    {
        using JournalFixture fixture = new();
        using IJournalReader reader = fixture.Journal.ReadFrom(1);
        Random random = new(5);
        List<byte[]> expected = [];
        List<byte[]> read = [];
        for (int round = 0; round < 60; round++)
        {
            byte[] next = RandomEntries.One(random);
            expected.Add(next);
            await fixture.AppendDurablyAsync(next);
            while (round % 3 == 0 && reader.Read(out JournalEntry entry) == ReadOutcome.Entry)
            {
                read.Add(entry.Payload.ToArray());
            }
        }

        read.AddRange(fixture.Read(from: read.Count + 1));
        Assert.Equal(expected, read);
    }

    [Fact]
    public async Task Given_any_address_When_read_from_there_Then_the_first_entry_is_that_one()
    {
        using JournalFixture fixture = new();
        for (int number = 0; number < 200; number++)
        {
            byte[] entry = new byte[number * 13];
            entry.AsSpan().Fill((byte)number);
            fixture.Append(entry);
            if (number % 7 == 0)
            {
                await fixture.Journal.WaitUntilDurableAsync(number + 1, Patience.Token);
            }
        }

        await fixture.Journal.WaitUntilDurableAsync(200, Patience.Token);
        for (long from = 1; from <= 201; from++)
        {
            List<byte[]> read = fixture.Read(from);
            Assert.Equal(201 - from, read.Count);
            Assert.All(read.Index(), entry => Assert.Equal((from - 1 + entry.Index) * 13, entry.Item.Length));
        }
    }

    [Fact]
    public async Task Given_entries_of_several_segments_When_dropped_Then_whole_segments_go_and_a_reader_left_behind_is_told()
    {
        using JournalFixture fixture = new();
        using IJournalReader behind = fixture.Journal.ReadFrom(1);
        for (int number = 0; number < 40; number++)
        {
            await fixture.AppendDurablyAsync(new byte[JournalWorld.Geometry.PageBytes / 2]);
        }

        int segments = Segments(fixture);
        fixture.Journal.DropBefore(30);
        await fixture.AppendDurablyAsync([1]);
        await fixture.AppendDurablyAsync([2]);
        Patience.Until(() => Segments(fixture) < segments);

        Assert.InRange(fixture.Journal.FirstAddress, 2, 30);
        Assert.Equal(ReadOutcome.Dropped, behind.Read(out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => fixture.Journal.ReadFrom(1));
        long first = fixture.Journal.FirstAddress;
        fixture.Reopen();
        Assert.Equal(first, fixture.Journal.FirstAddress);
        Assert.Equal(43 - first, fixture.Read(first).Count);
    }

    [Fact]
    public async Task Given_segments_dropped_while_somebody_reads_them_When_the_reader_goes_on_Then_it_reads_true_entries_or_is_told()
    {
        using JournalFixture fixture = new();
        const int Entries = 300;
        using IJournalReader reader = fixture.Journal.ReadFrom(1);
        Task<ReadOutcome> reading = Task.Run(() => ReadUntilLeftBehind(reader, Entries));
        for (int number = 1; number <= Entries; number++)
        {
            byte[] entry = new byte[JournalWorld.Geometry.PageBytes / 2];
            BitConverter.TryWriteBytes(entry, (long)number);
            await fixture.AppendDurablyAsync(entry);
            fixture.Journal.DropBefore(number);
        }

        Assert.NotEqual(ReadOutcome.NotYet, await reading.WaitAsync(Patience.Longest));
    }

    [Fact]
    public void Given_an_address_beyond_the_next_entry_When_read_from_Then_it_is_refused()
    {
        using JournalFixture fixture = new();

        Assert.Throws<ArgumentOutOfRangeException>(() => fixture.Journal.ReadFrom(2));
    }

    /// <summary>Reads until it is left behind or has read so many entries; what it reads is always the next one.</summary>
    private static async Task<ReadOutcome> ReadUntilLeftBehind(IJournalReader reader, int entries)
    {
        for (long expected = 1; expected <= entries;)
        {
            switch (reader.Read(out JournalEntry entry))
            {
                case ReadOutcome.Entry:
                    Assert.Equal((expected, expected), (entry.Address, BitConverter.ToInt64(entry.Payload.Span)));
                    expected++;
                    break;
                case ReadOutcome.NotYet:
                    Assert.Equal(WaitOutcome.Durable, await reader.WaitAsync(Patience.Token));
                    break;
                default:
                    return ReadOutcome.Dropped;
            }
        }

        return ReadOutcome.Entry;
    }

    private static int Segments(JournalFixture fixture) =>
        fixture.Disk.List(JournalWorld.Directory).Count(name => name.StartsWith("segment", StringComparison.Ordinal));
}
