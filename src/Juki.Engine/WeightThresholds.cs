using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Scoring;

namespace Juki.Engine;

/// <summary>
/// The least match weights of the grades, in bits: a resident with less is never graded so. Differences and rivals may still
/// keep one with more from it. A grade whose rules ask for no probability has none.
/// </summary>
/// <param name="Certain">Least weight of a <em>certain</em> answer.</param>
/// <param name="Probable">Least weight of a <em>probable</em> answer.</param>
/// <param name="Possible">Least weight of a <em>possible</em> answer: the floor.</param>
public sealed record WeightThresholds(float? Certain, float? Probable, float? Possible)
{
    /// <summary>The thresholds of rules, which are probabilities against nobody, as weights.</summary>
    internal static WeightThresholds Of(DecisionRules rules, float nobody) => new(
        Least(rules.CertainProbabilityMin, nobody),
        Least(rules.ProbableProbabilityMin, nobody),
        Least(rules.PossibleProbabilityMin, nobody));

    /// <summary>Every weight reaches a probability of 0.</summary>
    private static float? Least(float probability, float nobody) => probability > 0 ? Posterior.WeightAlone(probability, nobody) : null;
}
