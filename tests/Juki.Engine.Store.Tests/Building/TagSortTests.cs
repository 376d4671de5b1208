using Juki.Engine.Store.Building;

namespace Juki.Engine.Store.Tests.Building;

public sealed class TagSortTests
{
    private static readonly int Seed = Environment.TickCount;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(30_000)]
    public void Given_entries_of_few_tags_When_sorted_Then_equal_tags_stand_by_row_number(int length)
    {
        var random = new Random(Seed);
        uint[] tags = [.. Enumerable.Range(0, length).Select(_ => uint.MaxValue - (uint)random.Next(50))];
        int[] rows = [.. Enumerable.Range(0, length)];
        random.Shuffle(rows);
        (uint, int)[] expected = [.. tags.Zip(rows).Order()];

        new TagSort<uint>().Sort(tags, rows);

        Assert.True(expected.SequenceEqual(tags.Zip(rows)), $"seed {Seed}");
    }
}
