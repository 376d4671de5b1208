using Juki.Engine.Bulk.Estimation;
using Juki.Engine.Files;
using Juki.Engine.Matching.Estimation;
using Juki.Engine.Matching.Weights;
using Juki.Engine.TestKit;

namespace Juki.Engine.Tests.Nation;

/// <summary>Match profiles estimated from query files whose truth is known to the test alone.</summary>
[Collection(SyntheticNationCollection.Name)]
public sealed class EstimationTests(SyntheticNation nation) : IDisposable
{
    private const int QueryCount = 20_000;

    /// <summary>How far a probability may be off.</summary>
    private const double Tolerance = 0.01;

    private readonly TemporaryDirectory _directory = new();

    [Theory]
    [InlineData("light")]
    [InlineData("heavy")]
    public void Given_a_noisy_file_When_estimated_Then_m_and_the_present_are_near_the_truth_and_nearer_than_the_profile_before(string noise)
    {
        NoisyQueries queries = nation.Queries(noise, QueryCount);
        TrueLevels truth = new(nation.Engine);
        truth.Add(queries.Rows());

        ProfileEstimate estimate = Estimate(queries).Estimate;

        Assert.All(estimate.Levels, level => Assert.True(
            Math.Abs(level.Estimated - truth.Share(level)) < Tolerance, $"seed {SyntheticNation.Seed}: {level}, true {truth.Share(level)}"));
        Assert.True(Distance(estimate, level => level.Estimated, truth) < Distance(estimate, level => level.Before, truth) / 4);
        Assert.Equal((double)truth.Compared / truth.Queries, estimate.Profile.PresentShare, Tolerance);
        Assert.Equal(truth.Queries, estimate.Queries);
        Assert.True(estimate.HasConverged);
    }

    [Fact]
    public void Given_any_number_of_threads_and_any_chunks_When_estimated_Then_the_profile_is_the_same_to_the_byte()
    {
        NoisyQueries queries = nation.Queries("light", 2_000);

        EstimationSummary one = Estimate(queries, options => options with { WorkerCount = 1 });
        EstimationSummary three = Estimate(queries, options => options with { WorkerCount = 3, ChunkBytes = 5_000 });

        Assert.Equal(one.Estimate.Profile.ToJson(), three.Estimate.Profile.ToJson());
    }

    [Fact]
    public void Given_a_large_file_When_estimated_Then_every_so_many_th_row_is_taken_and_the_estimate_stays_near()
    {
        NoisyQueries queries = nation.Queries("light", QueryCount);

        EstimationSummary whole = Estimate(queries);
        EstimationSummary sample = Estimate(queries, options => options with { RowsMax = QueryCount / 4 });

        Assert.Equal((1, 4), (whole.Stride, sample.Stride));
        Assert.Equal((QueryCount, QueryCount), (whole.Rows, sample.Rows));
        Assert.InRange(sample.Estimate.Queries + sample.UnusableRows, (QueryCount / 4) - 1, (QueryCount / 4) + 1);
        Assert.All(whole.Estimate.Levels.Zip(sample.Estimate.Levels), pair => Assert.Equal(pair.First.Estimated, pair.Second.Estimated, 0.02));
    }

    [Fact]
    public void Given_a_file_whose_lines_end_with_CR_When_estimated_Then_its_sample_is_that_of_the_same_file_with_LF()
    {
        NoisyQueries queries = nation.Queries("light", 4_000);

        EstimationSummary lf = Estimate(queries, options => options with { RowsMax = 500 });
        EstimationSummary cr = Estimate(queries with { Queries = queries.Queries.ReplaceLineEndings("\r") }, options => options with { RowsMax = 500 });

        Assert.Equal((9, 9), (lf.Stride, cr.Stride));
        Assert.Equal(lf.Estimate.Profile.ToJson(), cr.Estimate.Profile.ToJson());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Given_a_file_whose_beginning_promises_few_rows_When_estimated_Then_the_stride_is_doubled_until_not_too_many_are_kept(int workers)
    {
        NoisyQueries queries = nation.Queries("light", 4_000);
        int header = queries.Queries.IndexOf('\n', StringComparison.Ordinal) + 1;
        NoisyQueries misleading = queries with { Queries = queries.Queries.Insert(header, $"long,,{new string('田', 200_000)},,,,\n") };

        EstimationSummary summary = Estimate(misleading, options => options with { RowsMax = 400, WorkerCount = workers, ChunkBytes = 5_000 });

        Assert.Equal((8, 4_001), (summary.Stride, summary.Rows));
        Assert.InRange(summary.Estimate.Queries + summary.UnusableRows, 400, 600);
    }

    [Fact]
    public void Given_rows_that_cannot_be_answered_When_estimated_Then_they_are_counted_and_tell_nothing()
    {
        NoisyQueries queries = nation.Queries("clean", 1_000);
        string more = string.Concat(Enumerable.Range(0, 500).Select(row => row % 2 == 0 ? $"x{row},,someone,,,,\n" : $"y{row},\n"));

        EstimationSummary plain = Estimate(queries);
        EstimationSummary mixed = Estimate(queries with { Queries = queries.Queries + more });

        Assert.Equal(plain.Estimate.Levels, mixed.Estimate.Levels);
        Assert.Equal((plain.Rows + 500, plain.UnusableRows + 500), (mixed.Rows, mixed.UnusableRows));
    }

    [Fact]
    public void Given_too_few_rows_When_estimated_Then_it_is_refused_with_the_reason()
    {
        FileProblemException refused = Assert.Throws<FileProblemException>(() => Estimate(nation.Queries("clean", 150)));

        Assert.Contains("m cannot be estimated from fewer than 200", refused.Message, StringComparison.Ordinal);
        Assert.Contains("of 150;", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_engine_with_the_estimate_When_it_estimates_again_Then_it_stays_where_it_is()
    {
        NoisyQueries queries = nation.Queries("light", 4_000);
        MatchProfile first = Estimate(queries).Estimate.Profile;

        ProfileEstimate second = Estimate(queries, engine: nation.Engine.WithProfile(first)).Estimate;

        Assert.All(second.Levels, level => Assert.Equal(level.Before, level.Estimated, Tolerance));
        Assert.Equal(first.PresentShare, second.Profile.PresentShare, Tolerance);
    }

    public void Dispose() => _directory.Dispose();

    private EstimationSummary Estimate(NoisyQueries queries, Func<EstimationOptions, EstimationOptions>? change = null, IdentityEngine? engine = null)
    {
        (string input, _) = queries.WriteTo(_directory, "estimated");
        EstimationOptions options = new() { Input = input };
        return new ProfileEstimation(engine ?? nation.Engine).Run(change?.Invoke(options) ?? options);
    }

    private static double Distance(ProfileEstimate estimate, Func<LevelEstimate, double> value, TrueLevels truth) =>
        estimate.Levels.Sum(level => Math.Abs(value(level) - truth.Share(level)));
}
