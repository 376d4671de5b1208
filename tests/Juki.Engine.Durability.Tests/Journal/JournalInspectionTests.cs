using Juki.Engine.Durability.Journal;
using Juki.Engine.Durability.Journal.Inspecting;
using Juki.Engine.Durability.Journal.Layout;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal;

public sealed class JournalInspectionTests
{
    private const string Segment0 = JournalWorld.Directory + "/segment-0000000000";

    private readonly JournalWorld _world = JournalWorld.Create(JournalWorld.EmptyDisk(), 4);
    private readonly DiskImage _image;

    public JournalInspectionTests()
    {
        while (_world.Log.Point.EndAt <= JournalWorld.Geometry.SegmentBytes)
        {
            _world.Append(new byte[JournalWorld.Geometry.PageBytes / 8], new byte[3000]);
        }

        _image = _world.Disk.Image();
    }

    [Fact]
    public void Given_a_sound_journal_When_inspected_Then_head_segments_and_entries_are_told_and_nothing_was_touched()
    {
        SimulatedDisk disk = new(_image);

        JournalInspection seen = JournalInspection.Of(disk, JournalWorld.Directory);

        CommitPoint point = _world.Log.Point;
        Assert.Empty(seen.Faults);
        Assert.Equal((_world.Log.Identity, JournalWorld.Geometry, 1, point.Last.Address), (seen.Identity, seen.Geometry, seen.FirstAddress, seen.LastAddress));
        Assert.Equal([0, 4096], seen.Superblocks.Select(copy => copy.Offset));
        Assert.Equal(point.Last.Address, seen.Superblocks.Max(copy => copy.LastAcknowledged));
        Assert.Equal(16, seen.Commits.Count);
        Assert.Equal(new CommitSummary(point.Number, 1, point.Last.Address, Block.FirstAt, point.EndAt), seen.Commits.Select(place => place.Commit).MaxBy(commit => commit?.Number ?? -1));
        Assert.Equal([0, 1, 2], seen.Segments.Select(segment => segment.Number));
        Assert.Equal(seen.Segments[0].LastAddress + 1, seen.Segments[1].FirstAddress);
        Assert.Equal(point.Last.Address, seen.Segments.Sum(segment => segment.Entries));
        Assert.Equal(8192 + 65536 + (3L * JournalWorld.Geometry.SegmentBytes), seen.Bytes);
        Assert.Equal((0, 0), (seen.TornTailBytes, seen.UncommittedEntries));
        Assert.Equal(_world.Entries, seen.Entries(disk).Select(entry => entry.Payload.ToArray()));
        Assert.Equal(0, disk.StepCount);
    }

    [Fact]
    public void Given_an_entry_that_is_damaged_When_inspected_Then_file_offset_and_addresses_are_told_and_those_before_it_are_listed()
    {
        DiskImage damaged = _image.Copy();
        damaged.Files[Segment0][50_000] ^= 1;
        SimulatedDisk disk = new(damaged);

        JournalInspection seen = JournalInspection.Of(disk, JournalWorld.Directory);

        InspectionFault fault = Assert.Single(seen.Faults);
        Assert.Equal((JournalFault.Damaged, Segment0, _world.Log.Point.Last.Address), (fault.Kind, fault.File, fault.LastAddress));
        Assert.InRange(fault.Offset!.Value, 45_000, 50_000);
        Assert.Equal(fault.FirstAddress - 1, seen.Entries(disk).Count());
        Assert.Equal(fault.Message, Assert.Throws<JournalException>(() => JournalWorld.Open(disk, [])).Message);
    }

    [Theory]
    [InlineData("superblock")]
    [InlineData("commits")]
    [InlineData("segment-0000000000")]
    [InlineData("segment-0000000001")]
    public void Given_a_file_that_is_missing_cut_or_unreadable_When_inspected_Then_it_is_named_and_the_rest_is_told(string file)
    {
        string path = $"{JournalWorld.Directory}/{file}";
        DiskImage missing = _image.Copy();
        missing.Files.Remove(path);
        SimulatedDisk unreadable = new(_image.Copy());
        unreadable.Unreadable.Add(path);

        foreach (SimulatedDisk disk in new[] { new(missing), new(_image.With(path, _image.Files[path][..100])), unreadable })
        {
            JournalInspection seen = JournalInspection.Of(disk, JournalWorld.Directory);
            Assert.Contains(seen.Faults, fault => fault.File == path);
            Assert.NotEmpty(seen.Segments);
        }
    }

    [Fact]
    public void Given_a_whole_block_and_a_torn_one_behind_the_last_commit_When_inspected_Then_both_are_measured()
    {
        int step = _world.Disk.StepCount;
        _world.Append(Enumerable.Repeat((byte)1, 3000).ToArray());
        DiskImage whole = _image.Copy();
        string path = $"{JournalWorld.Directory}/segment-0000000001";
        whole.Files[path] = _world.Disk.Image().Files[path];
        int blockAt = (int)(_world.Log.Point.EndAt - Block.Alignment) % JournalWorld.Geometry.SegmentBytes;
        DiskImage torn = whole.Copy();
        torn.Files[path].AsSpan(blockAt + 512, 512).Clear();

        JournalInspection seen = JournalInspection.Of(new SimulatedDisk(whole), JournalWorld.Directory);
        JournalInspection seenTorn = JournalInspection.Of(new SimulatedDisk(torn), JournalWorld.Directory);

        Assert.Equal((3028, 1, 0), (seen.TornTailBytes, seen.UncommittedEntries, seen.Faults.Count));
        Assert.Equal((3028, 0, 0), (seenTorn.TornTailBytes, seenTorn.UncommittedEntries, seenTorn.Faults.Count));
        Assert.True(step < _world.Disk.StepCount);
    }

    [Fact]
    public void Given_no_journal_When_inspected_Then_it_is_missing()
    {
        JournalInspection seen = JournalInspection.Of(JournalWorld.EmptyDisk(), JournalWorld.Directory);

        Assert.Contains(seen.Faults, fault => fault.Kind == JournalFault.Missing);
        Assert.Empty(seen.Segments);
    }
}
