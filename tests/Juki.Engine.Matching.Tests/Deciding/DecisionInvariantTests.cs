using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Matching.Tests.Deciding.Vectors;

namespace Juki.Engine.Matching.Tests.Deciding;

/// <summary>What must hold for every combination of levels, alone and with a rival.</summary>
public class DecisionInvariantTests
{
    private static readonly Candidate[] Rivals =
    [
        Candidate(Identical, 40),
        Candidate(Identical with { Address = AddressLevel.A3 }, 25),
        Candidate(Identical with { Address = AddressLevel.A0 }, 10),
        Candidate(Identical with { Name = NameLevel.FamilyOnly, Kana = KanaLevel.FamilyOnly }, 25),
        Candidate(Identical with { Name = NameLevel.Different, Kana = KanaLevel.Different }, -20),
    ];

    [Fact]
    public void Given_every_combination_of_levels_When_one_is_certain_Then_all_four_items_are_trusted_and_present()
    {
        int certain = 0;
        foreach (ComparisonVector vector in AllVectors.Enumerate())
        {
            if (Decide(Candidate(vector)).Grade == Grade.Certain)
            {
                certain++;
                Assert.True(vector.Tier is FoldTier.T1 or FoldTier.T2, vector.ToString());
                Assert.True(vector.Kana < KanaLevel.Different, vector.ToString());
                Assert.Equal(BirthLevel.Identical, vector.Birth);
                Assert.Equal(SexLevel.Identical, vector.Sex);
                Assert.True(vector.Address is AddressLevel.A6 or AddressLevel.A5, vector.ToString());
                Assert.True(vector.IsPresent, vector.ToString());
            }
        }

        Assert.Equal(3 * 8 * 2, certain);
    }

    [Fact]
    public void Given_every_combination_of_levels_and_a_rival_When_ambiguous_Then_a_rival_is_counted_and_nobody_shown()
    {
        foreach (ComparisonVector vector in AllVectors.Enumerate())
        {
            foreach (Candidate rival in Rivals)
            {
                Decision decision = Decide(Candidate(vector, 30), rival);
                bool ambiguous = decision.Grade == Grade.Ambiguous;
                Assert.True(!ambiguous || (decision.Rivals == 1 && !decision.ShowsResident), vector.ToString());
                Assert.Equal(decision.Grade == Grade.None, decision.Best < 0);
            }
        }
    }

    [Fact]
    public void Given_every_combination_of_levels_When_a_rival_comes_into_question_Then_the_grade_stays_or_nobody_is_shown()
    {
        foreach (ComparisonVector vector in AllVectors.Enumerate())
        {
            Decision alone = Decide(Candidate(vector, 30));
            Decision beside = Decide(Candidate(vector, 30), Rivals[3]);
            Assert.True(beside.Best != 0 || !beside.ShowsResident || beside.Result == alone.Result, vector.ToString());
        }
    }

    [Fact]
    public void Given_every_combination_of_levels_When_the_code_is_another_s_Then_nothing_is_certain() =>
        Assert.All(
            AllVectors.Enumerate().Select(v => Decide(Candidate(v, code: CodeAgreement.Other)).Grade).Distinct(),
            grade => Assert.NotEqual(Grade.Certain, grade));

    [Fact]
    public void Given_every_combination_of_levels_When_an_item_is_missing_from_the_query_Then_the_result_is_41()
    {
        QueryFacts facts = new() { Items = FourItems & ~ItemSet.Sex };

        Assert.All(
            AllVectors.Enumerate().Select(v => Decider.Decide(facts, [Candidate(v)], DecisionRules.Default).Result).Distinct(),
            result => Assert.Equal(ResultCode.Insufficient, result));
    }

    [Fact]
    public void Given_every_combination_of_levels_When_a_protected_resident_is_shown_Then_the_query_named_them() =>
        Assert.All(
            AllVectors.Enumerate().Where(v => Decide(Candidate(v, isProtected: true)).ShowsResident).Select(v => v.Name).Distinct(),
            name => Assert.True(name is not (NameLevel.GivenOnly or NameLevel.FamilyOnly or NameLevel.Different)));
}
