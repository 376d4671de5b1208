using Juki.Engine.Durability.History;
using Juki.Engine.Durability.History.Auditing;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.History;

public class HistoryAuditTests
{
    [Fact]
    public void Given_archives_and_one_that_is_being_written_When_audited_Then_all_are_read_and_nothing_is_touched()
    {
        using HistoryWorld world = Archived();
        DiskImage image = world.Disk.Image().With($"{HistoryWorld.Directory}/archive-0000000000000041-0000000000000050.new", [1, 2, 3]);
        SimulatedDisk disk = new(image);

        HistoryAuditReport report = HistoryAudit.Begin(disk, HistoryWorld.Directory).Run(world.Journal);

        Assert.True(report.IsSound);
        Assert.Equal([(1L, 6L, 6L, 0L), (7L, 40L, 34L, 10L)], report.Archives.Select(archive => (archive.FirstAddress, archive.LastAddress, archive.Entries, archive.Compared)));
        Assert.Equal(1, report.Unfinished);
        Assert.Equal(0, disk.StepCount);
        Assert.True(image.SameAs(disk.Image()));
    }

    [Fact]
    public void Given_any_byte_of_an_archive_changed_When_audited_Then_it_is_named_with_its_place_and_the_others_are_read_all_the_same()
    {
        using HistoryWorld world = Archived();
        DiskImage image = world.Disk.Image();
        string path = Archives(image)[0];
        for (int at = 0; at < image.Files[path].Length; at++)
        {
            byte[] bytes = [.. image.Files[path]];
            bytes[at] ^= 4;

            HistoryAuditReport report = Audit(image.With(path, bytes), world);

            HistoryFinding fault = Assert.Single(report.Archives[0].Faults);
            Assert.Equal(path, fault.File);
            Assert.NotNull(fault.Offset);
            Assert.Equal(34, report.Archives[1].Entries);
        }
    }

    [Fact]
    public void Given_an_archive_cut_anywhere_or_unreadable_When_audited_Then_it_is_named()
    {
        using HistoryWorld world = Archived();
        DiskImage image = world.Disk.Image();
        string path = Archives(image)[1];
        for (int length = 0; length < image.Files[path].Length; length += 7)
        {
            Assert.Equal(path, Assert.Single(Audit(image.With(path, image.Files[path][..length]), world).Faults).File);
        }

        SimulatedDisk disk = new(image);
        disk.Unreadable.Add(path);
        HistoryFinding fault = Assert.Single(HistoryAudit.Begin(disk, HistoryWorld.Directory).Run(world.Journal).Faults);
        Assert.Equal((HistoryFault.Unreadable, path), (fault.Kind, fault.File));
    }

    [Theory]
    [InlineData(0, "lack the changes 1 to 6,")]
    [InlineData(1, "lack the changes 7 to 30,")]
    public void Given_an_archive_missing_When_audited_Then_it_is_said_which_changes_nobody_has_any_more(int missing, string expected)
    {
        using HistoryWorld world = Archived();
        DiskImage image = world.Disk.Image();
        image.Files.Remove(Archives(image)[missing]);

        HistoryFinding fault = Assert.Single(Audit(image, world).Faults);

        Assert.Equal(HistoryFault.Missing, fault.Kind);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_whole_archives_of_another_history_When_audited_Then_neither_their_neighbours_nor_the_journal_know_them()
    {
        using HistoryWorld world = Archived();
        using HistoryWorld other = Archived(seed: 7);
        DiskImage image = world.Disk.Image();
        string path = Archives(image)[1];

        HistoryAuditReport report = Audit(image.With(path, other.Disk.Image().Files[path]), world);

        Assert.Equal([HistoryFault.Damaged, HistoryFault.Foreign], report.Archives[1].Faults.Select(fault => fault.Kind));
        Assert.All(report.Faults, fault => Assert.Equal(path, fault.File));
    }

    [Fact]
    public void Given_a_journal_that_is_older_than_the_archives_When_audited_Then_both_are_to_be_restored()
    {
        using HistoryWorld world = Archived();
        ListedJournal older = ListedJournal.Of(world.Journal.Entries.Take(35));
        older.DropBefore(31);

        Assert.Equal(HistoryFault.Foreign, Assert.Single(Audit(world.Disk.Image(), older).Faults).Kind);
    }

    [Fact]
    public void Given_changes_that_are_made_and_archived_after_the_journal_was_opened_When_audited_Then_nothing_is_wrong()
    {
        using HistoryWorld world = Archived();
        ListedJournal opened = ListedJournal.Of(world.Journal.Entries);
        opened.DropBefore(31);
        HistoryAudit audit = HistoryAudit.Begin(world.Disk, HistoryWorld.Directory);
        world.AppendRandom(new Random(3), 10, bytesMax: 60);
        world.Store.ArchiveThrough(world.Journal.LastDurable);

        HistoryAuditReport report = audit.Run(opened);

        Assert.True(report.IsSound, report.Faults.FirstOrDefault()?.Message);
        Assert.Equal((60, 20), (report.Entries, report.Archives[2].Entries));
    }

    [Fact]
    public void Given_no_journal_that_can_be_read_When_audited_Then_the_archives_are_held_against_each_other()
    {
        using HistoryWorld world = Archived();

        HistoryAuditReport report = HistoryAudit.Begin(world.Disk, HistoryWorld.Directory).Run(journal: null);

        Assert.Equal((true, 40, 0), (report.IsSound, report.Entries, report.Archives.Sum(archive => archive.Compared)));
    }

    [Fact]
    public void Given_a_journal_that_fails_while_it_is_compared_When_audited_Then_that_is_told_and_every_archive_is_read_to_its_end()
    {
        using HistoryWorld world = Archived();
        FailingJournal journal = new(world.Journal, failsAt: 35);

        HistoryAuditReport report = HistoryAudit.Begin(world.Disk, HistoryWorld.Directory).Run(journal);

        Assert.Equal("Entry 35 fails in this test.", report.JournalFault?.Message);
        Assert.Equal((true, 40, 4), (report.IsSound, report.Entries, report.Archives.Sum(archive => archive.Compared)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Given_a_directory_that_cannot_be_read_When_audited_Then_that_is_in_the_report(int listing)
    {
        using HistoryWorld world = Archived();
        SimulatedDisk disk = new(world.Disk.Image()) { Fault = new DiskFault(DiskCall.List, listing) };

        HistoryFinding fault = Assert.Single(HistoryAudit.Begin(disk, HistoryWorld.Directory).Run(world.Journal).Gaps);

        Assert.Equal((HistoryFault.Unreadable, HistoryWorld.Directory), (fault.Kind, fault.File));
    }

    [Fact]
    public void Given_no_history_When_audited_Then_it_has_no_archives()
    {
        SimulatedDisk disk = HistoryWorld.EmptyDisk();

        Assert.Empty(HistoryAudit.Begin(disk, HistoryWorld.Directory).Run(new ListedJournal()).Archives);
    }

    /// <summary>40 entries in two archives; the journal holds the last ten of them, and ten more.</summary>
    private static HistoryWorld Archived(int seed = 1)
    {
        HistoryWorld world = new();
        world.AppendRandom(new Random(seed), 40, bytesMax: 60);
        world.Store.ArchiveThrough(6);
        world.Store.ArchiveThrough(40);
        world.Journal.DropBefore(31);
        world.AppendRandom(new Random(seed + 1), 10, bytesMax: 60);
        return world;
    }

    private static string[] Archives(DiskImage image) => [.. image.Files.Keys.Where(path => path.Contains("/archive-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static HistoryAuditReport Audit(DiskImage image, HistoryWorld world) => Audit(image, world.Journal);

    private static HistoryAuditReport Audit(DiskImage image, ListedJournal journal) => HistoryAudit.Begin(new SimulatedDisk(image), HistoryWorld.Directory).Run(journal);
}
