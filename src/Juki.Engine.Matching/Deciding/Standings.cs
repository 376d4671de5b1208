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
        Differences differences = Differences.Of(candidate.Vector, withoutSex);
        if (differences.Total > rules.PossiblePointsMax || (candidate.Protected && !Protection.IsNamed(candidate.Vector)))
        {
            return ResultCode.NotFound;
        }

        float probability = Posterior.Alone(candidate.Weight, nobody);
        return AtMost(ByPoints(candidate, differences, withoutSex, probability, rules), differences.Total, probability, rules);
    }

    private static ResultCode ByPoints(
        in Candidate candidate, Differences differences, bool withoutSex, float probability, DecisionRules rules)
    {
        // Neither a code that contradicts nor an older version is a difference of the items, but each costs as much as one.
        bool past = !candidate.Vector.IsPresent;
        int all = differences.Total + (past ? 1 : 0) + (candidate.Code == CodeAgreement.Other ? 1 : 0);
        return all switch
        {
            0 => Certain(candidate.Vector, withoutSex),
            1 when past => ResultCode.ProbablePastVersion,
            1 => ResultCode.ProbableSlight,
            _ when all <= rules.EvidentPointsMax && IsEvident(candidate, differences, probability, rules) => ResultCode.ProbableSlight,
            _ => ResultCode.Possible,
        };
    }

    /// <summary>
    /// Whether all the rest outweighs several differences: the name or its sound, the very house, and no date that is missing or
    /// altogether another. Another given name never is outweighed: that is the twin, the spouse, the child.
    /// </summary>
    private static bool IsEvident(in Candidate candidate, Differences differences, float probability, DecisionRules rules) =>
        probability >= rules.EvidentProbabilityMin
        && candidate.Code != CodeAgreement.Other
        && differences.Name <= 1
        && candidate.Vector.Address is (AddressLevel.A6 or AddressLevel.A5)
        && candidate.Vector.Birth is not (BirthLevel.Missing or BirthLevel.Different);

    private static ResultCode Certain(in ComparisonVector vector, bool withoutSex) =>
        withoutSex ? ResultCode.CertainWithoutSex
        : vector.Name <= NameLevel.Normalised && vector.Kana <= KanaLevel.OneKana && vector.Address == AddressLevel.A6
            ? ResultCode.CertainIdentical
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
