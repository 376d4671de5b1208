using Juki.Engine.Bulk.Quality;

namespace Juki.Engine.Tests.Bulk.Quality;

public class RowTallyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(100)]
    public void Given_lines_dealt_out_to_workers_When_merged_Then_all_are_counted_and_the_first_of_the_file_are_named(int rows)
    {
        RowTally[] tallies = [new(), new(), new()];
        for (int line = rows; line > 0; line--)
        {
            // A worker sees ascending lines; the workers among each other see them in any order.
            tallies[line % 3].Add(rows - line + 2);
        }

        RowsFound found = RowTally.Merge(tallies);

        Assert.Equal(rows, found.Rows);
        Assert.Equal(Enumerable.Range(2, Math.Min(rows, RowsFound.LinesMax)).Select(line => (long)line), found.FirstLines);
    }
}
