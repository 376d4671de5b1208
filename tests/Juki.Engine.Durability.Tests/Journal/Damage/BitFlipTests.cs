using Juki.Engine.Durability.Journal;
using Juki.Engine.TestKit.Disk;

namespace Juki.Engine.Durability.Tests.Journal.Damage;

/// <summary>One bit is another in a journal at rest: it is refused, or nothing of it is missing.</summary>
public sealed class BitFlipTests
{
    private readonly DiskImage _image;
    private readonly List<byte[]> _entries;

    public BitFlipTests()
    {
        using JournalWorld world = JournalWorld.Create(JournalWorld.EmptyDisk(), 3);
        world.Append([1, 2, 3], []);
        world.Append(new byte[JournalWorld.Geometry.PageBytes * 5 / 8]);
        world.Append("a"u8.ToArray(), "b"u8.ToArray(), new byte[200]);
        world.Append([9]);
        _image = world.Disk.Image();
        _entries = world.Entries;
    }

    [Theory]
    [InlineData("superblock", false)]
    [InlineData("commits", true)]
    public void Given_each_bit_of_what_is_written_in_a_file_of_the_head_When_flipped_Then_the_journal_is_refused_or_whole(string file, bool isRefused) =>
        Assert.Equal(isRefused, Refusals(file, bit => true) > 0);

    /// <summary>Bits of the long entry are taken one in seven.</summary>
    [Fact]
    public void Given_each_bit_of_the_entries_When_flipped_Then_the_journal_is_refused_or_whole() =>
        Assert.True(Refusals("segment-0000000000", bit => bit / 8 is < 4500 or > 14000 || bit % 7 == 0) > 1000);

    [Fact]
    public void Given_the_journal_as_it_is_When_opened_Then_it_is_whole() => Assert.Null(FaultOf(_image.Copy()));

    private int Refusals(string file, Func<int, bool> isTaken)
    {
        string path = $"{JournalWorld.Directory}/{file}";
        int refused = 0;
        foreach (int bit in BitsNear(_image.Files[path]).Where(isTaken))
        {
            byte[] flipped = [.. _image.Files[path]];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            string? fault = FaultOf(_image.With(path, flipped));
            refused += fault == "refused" ? 1 : 0;
            Assert.True(fault is null or "refused", $"{file}, bit {bit}: {fault}");
        }

        return refused;
    }

    /// <summary>The bits of all bytes that are not zero, and of the eight bytes after each.</summary>
    private static IEnumerable<int> BitsNear(byte[] bytes) =>
        Enumerable.Range(0, bytes.Length)
            .Where(at => bytes.AsSpan(Math.Max(0, at - 8)..(at + 1)).ContainsAnyExcept((byte)0))
            .SelectMany(at => Enumerable.Range(at * 8, 8));

    /// <summary>"refused" if it was, with the place and nothing overwritten; null if all is there.</summary>
    private string? FaultOf(DiskImage damaged)
    {
        SimulatedDisk disk = new(damaged);
        try
        {
            using JournalWorld world = JournalWorld.Open(disk, _entries);
            return world.FaultAgainst(_entries, _entries.Count);
        }
        catch (JournalException refused)
        {
            return refused.Offset is not null && refused.File.StartsWith(JournalWorld.Directory, StringComparison.Ordinal) && disk.StepCount == 0 ? "refused" : $"refused wrongly: {refused}";
        }
    }
}
