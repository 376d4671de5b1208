using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Scoring;

namespace Juki.Engine;

/// <summary>
/// The least match weights of the grades, in bits: a resident with less is never graded so. Differences and rivals may still
/// keep one with more from it.
/// </summary>
/// <param name="Certain">Least weight of a <em>certain</em> answer.</param>
/// <param name="Probable">Least weight of a <em>probable</em> answer.</param>
/// <param name="Possible">Least weight of a <em>possible</em> answer: the floor.</param>
public sealed record WeightThresholds(float Certain, float Probable, float Possible)
{
    /// <summary>The thresholds of rules, which are probabilities against nobody, as weights.</summary>
    internal static WeightThresholds Of(DecisionRules rules, float nobody) => new(
        Posterior.WeightAlone(rules.CertainProbabilityMin, nobody),
        Posterior.WeightAlone(rules.ProbableProbabilityMin, nobody),
        Posterior.WeightAlone(rules.PossibleProbabilityMin, nobody));
}
