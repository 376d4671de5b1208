using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Estimation;

/// <summary>
/// Estimates m and the share of present persons from queries whose truth nobody knows, by EM (Dempster, Laird and Rubin;
/// for linkage: Winkler). The mixture is over residents, as in the posterior of design §4.4: a query is for resident j with
/// probability L_j / (Σ L + L_none). u stays as the register counts it.
/// </summary>
/// <remarks>
/// The items are taken to err independently of one another, and whoever was not compared not to be the person. Where errors
/// come together or the person is not found at all, m is too kind to the levels that finding needs.
/// </remarks>
/// <param name="prior">The profile known before: it stands for <see cref="EstimationRules.PseudoRows"/> rows.</param>
/// <param name="population">How many present residents the register has.</param>
/// <param name="rules">When to end.</param>
public sealed class ProfileEstimator(MatchProfile prior, int population, EstimationRules rules)
{
    private readonly LevelArray _prior = LevelArray.Of(prior.M);

    /// <summary>Estimates.</summary>
    /// <param name="queries">The data.</param>
    /// <param name="start">Where to begin; the end does not depend on it as long as most queries have one clear person.</param>
    /// <param name="cancellation">Calls it off.</param>
    public ProfileEstimate Estimate(ComparedQueries queries, MatchProfile start, CancellationToken cancellation = default)
    {
        List<double> logPosteriors = [];
        LevelArray m = LevelArray.Of(start.M);
        double presentShare = start.PresentShare;
        Expectation expectation = Expectation.Of(queries, m, presentShare, population);
        logPosteriors.Add(LogPosterior(expectation, m, presentShare));
        double step = double.PositiveInfinity;
        while (step > rules.StepMin && logPosteriors.Count <= rules.IterationsMax)
        {
            cancellation.ThrowIfCancellationRequested();
            LevelArray nextM = expectation.Counts.Normalise(_prior, rules.PseudoRows);
            double nextShare = PresentShare(expectation, queries.Count);
            step = Math.Max(m.DistanceTo(nextM), Math.Abs(nextShare - presentShare));
            (m, presentShare) = (nextM, nextShare);
            expectation = Expectation.Of(queries, m, presentShare, population);
            logPosteriors.Add(LogPosterior(expectation, m, presentShare));
        }

        return new ProfileEstimate
        {
            Profile = prior with { Name = "estimated", PresentShare = presentShare, M = m.ToProbabilities() },
            Levels = [.. Levels(expectation.Counts, m)],
            Queries = queries.Count,
            ComparedQueries = queries.ComparedCount,
            LogPosteriors = logPosteriors,
            LogLikelihood = expectation.LogLikelihood,
            HasConverged = step <= rules.StepMin,
        };
    }

    private double PresentShare(Expectation expectation, int queryCount) =>
        (expectation.Present + (rules.PseudoRows * prior.PresentShare)) / (queryCount + rules.PseudoRows);

    private double LogPosterior(Expectation expectation, LevelArray m, double presentShare)
    {
        double share = (prior.PresentShare * Math.Log2(presentShare)) + ((1 - prior.PresentShare) * Math.Log2(1 - presentShare));
        LevelArray bits = m.ToBits();
        // The bits of missing items are 0, so that they add nothing here.
        double levels = Enumerable.Range(0, LevelSlots.Count).Sum(slot => _prior[slot] * bits[slot]);
        return expectation.LogLikelihood + (rules.PseudoRows * (share + levels));
    }

    private IEnumerable<LevelEstimate> Levels(LevelArray counts, LevelArray m) =>
    [
        .. Levels<NameLevel>(0, QueryItem.Name, counts, m),
        .. Levels<KanaLevel>(1, QueryItem.Kana, counts, m),
        .. Levels<BirthLevel>(2, QueryItem.BirthDate, counts, m),
        .. Levels<SexLevel>(3, QueryItem.Sex, counts, m),
        .. Levels<AddressLevel>(4, QueryItem.Address, counts, m),
    ];

    private IEnumerable<LevelEstimate> Levels<TLevel>(int item, QueryItem name, LevelArray counts, LevelArray m)
        where TLevel : unmanaged, Enum =>
        from level in Enum.GetValues<TLevel>().Skip(1)
        let slot = LevelSlots.Starts[item] + LevelTable<TLevel>.Index(level)
        select new LevelEstimate(name, $"{level}", _prior[slot], m[slot], counts[slot]);
}
