using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Deciding;

/// <summary>From the candidates of one query to its answer (design §4.5): pure, and the only place where results are made.</summary>
public static class Decider
{
    /// <summary>Decides.</summary>
    /// <param name="facts">What the query carries.</param>
    /// <param name="candidates">One for each resident, each with its <see cref="Candidate.Standing"/>, in any order.</param>
    /// <param name="rules">The thresholds.</param>
    public static Decision Decide(in QueryFacts facts, ReadOnlySpan<Candidate> candidates, DecisionRules rules)
    {
        if (facts.Unreadable != QueryItem.None)
        {
            return new Decision(ResultCode.Invalid, -1, 0, DecisionReason.UnreadableItem, facts.Unreadable);
        }

        if (facts.Missing != QueryItem.None)
        {
            return Insufficient(facts);
        }

        int best = BestOf(candidates);
        return best < 0 || candidates[best].Standing == ResultCode.NotFound
            ? NotFound(facts, candidates)
            : Found(facts, candidates, best, rules);
    }

    /// <summary>Index of the best candidate; −1 if there is none.</summary>
    public static int BestOf(ReadOnlySpan<Candidate> candidates)
    {
        int best = -1;
        for (int i = 0; i < candidates.Length; i++)
        {
            if (best < 0 || candidates[i].IsBetterThan(candidates[best]))
            {
                best = i;
            }
        }

        return best;
    }

    private static Decision Insufficient(in QueryFacts facts) => facts.Items == ItemSet.Code
        ? new Decision(ResultCode.Insufficient, -1, 0, DecisionReason.CodeAlone, QueryItem.Code)
        : new Decision(ResultCode.Insufficient, -1, 0, DecisionReason.MissingItem, facts.Missing);

    private static Decision NotFound(in QueryFacts facts, ReadOnlySpan<Candidate> candidates)
    {
        if (facts.Uncompared > 0)
        {
            return new Decision(ResultCode.AmbiguousEqual, -1, facts.Uncompared, DecisionReason.TooManyCandidates, QueryItem.None);
        }

        foreach (ref readonly Candidate candidate in candidates)
        {
            if (candidate.Code == CodeAgreement.Same)
            {
                return new Decision(ResultCode.NotFound, -1, 0, DecisionReason.CodeContradicts, QueryItem.Code);
            }
        }

        return new Decision(ResultCode.NotFound, -1, 0, DecisionReason.Nobody, QueryItem.None);
    }

    private static Decision Found(in QueryFacts facts, ReadOnlySpan<Candidate> candidates, int best, DecisionRules rules)
    {
        Rivalry worst = Rivalry.None;
        int rivals = facts.Uncompared;
        for (int i = 0; i < candidates.Length; i++)
        {
            Rivalry rivalry = i == best ? Rivalry.None : Rivalries.Of(candidates[best], candidates[i], rules);
            worst = rivalry > worst ? rivalry : worst;
            rivals += rivalry == Rivalry.None ? 0 : 1;
        }

        return worst > Rivalry.Harmless || facts.Uncompared > 0
            ? Ambiguous(worst, best, rivals)
            : Graded(facts, candidates[best], best, rivals);
    }

    private static Decision Ambiguous(Rivalry worst, int best, int rivals) => worst switch
    {
        Rivalry.Equal => new(ResultCode.AmbiguousEqual, best, rivals, DecisionReason.EqualRivals, QueryItem.None),
        Rivalry.CodeOfFamilyMember => new(ResultCode.AmbiguousRival, best, rivals, DecisionReason.CodeOfFamilyMember, QueryItem.Code),
        Rivalry.SameNameAndDate => new(ResultCode.AmbiguousRival, best, rivals, DecisionReason.SameNameAndDate, QueryItem.None),
        Rivalry.Twin => new(ResultCode.AmbiguousRival, best, rivals, DecisionReason.TwinPattern, QueryItem.Name),
        Rivalry.Close => new(ResultCode.AmbiguousRival, best, rivals, DecisionReason.CloseRival, QueryItem.None),
        _ => new(ResultCode.AmbiguousRival, best, rivals, DecisionReason.TooManyCandidates, QueryItem.None),
    };

    private static Decision Graded(in QueryFacts facts, in Candidate candidate, int best, int rivals)
    {
        Differences differences = Differences.Of(candidate.Vector, facts.WithoutSex);
        (DecisionReason reason, QueryItem item) = candidate.Standing switch
        {
            ResultCode.ProbablePastVersion => (DecisionReason.PastVersion, PastItem(candidate.Vector)),
            ResultCode.ProbableSlight or ResultCode.Possible => Why(candidate, differences),
            _ => (DecisionReason.None, QueryItem.None),
        };
        return new Decision(candidate.Standing, best, rivals, reason, item);
    }

    private static (DecisionReason Reason, QueryItem Item) Why(in Candidate candidate, Differences differences)
    {
        int points = differences.Total;
        return candidate.Code == CodeAgreement.Other && points == 0 ? (DecisionReason.CodeOfAnother, QueryItem.Code)
            : points == 0 ? (DecisionReason.LowProbability, QueryItem.None)
            : points > 1 ? (DecisionReason.GraveDifference, differences.Worst)
            : candidate.Vector.Name == NameLevel.Missing ? (DecisionReason.ReadingAlone, QueryItem.Kana)
            : (DecisionReason.SlightDifference, WorstWithReading(candidate.Vector, differences));
    }

    private static QueryItem WorstWithReading(in ComparisonVector vector, Differences differences) =>
        differences.Worst == QueryItem.Name && vector.Tier is not null and not Model.Names.FoldTier.T3
            ? QueryItem.Kana
            : differences.Worst;

    private static QueryItem PastItem(in ComparisonVector vector) =>
        vector.Version == Model.Records.VersionKind.FormerAddress ? QueryItem.Address : QueryItem.Name;
}
