using Juki.Engine.Durability.Journal;
using Juki.Engine.Durability.Journal.Files;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal.Damage;

/// <summary>
/// The place of the last commit becomes unreadable. It looks as if a power cut had torn it; whether it was acknowledged, the superblock says,
/// unless it lags behind.
/// </summary>
public sealed class LastCommitTests
{
    private const string Commits = JournalWorld.Directory + "/commits";
    private const string Superblock = JournalWorld.Directory + "/superblock";
    private const string Segment = JournalWorld.Directory + "/segment-0000000000";

    private readonly List<byte[]> _entries;
    private readonly DiskImage _image;
    private readonly DiskImage _before;
    private readonly int _blockAt;

    public LastCommitTests()
    {
        using JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 9);
        world.Append([1], [2]);
        _before = world.Disk.Image();
        _blockAt = (int)world.Log.Point.EndAt;
        world.Append([3], new byte[5000], [5]);
        _image = world.Disk.Image();
        _entries = world.Entries;
    }

    [Fact]
    public void Given_a_superblock_that_lags_behind_When_opened_Then_the_entries_of_that_commit_are_there()
    {
        SimulatedDisk disk = new(WithoutLastCommit(_before.Files[Superblock]));
        using JournalWorld world = JournalWorld.Open(disk, _entries);

        Assert.Null(world.FaultAgainst(_entries, acknowledged: 5));
        world.Append([6]);
        using JournalWorld again = JournalWorld.Open(new SimulatedDisk(disk.Image()), world.Entries);
        Assert.Null(again.FaultAgainst(world.Entries, acknowledged: 6));
    }

    [Fact]
    public void Given_a_superblock_that_knows_of_it_When_opened_Then_it_is_refused_and_nothing_was_touched()
    {
        SimulatedDisk disk = new(WithoutLastCommit(_image.Files[Superblock]));

        JournalException refused = Assert.Throws<JournalException>(() => JournalWorld.Open(disk, _entries));

        Assert.Equal((JournalFault.Damaged, Commits, (3, 5)), (refused.Fault, refused.File, refused.Addresses!.Value));
        Assert.Equal(0, disk.StepCount);
    }

    [Fact]
    public void Given_any_byte_of_its_block_that_is_another_When_opened_Then_none_of_it_is_taken_in_or_all()
    {
        DiskImage lagging = WithoutLastCommit(_before.Files[Superblock]);
        for (int at = _blockAt; at < _blockAt + 300; at++)
        {
            DiskImage torn = lagging.Copy();
            torn.Files[Segment][at] ^= 0x41;
            using JournalWorld world = JournalWorld.Open(new SimulatedDisk(torn), _entries);

            Assert.Equal(2, world.Log.Point.Last.Address);
            Assert.Null(world.FaultAgainst(_entries, acknowledged: 2));
        }
    }

    [Fact]
    public void Given_a_block_whose_commit_was_never_written_When_opened_Then_it_is_there_too()
    {
        using JournalWorld world = JournalWorld.Open(new SimulatedDisk(_image.With(Superblock, _before.Files[Superblock]).With(Commits, _before.Files[Commits])), _entries);

        Assert.Null(world.FaultAgainst(_entries, acknowledged: 5));
    }

    [Fact]
    public void Given_an_image_that_is_read_alone_When_a_whole_block_follows_Then_it_ends_with_the_last_commit_that_can_be_read()
    {
        using JournalImage image = JournalDirectory.Read(new SimulatedDisk(WithoutLastCommit(_before.Files[Superblock])), JournalWorld.Directory);

        Assert.Equal(2, image.LastDurable);
    }

    private DiskImage WithoutLastCommit(byte[] superblock)
    {
        byte[] commits = [.. _image.Files[Commits]];
        commits.AsSpan((int)CommitRing.PlaceOf(2), 512).Fill(0xEE);
        return _image.With(Superblock, superblock).With(Commits, commits);
    }
}
