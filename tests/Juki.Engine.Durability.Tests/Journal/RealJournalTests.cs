using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit;

namespace Juki.Engine.Durability.Tests.Journal;

/// <summary>The journal on the machine's own disk.</summary>
public sealed class RealJournalTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Given_a_journal_on_the_real_disk_When_written_closed_and_opened_several_times_Then_all_entries_are_there()
    {
        JournalOptions options = new();
        Random random = new(1);
        List<byte[]> expected = [];
        JournalDirectory.Create(new RealDisk(), _directory["journal"], JournalWorld.Geometry, options).Dispose();
        for (int opening = 0; opening < 4; opening++)
        {
            using IJournal journal = JournalDirectory.Open(new RealDisk(), _directory["journal"], options);
            Assert.Equal(expected.Count, journal.LastDurable);
            foreach (byte[] entry in RandomEntries.Group(random).Concat(RandomEntries.Group(random)))
            {
                expected.Add(entry);
                Assert.Equal(expected.Count, journal.Append(entry).Address);
            }

            Assert.Equal(WaitOutcome.Durable, await journal.WaitUntilDurableAsync(expected.Count, Patience.Token));
        }

        using IJournal last = JournalDirectory.Open(new RealDisk(), _directory["journal"], options);
        using IJournalReader reader = last.ReadFrom(1);
        foreach (byte[] entry in expected)
        {
            Assert.Equal(ReadOutcome.Entry, reader.Read(out JournalEntry read));
            Assert.Equal(entry, read.Payload.ToArray());
        }

        Assert.Equal(ReadOutcome.NotYet, reader.Read(out _));
    }

    [Fact]
    public void Given_a_directory_that_is_not_there_or_whose_parent_is_not_When_opened_or_made_Then_it_is_refused()
    {
        Assert.Equal(JournalFault.Missing, Assert.Throws<JournalException>(() => JournalDirectory.Open(new RealDisk(), _directory["none"], new JournalOptions())).Fault);
        Assert.Equal(JournalFault.Unreadable, Assert.Throws<JournalException>(() => JournalDirectory.Create(new RealDisk(), _directory["not/there"], JournalWorld.Geometry, new JournalOptions())).Fault);
        Assert.Throws<ArgumentException>(() => JournalDirectory.Open(new RealDisk(), _directory["none"], new JournalOptions { WaitingBytesMax = 0, FullDiskRetryInterval = TimeSpan.Zero }));
    }
}
