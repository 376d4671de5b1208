using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Matching.Scoring;

namespace Juki.Engine.Matching.Tests.Scoring;

public class PosteriorTests
{
    [Fact]
    public void Given_two_equal_candidates_and_hardly_a_chance_of_nobody_When_scored_Then_each_has_one_half() =>
        Assert.Equal(0.5f, Posterior.Of(20, [20, 20], -3), 3);

    [Fact]
    public void Given_one_candidate_as_likely_as_nobody_When_scored_Then_it_has_one_half() =>
        Assert.Equal(0.5f, Posterior.Alone(-3, -3), 3);

    [Fact]
    public void Given_weights_far_apart_When_scored_Then_nothing_overflows()
    {
        Assert.Equal(0, Posterior.Of(-200, [-200, 200], -3), 3);
        Assert.Equal(1, Posterior.Of(200, [-200, 200], -3), 3);
    }

    [Fact]
    public void Given_any_candidates_When_scored_Then_their_probabilities_and_that_of_nobody_sum_to_one()
    {
        Property property = Prop.ForAll(
            Gen.Choose(-60, 60).NonEmptyListOf().ToArbitrary(),
            list =>
            {
                float[] weights = [.. list.Select(w => (float)w)];
                double sum = weights.Sum(w => (double)Posterior.Of(w, weights, -3));
                double nobody = 1 / (1 + weights.Sum(w => Math.Pow(2, w + 3)));
                return Math.Abs(sum + nobody - 1) < 1e-3;
            });

        Check.One(Config.QuickThrowOnFailure, property);
    }

    [Theory]
    [InlineData(0.5f, -2f)]
    [InlineData(0.95f, -3.3f)]
    [InlineData(0.999f, 0f)]
    public void Given_a_threshold_When_taken_as_a_weight_Then_a_candidate_of_that_weight_has_just_its_probability(float probability, float nobody)
    {
        float weight = Posterior.WeightAlone(probability, nobody);

        Assert.Equal(probability, Posterior.Alone(weight, nobody), 1e-5f);
        Assert.True(Posterior.Alone(weight - 0.01f, nobody) < probability);
    }
}
