using Juki.Engine.Disk;
using Juki.Engine.Durability.Journal;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal.Damage;

/// <summary>Whole files that are missing, empty, cut, of zeros, unreadable, or of another journal: unreadable is not absent.</summary>
public sealed class FileDamageTests
{
    private const string Segment0 = "segment-0000000000";
    private const string Segment1 = "segment-0000000001";

    private readonly DiskImage _image;
    private readonly List<byte[]> _entries;
    private readonly long _endAt;

    public FileDamageTests()
    {
        using JournalWorld world = Fill(seed: 5);
        _image = world.Disk.Image();
        _entries = world.Entries;
        _endAt = world.Log.Point.EndAt;
    }

    public static TheoryData<string> NeededFiles => ["superblock", "commits", Segment0, Segment1];

    [Theory]
    [MemberData(nameof(NeededFiles))]
    public void Given_a_file_that_is_missing_When_opened_Then_it_is_refused_and_none_is_made(string file) =>
        Refused(image => image.Files.Remove(PathOf(file)), JournalFault.Damaged, file);

    [Theory]
    [MemberData(nameof(NeededFiles))]
    public void Given_a_file_that_is_empty_When_opened_Then_it_is_refused(string file) =>
        Refused(image => image.Files[PathOf(file)] = [], JournalFault.Damaged, file);

    [Theory]
    [MemberData(nameof(NeededFiles))]
    public void Given_a_file_of_zeros_When_opened_Then_it_is_refused(string file) =>
        Refused(image => image.Files[PathOf(file)].AsSpan().Clear(), JournalFault.Damaged, file);

    [Theory]
    [MemberData(nameof(NeededFiles))]
    public void Given_a_file_of_another_journal_When_opened_Then_it_is_refused(string file)
    {
        using JournalWorld other = Fill(seed: 6);
        DiskImage swapped = other.Disk.Image();

        Refused(image => image.Files[PathOf(file)] = swapped.Files[PathOf(file)], JournalFault.Damaged, named: null);
    }

    [Theory]
    [MemberData(nameof(NeededFiles))]
    public void Given_a_file_that_cannot_be_read_When_opened_Then_it_is_refused_as_unreadable(string file)
    {
        SimulatedDisk disk = new(_image.Copy());
        disk.Unreadable.Add(PathOf(file));

        JournalException refused = Assert.Throws<JournalException>(() => JournalWorld.Open(disk, _entries));

        Assert.Equal(JournalFault.Unreadable, refused.Fault);
        Assert.Equal(refused.Message, Assert.Throws<JournalException>(() => JournalDirectory.Read(disk, JournalWorld.Directory)).Message);
        Assert.Contains(PathOf(file), refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, disk.StepCount);
    }

    [Fact]
    public void Given_segments_that_were_swapped_When_opened_Then_they_are_refused() =>
        Refused(image => (image.Files[PathOf(Segment0)], image.Files[PathOf(Segment1)]) = (image.Files[PathOf(Segment1)], image.Files[PathOf(Segment0)]), JournalFault.Damaged, named: null);

    [Fact]
    public void Given_a_head_of_an_earlier_time_When_opened_Then_what_lies_behind_the_last_commit_is_too_much()
    {
        using JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 5);
        DiskImage early = world.Disk.Image();

        Refused(image =>
        {
            image.Files[PathOf("superblock")] = early.Files[PathOf("superblock")];
            image.Files[PathOf("commits")] = early.Files[PathOf("commits")];
        }, JournalFault.Damaged, Segment0);
    }

    [Fact]
    public void Given_the_last_segment_cut_at_every_byte_of_the_tail_When_opened_Then_it_is_refused_before_the_last_commit_and_whole_behind()
    {
        int end = (int)(_endAt % JournalWorld.Geometry.SegmentBytes);
        for (int length = end - Block.Alignment; length <= end + 16; length++)
        {
            SimulatedDisk disk = new(_image.With(PathOf(Segment1), _image.Files[PathOf(Segment1)][..length]));
            if (length < end)
            {
                Assert.Equal(JournalFault.Damaged, Assert.Throws<JournalException>(() => JournalWorld.Open(disk, _entries)).Fault);
                Assert.Equal(0, disk.StepCount);
            }
            else
            {
                using JournalWorld world = JournalWorld.Open(disk, _entries);
                Assert.Null(world.FaultAgainst(_entries, _entries.Count));
            }
        }
    }

    [Fact]
    public void Given_no_journal_When_opened_Then_it_is_missing_and_none_is_made()
    {
        SimulatedDisk disk = JournalWorld.EmptyDisk();
        Assert.Equal(JournalFault.Missing, Assert.Throws<JournalException>(() => JournalWorld.Open(disk, [])).Fault);
        disk.CreateDirectory(JournalWorld.Directory);
        Assert.Equal(JournalFault.Missing, Assert.Throws<JournalException>(() => JournalWorld.Open(disk, [])).Fault);

        Assert.Empty(disk.List(JournalWorld.Directory));
    }

    [Fact]
    public void Given_a_directory_that_holds_anything_When_a_journal_is_to_be_made_there_Then_it_is_refused_and_stays()
    {
        SimulatedDisk disk = new(_image);

        Assert.Equal(JournalFault.Exists, Assert.Throws<JournalException>(() => JournalWorld.Create(disk, 1)).Fault);
        Assert.True(disk.Image().SameAs(_image));
    }

    [Fact]
    public void Given_a_journal_of_a_newer_version_When_opened_Then_it_is_refused_with_both_versions() =>
        Refused(image => MakeNewer(image.Files[PathOf("superblock")]), JournalFault.Newer, "superblock");

    [Fact]
    public void Given_one_bad_copy_of_the_superblock_When_opened_Then_the_other_serves()
    {
        foreach (int copy in new[] { 0, 4096 })
        {
            DiskImage damaged = _image.Copy();
            damaged.Files[PathOf("superblock")].AsSpan(copy, 512).Fill(0xEE);
            using JournalWorld world = JournalWorld.Open(new SimulatedDisk(damaged), _entries);

            Assert.Null(world.FaultAgainst(_entries, _entries.Count));
        }
    }

    /// <summary>Sixteen commits and more, over the end of a segment.</summary>
    private static JournalWorld Fill(int seed)
    {
        JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), seed);
        while (world.Log.Point.EndAt <= JournalWorld.Geometry.SegmentBytes)
        {
            world.Append(new byte[JournalWorld.Geometry.PageBytes / 8], new byte[3000]);
        }

        world.Append("the last"u8.ToArray());
        return world;
    }

    private static void MakeNewer(byte[] superblock)
    {
        foreach (int copy in new[] { 0, 4096 })
        {
            superblock[copy + 8] = Superblock.Version + 1;
            BitConverter.TryWriteBytes(superblock.AsSpan(copy + 508), Crc32C.Of(superblock.AsSpan(copy, 508)));
        }
    }

    private void Refused(Action<DiskImage> damage, JournalFault fault, string? named)
    {
        DiskImage damaged = _image.Copy();
        damage(damaged);
        SimulatedDisk disk = new(damaged);

        JournalException refused = Assert.Throws<JournalException>(() => JournalWorld.Open(disk, _entries));

        Assert.Equal(fault, refused.Fault);
        Assert.Contains(named is null ? JournalWorld.Directory : PathOf(named), refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, Assert.Throws<JournalException>(() => JournalDirectory.Read(disk, JournalWorld.Directory)).Message);
        Assert.Equal(0, disk.StepCount);
    }

    private static string PathOf(string file) => $"{JournalWorld.Directory}/{file}";
}
