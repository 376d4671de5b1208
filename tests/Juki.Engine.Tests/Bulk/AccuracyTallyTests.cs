using Juki.Engine.Bulk;
using Juki.Engine.Model.Codes;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Tests.Bulk;

public class AccuracyTallyTests
{
    [Fact]
    public void Given_certain_and_probable_answers_for_present_and_absent_persons_When_counted_Then_each_rate_has_its_numbers()
    {
        Accuracy accuracy = Count(
            (Grade.Certain, 1, 1), (Grade.Certain, 2, 2), (Grade.Certain, 3, RowOutcome.NoCode),
            (Grade.Probable, 4, 4), (Grade.Probable, 5, 6), (Grade.Probable, 7, RowOutcome.NoCode), (Grade.Probable, 8, RowOutcome.NoCode),
            (Grade.Possible, 9, 9), (Grade.None, RowOutcome.NoCode, 10), (Grade.None, RowOutcome.NoCode, RowOutcome.NoCode));

        Assert.Equal((6, 4), (accuracy.Present, accuracy.Absent));
        Assert.Equal((3, 1, 1), (accuracy.Certain, accuracy.FalseCertain, accuracy.AbsentCertain));
        Assert.Equal((4, 3, 2), (accuracy.Probable, accuracy.FalseProbable, accuracy.AbsentProbable));
        Assert.Equal((2 / 6.0, 3 / 6.0, 4 / 6.0), (accuracy.CertainShare, accuracy.CertainOrProbableShare, accuracy.NamedRightShare));
        Assert.Equal((0.25, 0.5), (accuracy.AbsentCertainShare, accuracy.AbsentProbableShare));
        Assert.Equal(750_000, accuracy.FalseProbablePpm);
        Assert.InRange(accuracy.FalseProbablePpmUpper95, accuracy.FalseProbablePpm, 1e6);
        Assert.Equal((4, 1), (accuracy.NamedRight, accuracy.NamedWrong));
    }

    [Fact]
    public void Given_no_false_answer_When_counted_Then_the_bounds_say_how_little_was_asked()
    {
        Accuracy accuracy = Count([.. Enumerable.Range(0, 3000).Select(row => (Grade.Certain, (ulong)row, (ulong)row))]);

        Assert.Equal(0, accuracy.FalseCertainPpm);
        Assert.Equal(1000, accuracy.FalseCertainPpmUpper95, 3.0);
        Assert.Equal((1e6, 1.0), (accuracy.FalseProbablePpmUpper95, accuracy.AbsentCertainShareUpper95));
    }

    [Theory]
    [InlineData(8UL, 1, 0)]
    [InlineData(9UL, 1, 0)]
    [InlineData(6UL, 0, 1)]
    public void Given_further_candidates_When_the_right_one_is_among_them_Then_it_is_named_and_the_first_stays_false(ulong truth, int right, int wrong)
    {
        AccuracyTally tally = new();
        ResidentCode[] shown = [.. ((ulong[])[8, 9]).Select(ResidentCode.FromBody)];
        tally.Add(new RowOutcome(default, true, 1, Grade.Probable, 7, 0.75f, FurtherCodes.Of(shown)), truth, "x");

        Accuracy accuracy = tally.ToAccuracy();
        Assert.Equal((right, wrong, 1), (accuracy.NamedRight, accuracy.NamedWrong, accuracy.FalseProbable));
        Assert.Equal(right, accuracy.ByErrorKind["x"].NamedRight);
        Assert.Equal(0, accuracy.Calibration.Sum(bin => bin.Right));
    }

    [Fact]
    public void Given_candidates_for_review_without_a_named_one_When_the_right_one_is_among_them_Then_it_is_shown_and_no_bin_counts_it()
    {
        AccuracyTally tally = new();
        FurtherCodes further = FurtherCodes.Of([ResidentCode.FromBody(7)]);
        tally.Add(new RowOutcome(default, true, 1, Grade.Ambiguous, RowOutcome.NoCode, 0.5f, further), 7, "");
        tally.Add(new RowOutcome(default, true, 1, Grade.Ambiguous, RowOutcome.NoCode, 0.5f, further), 8, "");

        Accuracy accuracy = tally.ToAccuracy();
        Assert.Equal((1, 0), (accuracy.NamedRight, accuracy.NamedWrong));
        Assert.Equal(0, accuracy.Calibration.Sum(bin => bin.Rows));
    }

    [Fact]
    public void Given_an_answer_that_shows_nobody_When_the_truth_has_code_zero_Then_nobody_was_named() =>
        Assert.Equal((0, 0), (Count((Grade.None, RowOutcome.NoCode, 0)).NamedRight, Count((Grade.None, RowOutcome.NoCode, 0)).NamedWrong));

    private static Accuracy Count(params (Grade Grade, ulong Answer, ulong Truth)[] rows)
    {
        AccuracyTally tally = new();
        foreach ((Grade grade, ulong answer, ulong truth) in rows)
        {
            tally.Add(new RowOutcome(default, true, 1, grade, answer, 0.999f), truth, "");
        }

        return tally.ToAccuracy();
    }
}
