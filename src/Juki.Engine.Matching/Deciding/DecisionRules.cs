namespace Juki.Engine.Matching.Deciding;

/// <summary>
/// The thresholds of a decision. The defaults are deliberately strict: a missed match costs a clerk a minute, a wrong one
/// costs a citizen their privacy.
/// </summary>
public sealed record DecisionRules
{
    /// <summary>The built-in rules.</summary>
    public static DecisionRules Default { get; } = new();

    /// <summary>Least probability, against nobody, of a <em>certain</em> candidate: 0.999.</summary>
    public float CertainProbabilityMin { get; init; } = 0.999f;

    /// <summary>Least probability, against nobody, of a <em>probable</em> candidate: 0.95.</summary>
    public float ProbableProbabilityMin { get; init; } = 0.95f;

    /// <summary>The floor: least probability, against nobody, of a <em>possible</em> candidate with two points: 0.5.</summary>
    public float PossibleProbabilityMin { get; init; } = 0.5f;

    /// <summary>The floor for a <em>possible</em> candidate with more than two points of difference: 0.9.</summary>
    public float FaintProbabilityMin { get; init; } = 0.9f;

    /// <summary>Most points of difference that a <em>possible</em> candidate may have: 4.</summary>
    public int PossiblePointsMax { get; init; } = 4;

    /// <summary>
    /// Most points of difference that a candidate may have and still be <em>probable</em> by the weight of evidence: 3. With 1 the
    /// grades are those of design §4.5 to the letter: a slip of the date is never more than <em>possible</em>.
    /// </summary>
    public int EvidentPointsMax { get; init; } = 3;

    /// <summary>Least probability, against nobody, of a candidate that is <em>probable</em> by the weight of evidence: 0.9999.</summary>
    public float EvidentProbabilityMin { get; init; } = 0.9999f;

    /// <summary>A rival whose weight is this many bits behind still makes the best ambiguous: 7, one in 128.</summary>
    public float MarginBits { get; init; } = 7;
}
