using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal;

/// <summary>A journal that is read beside whoever writes it.</summary>
public sealed class JournalImageTests
{
    [Fact]
    public async Task Given_a_journal_that_is_being_written_When_read_Then_all_that_is_durable_is_there_and_nothing_was_touched()
    {
        using JournalFixture fixture = new();
        Random random = new(7);
        for (int entry = 0; entry < 60; entry++)
        {
            await fixture.AppendDurablyAsync(RandomEntries.One(random));
        }

        int steps = fixture.Disk.StepCount;
        using JournalImage image = JournalDirectory.Read(fixture.Disk, JournalWorld.Directory);

        Assert.Equal((fixture.Journal.Identity, JournalWorld.Geometry, 1, 60), (image.Identity, image.Geometry, image.FirstAddress, image.LastDurable));
        Assert.Equal(fixture.Read(), Read(image));
        Assert.Equal(steps, fixture.Disk.StepCount);
    }

    [Fact]
    public async Task Given_an_image_When_the_journal_goes_on_and_drops_Then_the_image_stays_what_it_was()
    {
        using JournalFixture fixture = new();
        for (int number = 0; number < 30; number++)
        {
            await fixture.AppendDurablyAsync(EntryOf(number + 1));
        }

        using JournalImage image = JournalDirectory.Read(fixture.Disk, JournalWorld.Directory);
        fixture.Journal.DropBefore(30);
        await fixture.AppendDurablyAsync(EntryOf(31));
        await fixture.AppendDurablyAsync(EntryOf(32));
        using JournalImage later = JournalDirectory.Read(fixture.Disk, JournalWorld.Directory);

        Assert.Equal((1, 30), (image.FirstAddress, image.LastDurable));
        Assert.Equal(Enumerable.Range(1, 30).Select(number => EntryOf(number)), Read(image));
        Assert.InRange(later.FirstAddress, 2, 30);
        Assert.Equal(32, later.LastDurable);
    }

    [Fact]
    public async Task Given_a_writer_that_appends_and_drops_all_the_time_When_opened_again_and_again_Then_every_image_is_whole_and_as_new_as_its_opening()
    {
        using JournalFixture fixture = new();
        using CancellationTokenSource done = new();
        Task writing = Task.Run(() => WriteUntilAsync(fixture, done.Token));
        try
        {
            for (int opening = 0; opening < 40; opening++)
            {
                long before = fixture.Journal.LastDurable;
                using JournalImage image = JournalDirectory.Read(fixture.Disk, JournalWorld.Directory);
                Assert.InRange(image.LastDurable, before, fixture.Journal.LastAppended);
                Assert.Equal(Enumerable.Range((int)image.FirstAddress, (int)(image.LastDurable + 1 - image.FirstAddress)).Select(number => EntryOf(number)), Read(image));
            }
        }
        finally
        {
            await done.CancelAsync();
            await writing;
        }
    }

    [Fact]
    public async Task Given_an_image_of_a_long_journal_When_it_goes_on_Then_only_what_is_new_is_read()
    {
        using JournalFixture fixture = new();
        for (int number = 1; number <= 100; number++)
        {
            await fixture.AppendDurablyAsync(EntryOf(number));
        }

        using JournalImage image = JournalDirectory.Read(fixture.Disk, JournalWorld.Directory);
        await fixture.AppendDurablyAsync(EntryOf(101));
        int segmentReads = 0;
        fixture.Disk.Watch = (call, path) => segmentReads += call == DiskCall.Read && path.Contains("segment", StringComparison.Ordinal) ? 1 : 0;
        image.Advance();
        int readOfOne = segmentReads;
        image.Advance();

        Assert.InRange(readOfOne, 1, 2);
        Assert.Equal(readOfOne, segmentReads);
        Assert.Equal((1, 101), (image.FirstAddress, image.LastDurable));
        Assert.Equal(Enumerable.Range(1, 101).Select(number => EntryOf(number)), Read(image));
    }

    [Fact]
    public async Task Given_a_reader_at_the_end_of_an_image_When_the_image_goes_on_Then_the_reader_does()
    {
        using JournalFixture fixture = new();
        await fixture.AppendDurablyAsync(EntryOf(1));
        using JournalImage image = JournalDirectory.Read(fixture.Disk, JournalWorld.Directory);
        using IJournalReader reader = image.ReadFrom(2);
        Assert.Equal(ReadOutcome.NotYet, reader.Read(out _));
        await fixture.AppendDurablyAsync(EntryOf(2));

        image.Advance();

        Assert.Equal(ReadOutcome.Entry, reader.Read(out JournalEntry entry));
        Assert.Equal(EntryOf(2), entry.Payload.ToArray());
    }

    [Fact]
    public async Task Given_an_image_beside_a_writer_that_appends_and_drops_all_the_time_When_it_goes_on_Then_it_is_whole_from_where_the_journal_begins()
    {
        using JournalFixture fixture = new();
        await fixture.AppendDurablyAsync(EntryOf(1));
        using JournalImage image = JournalDirectory.Read(fixture.Disk, JournalWorld.Directory);
        using CancellationTokenSource done = new();
        CancellationToken patience = Patience.Token;
        Task writing = Task.Run(() => WriteUntilAsync(fixture, done.Token));
        try
        {
            while (image.FirstAddress < 60)
            {
                patience.ThrowIfCancellationRequested();
                long before = fixture.Journal.LastDurable;
                image.Advance();
                Assert.InRange(image.LastDurable, before, fixture.Journal.LastAppended);
                RequireWholeUnlessDropped(image);
            }
        }
        finally
        {
            await done.CancelAsync();
            await writing;
        }

        image.Advance();
        Assert.Equal(fixture.Journal.FirstAddress, image.FirstAddress);
        Assert.Equal(fixture.Read(image.FirstAddress), Read(image));
    }

    [Fact]
    public async Task Given_an_entry_that_is_damaged_behind_an_image_When_it_goes_on_Then_it_is_refused_and_the_image_stays()
    {
        using JournalFixture fixture = new();
        await fixture.AppendDurablyAsync(EntryOf(1));
        using JournalImage image = JournalDirectory.Read(fixture.Disk, JournalWorld.Directory);
        await fixture.AppendDurablyAsync(EntryOf(2));
        string segment = Assert.Single(fixture.Disk.Image().Files.Keys, path => path.EndsWith("0000000000", StringComparison.Ordinal));
        using (IDiskFile file = fixture.Disk.Open(segment))
        {
            file.Write([0xEE], 12 << 10);
        }

        JournalException refused = Assert.Throws<JournalException>(image.Advance);

        Assert.Equal((JournalFault.Damaged, segment), (refused.Fault, refused.File));
        Assert.Equal([EntryOf(1)], Read(image));
    }

    [Fact]
    public async Task Given_another_journal_in_its_place_When_an_image_goes_on_Then_it_is_refused()
    {
        using JournalFixture fixture = new();
        await fixture.AppendDurablyAsync(EntryOf(1));
        using JournalImage image = JournalDirectory.Read(fixture.Disk, JournalWorld.Directory);
        using JournalFixture other = new();
        foreach ((string path, byte[] bytes) in other.Disk.Image().Files)
        {
            using IDiskFile file = fixture.Disk.Open(path);
            file.Write(bytes, 0);
        }

        Assert.Contains("Open the register anew", Assert.Throws<JournalException>(image.Advance).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_end_of_an_image_When_waited_for_more_Then_the_wait_ends_at_once()
    {
        using JournalFixture fixture = new();
        await fixture.AppendDurablyAsync([1]);
        using JournalImage image = JournalDirectory.Read(fixture.Disk, JournalWorld.Directory);
        using IJournalReader reader = image.ReadFrom(1);

        Assert.Equal(WaitOutcome.Durable, await reader.WaitAsync(Patience.Token));
        Assert.Equal(ReadOutcome.Entry, reader.Read(out _));
        Assert.Equal(ReadOutcome.NotYet, reader.Read(out _));
        Assert.Equal(WaitOutcome.Closed, await reader.WaitAsync(Patience.Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => image.ReadFrom(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => image.ReadFrom(3));
    }

    [Fact]
    public void Given_no_journal_When_read_Then_it_is_missing_and_none_is_made()
    {
        using JournalFixture fixture = new();

        Assert.Equal(JournalFault.Missing, Assert.Throws<JournalException>(() => JournalDirectory.Read(fixture.Disk, "/register")).Fault);
        Assert.Equal(JournalFault.Missing, Assert.Throws<JournalException>(() => JournalDirectory.Read(fixture.Disk, "/register/none")).Fault);
    }

    [Fact]
    public async Task Given_files_that_nobody_may_write_When_read_on_the_real_disk_Then_the_entries_are_there()
    {
        using TemporaryDirectory directory = new();
        using (IJournal journal = JournalDirectory.Create(new RealDisk(), directory["journal"], JournalWorld.Geometry, new JournalOptions()))
        {
            await journal.WaitUntilDurableAsync(journal.Append([1, 2, 3]).Address, Patience.Token);
        }

        foreach (string file in Directory.EnumerateFiles(directory["journal"]))
        {
            File.SetAttributes(file, FileAttributes.ReadOnly);
        }

        using JournalImage image = JournalDirectory.Read(new RealDisk(), directory["journal"]);
        Assert.Equal([[1, 2, 3]], Read(image));
    }

    private static async Task WriteUntilAsync(JournalFixture fixture, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            long address = await fixture.AppendDurablyAsync(EntryOf(fixture.Journal.LastAppended + 1));
            fixture.Journal.DropBefore(address - 5);
        }
    }

    /// <summary>What is dropped while it is read is not damaged.</summary>
    private static void RequireWholeUnlessDropped(JournalImage image)
    {
        using IJournalReader reader = image.ReadFrom(image.FirstAddress);
        while (reader.Read(out JournalEntry entry) == ReadOutcome.Entry)
        {
            Assert.Equal(EntryOf(entry.Address), entry.Payload.ToArray());
        }
    }

    /// <summary>An entry of half a page that tells its address.</summary>
    private static byte[] EntryOf(long address)
    {
        byte[] entry = new byte[JournalWorld.Geometry.PageBytes / 2];
        BitConverter.TryWriteBytes(entry, address);
        return entry;
    }

    private static List<byte[]> Read(JournalImage image)
    {
        using IJournalReader reader = image.ReadFrom(image.FirstAddress);
        List<byte[]> read = [];
        while (reader.Read(out JournalEntry entry) == ReadOutcome.Entry)
        {
            Assert.Equal(image.FirstAddress + read.Count, entry.Address);
            read.Add(entry.Payload.ToArray());
        }

        return read;
    }
}
