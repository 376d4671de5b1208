using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Scoring;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Deciding;

/// <summary>Grades one candidate as if nobody else came into question (design §4.5).</summary>
public static class Standings
{
    /// <summary>The result that a candidate deserves by its own merits: 00, 01, 02, 10, 11, 20 or 40.</summary>
    /// <param name="candidate">The candidate; its <see cref="Candidate.Standing"/> is not read.</param>
    /// <param name="withoutSex">The caller's law holds no sex.</param>
    /// <param name="nobody">Weight of "nobody" in bits.</param>
    /// <param name="rules">The thresholds.</param>
    public static ResultCode Of(in Candidate candidate, bool withoutSex, float nobody, DecisionRules rules)
    {
        int points = Differences.Of(candidate.Vector, withoutSex).Total;
        if (points > rules.PossiblePointsMax || (candidate.Protected && !Protection.IsNamed(candidate.Vector)))
        {
            return ResultCode.NotFound;
        }

        return AtMost(ByPoints(candidate, points, withoutSex), points, Posterior.Alone(candidate.Weight, nobody), rules);
    }

    private static ResultCode ByPoints(in Candidate candidate, int points, bool withoutSex)
    {
        // Neither a code that contradicts nor an older version is a difference of the items, but each costs as much as one.
        bool past = !candidate.Vector.IsPresent;
        int all = points + (past ? 1 : 0) + (candidate.Code == CodeAgreement.Other ? 1 : 0);
        return all switch
        {
            0 => Certain(candidate.Vector, withoutSex),
            1 when past => ResultCode.ProbablePastVersion,
            1 => ResultCode.ProbableSlight,
            _ => ResultCode.Possible,
        };
    }

    private static ResultCode Certain(in ComparisonVector vector, bool withoutSex) =>
        withoutSex ? ResultCode.CertainWithoutSex
        : vector.Name <= NameLevel.Normalised && vector.Address == AddressLevel.A6 ? ResultCode.CertainIdentical
        : ResultCode.CertainFolded;

    /// <summary>However well the items agree, a name that half the nation bears proves little: the population decides.</summary>
    private static ResultCode AtMost(ResultCode standing, int points, float probability, DecisionRules rules)
    {
        float floor = points > 2 ? rules.FaintProbabilityMin : rules.PossibleProbabilityMin;
        return Grades.Of(standing) switch
        {
            Grade.Certain when probability >= rules.CertainProbabilityMin => standing,
            Grade.Certain when probability >= rules.ProbableProbabilityMin => ResultCode.ProbableSlight,
            Grade.Probable when probability >= rules.ProbableProbabilityMin => standing,
            _ => probability >= floor ? ResultCode.Possible : ResultCode.NotFound,
        };
    }
}
