using Juki.Engine.Benchmarks.Lookup;

namespace Juki.Engine.Benchmarks.Tests;

public sealed class TouchedLinesTests
{
    [Fact]
    public void Given_lookups_among_random_codes_When_their_lines_are_counted_Then_they_touch_a_block_and_hardly_more_than_the_row()
    {
        using var sections = CodeSections.Synthetic(5_000);

        TouchedLines touched = TouchedLines.Count(sections, new LookupKeys(sections, blocks: 4));

        Assert.InRange(touched.Blocks, 1, 1);
        Assert.InRange(touched.Rows, 0.85, 1.2);
    }
}
