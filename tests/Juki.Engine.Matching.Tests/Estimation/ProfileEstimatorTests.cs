using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Estimation;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Tests.Estimation;

public class ProfileEstimatorTests
{
    private const int QueryCount = 20_000;

    /// <summary>Four standard errors of a share of a half among the some 16,000 true pairs.</summary>
    private const double Tolerance = 0.016;

    private static readonly MatchProfile Default = MatchProfile.Default;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Given_levels_drawn_from_known_m_and_u_When_estimated_Then_m_and_the_share_of_present_persons_come_out(int seed)
    {
        ProfileEstimate estimate = Estimate(new KnownErrors(seed).Queries(QueryCount), Default);

        (double distance, string level) = KnownErrors.Distance(KnownErrors.M, estimate.Profile.M);
        Assert.True(distance < Tolerance, $"seed {seed}: {level} is {distance} away");
        Assert.True(Math.Abs(estimate.Profile.PresentShare - KnownErrors.PresentShare) < Tolerance, $"seed {seed}: share {estimate.Profile.PresentShare}");
        Assert.True(estimate.HasConverged, $"seed {seed}: {estimate.Iterations} iterations");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Given_any_start_When_iterated_Then_the_posterior_never_falls(int seed)
    {
        ProfileEstimate estimate = Estimate(new KnownErrors(seed).Queries(2_000), Ignorant());

        Assert.True(estimate.Iterations > 3, $"seed {seed}: {estimate.Iterations} iterations");
        foreach ((double before, double after) in estimate.LogPosteriors.Zip(estimate.LogPosteriors.Skip(1)))
        {
            Assert.True(after >= before - 1e-6, $"seed {seed}: from {before} to {after}");
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Given_a_start_that_knows_nothing_When_estimated_Then_the_end_is_that_of_a_good_start(int seed)
    {
        ComparedQueries queries = new KnownErrors(seed).Queries(5_000);

        ProfileEstimate good = Estimate(queries, Default);
        ProfileEstimate bad = Estimate(queries, Ignorant());

        (double distance, string level) = KnownErrors.Distance(good.Profile.M, bad.Profile.M);
        Assert.True(distance < 1e-4, $"seed {seed}: {level} is {distance} away");
        Assert.Equal(good.LogLikelihood, bad.LogLikelihood, 0.01);
    }

    [Fact]
    public void Given_items_that_all_queries_lack_and_levels_that_none_shows_When_estimated_Then_the_first_keep_their_m_and_the_others_stay_above_zero()
    {
        ComparedQueries queries = new();
        for (int query = 0; query < 1_000; query++)
        {
            queries.Add(new ComparedPair(new ComparisonVector { Name = NameLevel.Identical, Birth = BirthLevel.Identical }, 60));
            queries.EndQuery();
        }

        LevelProbabilities m = Estimate(queries, Default).Profile.M;

        Assert.Equal(Default.M.Sex[SexLevel.Different], m.Sex[SexLevel.Different], 1e-12);
        Assert.Equal(Default.M.Address[AddressLevel.A6], m.Address[AddressLevel.A6], 1e-12);
        Assert.InRange(m.Name[NameLevel.Different], 1e-6, Default.M.Name[NameLevel.Different] / 10);
        Assert.Equal(1, Enum.GetValues<NameLevel>().Skip(1).Sum(level => m.Name[level]), 1e-9);
    }

    [Fact]
    public void Given_queries_that_nobody_fits_When_estimated_Then_hardly_anybody_is_present()
    {
        ComparedQueries queries = new();
        for (int query = 0; query < 1_000; query++)
        {
            queries.EndQuery();
        }

        ProfileEstimate estimate = Estimate(queries, Default);

        Assert.InRange(estimate.Profile.PresentShare, 1e-6, 0.05);
        Assert.Equal((1_000, 0), (estimate.Queries, estimate.ComparedQueries));
    }

    [Fact]
    public void Given_the_queries_of_a_file_When_put_together_one_by_one_Then_the_estimate_is_that_of_the_whole()
    {
        ComparedQueries whole = new KnownErrors(8).Queries(200);
        ComparedQueries together = new();
        for (int query = 0; query < whole.Count; query++)
        {
            together.Append(whole[query]);
        }

        Assert.Equal((whole.Count, whole.ComparedCount), (together.Count, together.ComparedCount));

        Assert.Equal(Estimate(whole, Default).LogPosteriors, Estimate(together, Default).LogPosteriors);
    }

    [Fact]
    public void Given_a_candidate_with_its_weight_When_taken_as_a_pair_Then_m_and_prior_are_gone_from_it()
    {
        ComparisonVector vector = Deciding.Vectors.Identical;
        ValueShares shares = new(-10, -5, -5, -10, -12, 0);
        MatchProfile other = Default with { PresentShare = 0.3, M = KnownErrors.M };

        float one = EvidenceOf(Default);
        float two = EvidenceOf(other);

        Assert.Equal(one, two, 1e-3f);
        float EvidenceOf(MatchProfile profile)
        {
            WeightModel weighed = new(profile, KnownErrors.Population);
            float weight = weighed.Weigh(vector, shares, CodeAgreement.None);
            return new PairEvidence(profile, weighed.Prior).Of(new Matching.Deciding.Candidate { Vector = vector, Weight = weight }).Evidence;
        }
    }

    private static ProfileEstimate Estimate(ComparedQueries queries, MatchProfile start) =>
        new ProfileEstimator(Default, KnownErrors.Population, EstimationRules.Default).Estimate(queries, start);

    /// <summary>Every level as probable as any, and every second person absent.</summary>
    private static MatchProfile Ignorant() => Default with
    {
        PresentShare = 0.5,
        M = new LevelProbabilities(Even<NameLevel>(), Even<KanaLevel>(), Even<BirthLevel>(), Even<SexLevel>(), Even<AddressLevel>()),
    };

    private static LevelTable<TLevel> Even<TLevel>()
        where TLevel : unmanaged, Enum => LevelTable.Of<TLevel>(_ => 1.0 / (Enum.GetValues<TLevel>().Length - 1));
}
