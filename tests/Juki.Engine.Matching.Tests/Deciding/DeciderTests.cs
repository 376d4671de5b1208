using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;
using static Juki.Engine.Matching.Tests.Deciding.Vectors;

namespace Juki.Engine.Matching.Tests.Deciding;

public class DeciderTests
{
    private static readonly DecisionRules WithoutEvidence = DecisionRules.BuiltIn("strict");

    [Theory]
    [InlineData(NameLevel.Identical, AddressLevel.A6, ResultCode.CertainIdentical)]
    [InlineData(NameLevel.Normalised, AddressLevel.A6, ResultCode.CertainIdentical)]
    [InlineData(NameLevel.VariantT2, AddressLevel.A6, ResultCode.CertainFolded)]
    [InlineData(NameLevel.Identical, AddressLevel.A5, ResultCode.CertainFolded)]
    [InlineData(NameLevel.VariantT3, AddressLevel.A6, ResultCode.ProbableSlight)]
    [InlineData(NameLevel.Unreadable, AddressLevel.A6, ResultCode.Possible)]
    [InlineData(NameLevel.SameReading, AddressLevel.A6, ResultCode.ProbableSlight)]
    [InlineData(NameLevel.TokenOrder, AddressLevel.A6, ResultCode.ProbableSlight)]
    [InlineData(NameLevel.GivenOnly, AddressLevel.A6, ResultCode.ProbableSlight)]
    [InlineData(NameLevel.FamilyOnly, AddressLevel.A6, ResultCode.Possible)]
    [InlineData(NameLevel.Different, AddressLevel.A6, ResultCode.NotFound)]
    [InlineData(NameLevel.Identical, AddressLevel.A4, ResultCode.ProbableSlight)]
    [InlineData(NameLevel.Identical, AddressLevel.A3, ResultCode.ProbableSlight)]
    [InlineData(NameLevel.Identical, AddressLevel.A2, ResultCode.Possible)]
    [InlineData(NameLevel.Identical, AddressLevel.A0, ResultCode.Possible)]
    [InlineData(NameLevel.Identical, AddressLevel.AU, ResultCode.Possible)]
    [InlineData(NameLevel.VariantT3, AddressLevel.A4, ResultCode.Possible)]
    [InlineData(NameLevel.GivenOnly, AddressLevel.A3, ResultCode.Possible)]
    public void Given_one_candidate_When_name_and_address_differ_Then_the_result_says_how_far(
        NameLevel name, AddressLevel address, ResultCode expected) =>
        Assert.Equal(expected, Decide(Candidate(Identical with { Name = name, Address = address, Kana = KanaLevel.Missing })).Result);

    [Theory]
    [InlineData(BirthLevel.Compatible, ResultCode.ProbableSlight)]
    [InlineData(BirthLevel.DaySlip, ResultCode.ProbableSlight)]
    [InlineData(BirthLevel.DayMonthSwap, ResultCode.ProbableSlight)]
    [InlineData(BirthLevel.OneDigit, ResultCode.ProbableSlight)]
    [InlineData(BirthLevel.EraSlip, ResultCode.ProbableSlight)]
    [InlineData(BirthLevel.FirstOfJanuary, ResultCode.ProbableSlight)]
    [InlineData(BirthLevel.Missing, ResultCode.Possible)]
    [InlineData(BirthLevel.Different, ResultCode.Possible)]
    public void Given_one_candidate_When_only_the_date_differs_Then_it_is_never_certain(BirthLevel birth, ResultCode expected) =>
        Assert.Equal(expected, Decide(Candidate(Identical with { Birth = birth })).Result);

    [Theory]
    [InlineData(BirthLevel.Compatible, ResultCode.ProbableSlight)]
    [InlineData(BirthLevel.DaySlip, ResultCode.Possible)]
    [InlineData(BirthLevel.EraSlip, ResultCode.Possible)]
    public void Given_rules_that_weigh_no_evidence_When_only_the_date_differs_Then_a_slip_is_possible_at_most(BirthLevel birth, ResultCode expected) =>
        Assert.Equal(expected, Decide(Candidate(Identical with { Birth = birth }, rules: WithoutEvidence)).Result);

    [Theory]
    [InlineData(NameLevel.SameReading, KanaLevel.Identical, SexLevel.Identical, AddressLevel.A6, 40, ResultCode.ProbableSlight)]
    [InlineData(NameLevel.Unreadable, KanaLevel.Identical, SexLevel.Identical, AddressLevel.A5, 40, ResultCode.ProbableSlight)]
    [InlineData(NameLevel.GivenOnly, KanaLevel.GivenOnly, SexLevel.Identical, AddressLevel.A6, 40, ResultCode.ProbableSlight)]
    [InlineData(NameLevel.Identical, KanaLevel.Different, SexLevel.Identical, AddressLevel.A6, 40, ResultCode.ProbableSlight)]
    [InlineData(NameLevel.SameReading, KanaLevel.Identical, SexLevel.Identical, AddressLevel.A6, 9, ResultCode.Possible)]
    [InlineData(NameLevel.SameReading, KanaLevel.Identical, SexLevel.Identical, AddressLevel.A4, 40, ResultCode.Possible)]
    [InlineData(NameLevel.SameReading, KanaLevel.Identical, SexLevel.Different, AddressLevel.A6, 40, ResultCode.NotFound)]
    [InlineData(NameLevel.FamilyOnly, KanaLevel.FamilyOnly, SexLevel.Identical, AddressLevel.A6, 40, ResultCode.NotFound)]
    public void Given_a_slip_of_the_date_When_another_item_differs_too_Then_the_weight_of_the_rest_decides(
        NameLevel name, KanaLevel kana, SexLevel sex, AddressLevel address, float weight, ResultCode expected)
    {
        ComparisonVector vector = Identical with { Birth = BirthLevel.OneDigit, Name = name, Kana = kana, Sex = sex, Address = address };

        Assert.Equal(expected, Decide(Candidate(vector, weight)).Result);
    }

    [Fact]
    public void Given_the_evidence_of_all_items_When_only_the_sex_differs_Then_it_is_probable() =>
        Assert.Equal(ResultCode.ProbableSlight, Decide(Candidate(Identical with { Sex = SexLevel.Different })).Result);

    [Fact]
    public void Given_a_slip_of_the_date_When_the_code_is_another_s_Then_no_evidence_lifts_it() =>
        Assert.Equal(
            ResultCode.Possible, Decide(Candidate(Identical with { Birth = BirthLevel.DaySlip }, code: CodeAgreement.Other)).Result);

    [Fact]
    public void Given_father_and_son_at_one_address_When_one_is_named_Then_the_other_is_not_found() =>
        Assert.Equal(
            ResultCode.NotFound,
            Decide(Candidate(Identical with { Name = NameLevel.FamilyOnly, Kana = KanaLevel.FamilyOnly, Birth = BirthLevel.Different })).Result);

    [Fact]
    public void Given_a_spouse_born_the_same_day_When_the_absent_partner_is_asked_for_Then_nobody_is_found() =>
        Assert.Equal(ResultCode.NotFound, Decide(Candidate(Identical with { Name = NameLevel.FamilyOnly, Sex = SexLevel.Different })).Result);

    [Theory]
    [InlineData(KanaLevel.SearchEqual, ResultCode.CertainIdentical)]
    [InlineData(KanaLevel.OneKana, ResultCode.CertainIdentical)]
    [InlineData(KanaLevel.GivenOnly, ResultCode.CertainFolded)]
    [InlineData(KanaLevel.FamilyOnly, ResultCode.CertainFolded)]
    [InlineData(KanaLevel.Different, ResultCode.ProbableSlight)]
    public void Given_four_equal_items_When_the_reading_differs_Then_half_a_reading_is_forgiven_and_a_contradiction_is_not(KanaLevel kana, ResultCode expected) =>
        Assert.Equal(expected, Decide(Candidate(Identical with { Kana = kana })).Result);

    [Theory]
    [InlineData(KanaLevel.GivenOnly, ResultCode.ProbableSlight)]
    [InlineData(KanaLevel.FamilyOnly, ResultCode.Possible)]
    [InlineData(KanaLevel.Different, ResultCode.Possible)]
    public void Given_a_family_name_changed_by_marriage_When_the_reading_differs_too_Then_only_the_same_part_is_excused(
        KanaLevel kana, ResultCode expected) =>
        Assert.Equal(expected, Decide(Candidate(Identical with { Name = NameLevel.GivenOnly, Kana = kana })).Result);

    [Fact]
    public void Given_a_reading_without_a_name_When_all_else_agrees_Then_it_is_probable()
    {
        Decision decision = Decide(Candidate(Identical with { Name = NameLevel.Missing }));

        Assert.Equal(ResultCode.ProbableSlight, decision.Result);
        Assert.Equal(DecisionReason.ReadingAlone, decision.Reason);
    }

    [Theory]
    [InlineData(NamePart.Family, ResultCode.ProbableSlight)]
    [InlineData(NamePart.Given, ResultCode.Possible)]
    [InlineData(NamePart.Unknown, ResultCode.Possible)]
    public void Given_one_character_that_differs_When_it_may_be_the_twin_s_name_Then_it_is_only_possible(NamePart part, ResultCode expected) =>
        Assert.Equal(
            expected,
            Decide(Candidate(Identical with { Name = NameLevel.OneCharacter, DifferingPart = part, Kana = KanaLevel.Missing })).Result);

    [Theory]
    [InlineData(NamePart.Family, KanaLevel.Missing, ResultCode.ProbableSlight)]
    [InlineData(NamePart.Given, KanaLevel.Identical, ResultCode.ProbableSlight)]
    [InlineData(NamePart.Given, KanaLevel.SearchEqual, ResultCode.ProbableSlight)]
    [InlineData(NamePart.Given, KanaLevel.Missing, ResultCode.Possible)]
    [InlineData(NamePart.Given, KanaLevel.FamilyOnly, ResultCode.Possible)]
    [InlineData(NamePart.Unknown, KanaLevel.FamilyOnly, ResultCode.Possible)]
    public void Given_a_given_name_that_cannot_be_read_When_its_reading_does_not_tell_it_Then_it_is_only_possible(
        NamePart part, KanaLevel kana, ResultCode expected) =>
        Assert.Equal(expected, Decide(Candidate(Identical with { Name = NameLevel.Unreadable, DifferingPart = part, Kana = kana })).Result);

    [Theory]
    [InlineData(SexLevel.Different)]
    [InlineData(SexLevel.Identical)]
    public void Given_an_absent_twin_whose_given_name_cannot_be_read_When_the_other_is_registered_Then_no_evidence_lifts_it(SexLevel sex)
    {
        ComparisonVector twin = Identical with { Name = NameLevel.Unreadable, DifferingPart = NamePart.Given, Kana = KanaLevel.FamilyOnly, Sex = sex };

        Assert.True(Decide(Candidate(twin)).Grade is Grade.Possible or Grade.None);
    }

    [Fact]
    public void Given_one_character_of_the_given_name_that_differs_When_a_twin_is_registered_Then_it_is_ambiguous()
    {
        ComparisonVector mistyped = Identical with { Name = NameLevel.OneCharacter, DifferingPart = NamePart.Given, Kana = KanaLevel.Missing };
        ComparisonVector twin = Identical with { Name = NameLevel.FamilyOnly, Kana = KanaLevel.Missing };

        Decision decision = Decide(Candidate(mistyped, 40), Candidate(twin, 20));

        Assert.Equal((ResultCode.AmbiguousRival, DecisionReason.TwinPattern, 1), (decision.Result, decision.Reason, decision.Rivals));
    }

    [Fact]
    public void Given_a_twin_beside_the_resident_who_is_named_exactly_When_decided_Then_the_twin_does_no_harm() =>
        Assert.Equal(
            (ResultCode.CertainIdentical, 0),
            Result(Decide(Candidate(Identical), Candidate(Identical with { Name = NameLevel.FamilyOnly, Kana = KanaLevel.FamilyOnly }, 20))));

    [Fact]
    public void Given_two_residents_equal_in_all_items_When_decided_Then_both_are_counted_and_neither_is_shown()
    {
        Decision decision = Decide(Candidate(Identical), Candidate(Identical with { Address = AddressLevel.A5 }));

        Assert.Equal((ResultCode.AmbiguousEqual, 1), Result(decision));
        Assert.False(decision.ShowsResident);
    }

    [Theory]
    [InlineData(AddressLevel.A3, ResultCode.AmbiguousRival)]
    [InlineData(AddressLevel.A4, ResultCode.AmbiguousRival)]
    [InlineData(AddressLevel.A2, ResultCode.CertainIdentical)]
    [InlineData(AddressLevel.A0, ResultCode.CertainIdentical)]
    public void Given_a_namesake_born_the_same_day_When_the_namesake_lives_in_the_same_town_Then_it_is_ambiguous(
        AddressLevel rival, ResultCode expected) =>
        Assert.Equal((expected, 1), Result(Decide(Candidate(Identical), Candidate(Identical with { Address = rival }, 20))));

    [Fact]
    public void Given_a_namesake_of_the_other_sex_at_the_same_address_When_decided_Then_it_is_ambiguous() =>
        Assert.Equal(
            ResultCode.AmbiguousRival, Decide(Candidate(Identical), Candidate(Identical with { Sex = SexLevel.Different }, 30)).Result);

    [Fact]
    public void Given_two_namesakes_of_whom_neither_lives_at_the_address_When_decided_Then_both_are_counted() =>
        Assert.Equal(
            (ResultCode.AmbiguousEqual, 1),
            Result(Decide(Candidate(Identical with { Address = AddressLevel.A0 }, 12), Candidate(Identical with { Address = AddressLevel.A1 }, 11))));

    [Theory]
    [InlineData(VersionKind.FormerAddress, QueryItem.Address)]
    [InlineData(VersionKind.FormerName, QueryItem.Name)]
    [InlineData(VersionKind.PresentAlias, QueryItem.Name)]
    [InlineData(VersionKind.FormerSurname, QueryItem.Name)]
    public void Given_a_past_version_equal_in_all_items_When_decided_Then_it_is_probable_and_says_so(VersionKind version, QueryItem item)
    {
        Decision decision = Decide(Candidate(Identical with { Version = version }));

        Assert.Equal((ResultCode.ProbablePastVersion, DecisionReason.PastVersion, item), (decision.Result, decision.Reason, decision.Item));
    }

    [Fact]
    public void Given_the_passport_name_of_the_present_record_When_all_agrees_Then_it_is_certain() =>
        Assert.Equal(ResultCode.CertainIdentical, Decide(Candidate(Identical with { Version = VersionKind.LatinName })).Result);

    [Fact]
    public void Given_a_past_version_and_a_slight_difference_When_decided_Then_it_is_possible() =>
        Assert.Equal(
            ResultCode.Possible, Decide(Candidate(Identical with { Version = VersionKind.FormerName, Address = AddressLevel.A4 })).Result);

    [Fact]
    public void Given_items_that_fit_one_resident_and_the_code_of_nobody_When_decided_Then_it_is_probable_at_most() =>
        Assert.Equal(DecisionReason.CodeOfAnother, Decide(Candidate(Identical, code: CodeAgreement.Other)).Reason);

    [Fact]
    public void Given_the_code_of_the_father_and_the_items_of_the_son_When_decided_Then_it_is_ambiguous()
    {
        Candidate father = Candidate(
            Identical with { Name = NameLevel.FamilyOnly, Kana = KanaLevel.FamilyOnly, Birth = BirthLevel.Different }, 10, CodeAgreement.Same);

        Decision decision = Decide(Candidate(Identical, code: CodeAgreement.Other), father);

        Assert.Equal((ResultCode.AmbiguousRival, DecisionReason.CodeOfFamilyMember), (decision.Result, decision.Reason));
    }

    [Fact]
    public void Given_the_code_of_somebody_whom_the_items_contradict_When_nobody_else_fits_Then_the_code_is_named_as_the_reason() =>
        Assert.Equal(
            DecisionReason.CodeContradicts,
            Decide(Candidate(Identical with { Name = NameLevel.Different }, code: CodeAgreement.Same)).Reason);

    [Theory]
    [InlineData(NameLevel.FamilyOnly)]
    [InlineData(NameLevel.GivenOnly)]
    [InlineData(NameLevel.OneCharacter)]
    [InlineData(NameLevel.Different)]
    public void Given_a_protected_resident_When_somebody_else_is_named_Then_nobody_is_found(NameLevel name)
    {
        Decision decision = Decide(Candidate(Identical with { Name = name, Kana = KanaLevel.Missing }, isProtected: true));

        Assert.Equal((ResultCode.NotFound, DecisionReason.Nobody, 0), (decision.Result, decision.Reason, decision.Rivals));
    }

    [Fact]
    public void Given_a_protected_resident_When_named_rightly_Then_the_grade_is_given() =>
        Assert.Equal(ResultCode.CertainIdentical, Decide(Candidate(Identical, isProtected: true)).Result);

    [Theory]
    [InlineData(AddressLevel.A6, AddressLevel.A6)]
    [InlineData(AddressLevel.A5, AddressLevel.A5)]
    [InlineData(AddressLevel.A4, AddressLevel.A0)]
    [InlineData(AddressLevel.A2, AddressLevel.A0)]
    [InlineData(AddressLevel.AU, AddressLevel.A0)]
    public void Given_a_protected_resident_When_veiled_Then_no_level_tells_how_near_a_guess_came(AddressLevel level, AddressLevel shown) =>
        Assert.Equal(shown, Protection.Veil(Identical with { Address = level }).Address);

    [Fact]
    public void Given_a_common_name_When_the_population_makes_it_improbable_Then_equal_items_are_not_enough()
    {
        Decision decision = Decide(Candidate(Identical, weight: 0));

        Assert.Equal((ResultCode.Possible, DecisionReason.LowProbability), (decision.Result, decision.Reason));
    }

    [Fact]
    public void Given_more_candidates_than_are_compared_When_decided_Then_those_left_out_count_as_rivals()
    {
        QueryFacts facts = FourItemQuery with { Uncompared = 36 };

        Decision found = Decider.Decide(facts, [Candidate(Identical)], DecisionRules.Default);
        Decision none = Decider.Decide(facts, [], DecisionRules.Default);

        Assert.Equal((ResultCode.AmbiguousRival, 36), Result(found));
        Assert.Equal((ResultCode.AmbiguousEqual, 36), Result(none));
    }

    [Fact]
    public void Given_no_candidate_When_decided_Then_nobody_is_found() => Assert.Equal(ResultCode.NotFound, Decide().Result);

    [Fact]
    public void Given_a_law_that_holds_no_sex_When_three_items_agree_Then_the_result_is_02()
    {
        QueryFacts facts = new() { Items = Vectors.FourItems & ~ItemSet.Sex, WithoutSex = true };
        Candidate candidate = Candidate(Identical with { Sex = SexLevel.Missing }, withoutSex: true);

        Assert.Equal(ResultCode.CertainWithoutSex, Decider.Decide(facts, [candidate], DecisionRules.Default).Result);
    }

    private static (ResultCode, int) Result(Decision decision) => (decision.Result, decision.Rivals);
}
