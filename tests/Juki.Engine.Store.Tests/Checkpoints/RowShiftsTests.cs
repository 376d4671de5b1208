using Juki.Engine.Store.Checkpoints;
using Xunit.Abstractions;

namespace Juki.Engine.Store.Tests.Checkpoints;

public sealed class RowShiftsTests(ITestOutputHelper log)
{
    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1_000)]
    public void Given_shifts_at_random_rows_When_each_row_is_asked_Then_it_moves_as_the_last_shift_before_it_says(int rowCount)
    {
        int seed = Random.Shared.Next();
        log.WriteLine($"The seed is {seed}.");
        Random random = new(seed);
        for (int round = 0; round < 50; round++)
        {
            List<RowShift> shifts = [new RowShift(0, random.Next(10)), .. RandomShifts(random, rowCount)];
            var found = new RowShifts(shifts, rowCount);

            Assert.All(Enumerable.Range(0, rowCount), row => Assert.Equal(row + shifts.Last(shift => shift.Row <= row).By, found.Of(row)));
        }
    }

    [Theory]
    [InlineData("0>0 10>10", "0:0")]
    [InlineData("0>2 10>12 20>21", "0:2 20:1")]
    [InlineData("5>5 5>6 5>9", "5:4")]
    [InlineData("0>1 5>9 5>6 7>9", "0:1 7:2")]
    public void Given_rows_that_go_somewhere_When_listed_Then_there_is_one_shift_for_each_row_that_moves_otherwise_than_those_before(string moves, string expected)
    {
        RowShiftList list = new();
        foreach (int[] move in moves.Split(' ').Select(move => Array.ConvertAll(move.Split('>'), int.Parse)))
        {
            list.Add(move[0], move[1]);
        }

        Assert.Equal(expected, string.Join(' ', list.Shifts.Select(shift => $"{shift.Row}:{shift.By}")));
    }

    private static IEnumerable<RowShift> RandomShifts(Random random, int rowCount) =>
        Enumerable.Range(0, random.Next(20)).Select(_ => random.Next(rowCount)).Order().Select(row => new RowShift(row, random.Next(-row, 1_000)));
}
