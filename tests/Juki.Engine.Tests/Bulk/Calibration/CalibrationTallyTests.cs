using Juki.Engine.Bulk;
using Juki.Engine.Bulk.Calibration;
using Juki.Engine.Model.Verdict;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Bulk.Calibration;

public class CalibrationTallyTests
{
    [Fact]
    public void Given_answers_that_are_right_as_often_as_they_say_When_counted_Then_the_deviation_is_zero()
    {
        CalibrationTally tally = new();
        for (int i = 0; i < 1000; i++)
        {
            tally.Add(0.75f, i % 4 != 0);
        }

        CalibrationBin bin = Assert.Single(tally.ToBins(), bin => bin.Rows > 0);
        Assert.Equal((0.5, 0.8, 1000, 750), (bin.From, bin.To, bin.Rows, bin.Right));
        Assert.Equal(250, bin.PredictedWrong, 1e-9);
        Assert.Equal((0.75, 0.75, 0), (bin.MeanPredicted, bin.ObservedRight, bin.Deviation));
        Assert.InRange(0.25, bin.WrongLower95, bin.WrongUpper95);
    }

    [Fact]
    public void Given_answers_that_are_too_sure_When_counted_Then_the_deviation_is_below_zero_by_as_much()
    {
        CalibrationTally tally = new();
        for (int i = 0; i < 200; i++)
        {
            tally.Add(0.9375f, i % 2 == 0);
        }

        CalibrationBin bin = Assert.Single(tally.ToBins(), bin => bin.Rows > 0);
        Assert.Equal((0.9, 0.5 - 0.9375), (bin.From, bin.Deviation));
        Assert.True(bin.WrongLower95 > bin.MeanPredictedWrong);
    }

    [Theory]
    [InlineData(0f, 0)]
    [InlineData(0.49999997f, 0)]
    [InlineData(0.5f, 1)]
    [InlineData(0.8f, 2)]
    [InlineData(0.9f, 3)]
    [InlineData(0.95f, 4)]
    [InlineData(0.99f, 5)]
    [InlineData(0.999f, 6)]
    [InlineData(0.9999f, 7)]
    [InlineData(0.99999f, 8)]
    [InlineData(0.999999f, 9)]
    [InlineData(1f, 9)]
    public void Given_a_probability_on_an_edge_When_counted_Then_it_is_in_the_bin_that_begins_there(float probability, int bin)
    {
        CalibrationTally tally = new();
        tally.Add(probability, true);

        IReadOnlyList<CalibrationBin> bins = tally.ToBins();
        Assert.Equal(10, bins.Count);
        Assert.Equal(1, bins[bin].Rows);
        Assert.Equal(bins.Skip(1).Select(next => next.From), bins.SkipLast(1).Select(before => before.To));
    }

    [Fact]
    public void Given_random_outcomes_When_held_against_the_truth_Then_the_bins_hold_those_that_name_somebody_and_allocate_nothing()
    {
        const int Seed = 20261122;
        Random random = new(Seed);
        AccuracyTally tally = new();
        RowOutcome[] outcomes = [.. Enumerable.Range(0, 5000).Select(_ => Outcome(random))];
        foreach (RowOutcome outcome in outcomes)
        {
            tally.Add(outcome, 1, "");
        }

        Accuracy accuracy = tally.ToAccuracy();
        Assert.True(outcomes.Count(outcome => outcome.NamesOne) == accuracy.Calibration.Sum(bin => bin.Rows), $"seed {Seed}");
        Assert.Equal(accuracy.NamedRight, accuracy.Calibration.Sum(bin => bin.Right));
        Assert.Equal(0, Allocations.Measure(() => tally.Add(outcomes[0], 1, "")));
    }

    private static RowOutcome Outcome(Random random) => new(
        default, true, 1, (Grade)random.Next(7), random.Next(3) == 0 ? RowOutcome.NoCode : (ulong)random.Next(2), random.NextSingle());
}
