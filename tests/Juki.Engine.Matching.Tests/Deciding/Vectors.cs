using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Tests.Deciding;

/// <summary>Comparison vectors and candidates in the words of the tests.</summary>
internal static class Vectors
{
    public static readonly ItemSet FourItems = ItemSet.Name | ItemSet.BirthDate | ItemSet.Sex | ItemSet.Address;

    public static readonly QueryFacts FourItemQuery = new() { Items = FourItems };

    /// <summary>Weight of "nobody" in the tests: log2 of 0.1.</summary>
    public const float Nobody = -3.32f;

    public static readonly ComparisonVector Identical = new()
    {
        Name = NameLevel.Identical,
        Kana = KanaLevel.Identical,
        Birth = BirthLevel.Identical,
        Sex = SexLevel.Identical,
        Address = AddressLevel.A6,
        Version = VersionKind.Current,
    };

    public static Candidate Candidate(
        ComparisonVector vector, float weight = 40, CodeAgreement code = CodeAgreement.None, bool isProtected = false, bool withoutSex = false,
        DecisionRules? rules = null)
    {
        Candidate candidate = new() { Vector = vector, Weight = weight, Code = code, Protected = isProtected };
        candidate.Standing = Standings.Of(candidate, withoutSex, Nobody, rules ?? DecisionRules.Default);
        return candidate;
    }

    public static Decision Decide(params Candidate[] candidates) =>
        Decider.Decide(FourItemQuery, candidates, DecisionRules.Default);
}
