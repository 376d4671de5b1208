namespace Juki.Engine.Matching.Deciding.Rules;

/// <summary>The table of all thresholds: a further one is a line here and a property of <see cref="DecisionRules"/>.</summary>
public static class RuleThresholds
{
    /// <summary>Results show six decimals. Probabilities beyond that are 1 in single precision, so a threshold of 1 would not mean "never".</summary>
    private const float ProbabilityMax = 0.999999f;

    /// <summary>A margin of more bits than the rarest name in the rarest place weighs would make everybody ambiguous.</summary>
    private const float MarginBitsMax = 64;

    /// <summary>No two items differ by more points than all items together can have.</summary>
    private const int PointsMax = 16;

    /// <summary>All thresholds, in the order of a rule file.</summary>
    public static IReadOnlyList<RuleThreshold> All { get; } =
    [
        RuleThreshold.Number("certainProbabilityMin", 0, ProbabilityMax, rules => rules.CertainProbabilityMin, (rules, value) => rules with { CertainProbabilityMin = value }, "least probability, against nobody, of a certain candidate"),
        RuleThreshold.Number("probableProbabilityMin", 0, ProbabilityMax, rules => rules.ProbableProbabilityMin, (rules, value) => rules with { ProbableProbabilityMin = value }, "least probability, against nobody, of a probable candidate"),
        RuleThreshold.Number("possibleProbabilityMin", 0, ProbabilityMax, rules => rules.PossibleProbabilityMin, (rules, value) => rules with { PossibleProbabilityMin = value }, "least probability, against nobody, of a possible candidate with up to two points of difference"),
        RuleThreshold.Number("faintProbabilityMin", 0, ProbabilityMax, rules => rules.FaintProbabilityMin, (rules, value) => rules with { FaintProbabilityMin = value }, "least probability, against nobody, of a possible candidate with more than two points of difference"),
        RuleThreshold.Integer("possiblePointsMax", 0, PointsMax, rules => rules.PossiblePointsMax, (rules, value) => rules with { PossiblePointsMax = value }, "most points of difference (slight 1, grave 2) of a possible candidate"),
        RuleThreshold.Integer("evidentPointsMax", 1, PointsMax, rules => rules.EvidentPointsMax, (rules, value) => rules with { EvidentPointsMax = value }, "most points of difference of a candidate who is probable by the weight of evidence; 1: differences alone make the grade"),
        RuleThreshold.Number("evidentProbabilityMin", 0, ProbabilityMax, rules => rules.EvidentProbabilityMin, (rules, value) => rules with { EvidentProbabilityMin = value }, "least probability, against nobody, of a candidate who is probable by the weight of evidence"),
        RuleThreshold.Number("marginBits", 0, MarginBitsMax, rules => rules.MarginBits, (rules, value) => rules with { MarginBits = value }, "a rival less than so many bits behind makes the best ambiguous (7 bits: one in 128)"),
    ];

    /// <summary>Pairs of which the first must not be below the second: a better grade never asks for less.</summary>
    internal static IReadOnlyList<(string High, string Low)> Orders { get; } =
    [
        ("certainProbabilityMin", "probableProbabilityMin"),
        ("probableProbabilityMin", "possibleProbabilityMin"),
        ("faintProbabilityMin", "possibleProbabilityMin"),
        ("evidentProbabilityMin", "probableProbabilityMin"),
    ];
}
