using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Scoring;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Records;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Tests.Weights;

/// <summary>Those who live together share a family name, and twins a date of birth: neither may count as chance would have it.</summary>
public class KinshipTests
{
    private static readonly WeightModel Model = new(MatchProfile.Default, 100_000_000);

    /// <summary>Rare names and dates: by chance next to nobody shares them.</summary>
    private static readonly ValueShares Rare = new(-26, -14, -12, -20, -15, 0);

    private static readonly ComparisonVector Twin = new()
    {
        Name = NameLevel.FamilyOnly,
        Kana = KanaLevel.FamilyOnly,
        Birth = BirthLevel.Identical,
        Sex = SexLevel.Identical,
        Address = AddressLevel.A6,
        Version = VersionKind.Current,
    };

    [Theory]
    [InlineData(NameLevel.FamilyOnly, NamePart.Unknown)]
    [InlineData(NameLevel.OneCharacter, NamePart.Given)]
    [InlineData(NameLevel.Unreadable, NamePart.Given)]
    [InlineData(NameLevel.Unreadable, NamePart.Unknown)]
    public void Given_an_absent_twin_When_the_other_is_weighed_Then_it_is_far_from_sure(NameLevel name, NamePart part) =>
        Assert.InRange(Probability(Twin with { Name = name, DifferingPart = part }), 0, 0.7f);

    [Fact]
    public void Given_a_reading_that_is_nearly_the_same_When_weighed_Then_it_speaks_against_a_relative() =>
        Assert.True(Probability(Twin with { Kana = KanaLevel.SearchEqual }) > Probability(Twin with { Kana = KanaLevel.FamilyOnly }) + 0.3f);

    [Fact]
    public void Given_the_same_levels_at_another_address_When_weighed_Then_the_names_count_by_their_shares() =>
        Assert.True(Model.ByItem(Twin with { Address = AddressLevel.A2 }, Rare, CodeAgreement.None).Name > Model.ByItem(Twin, Rare, CodeAgreement.None).Name + 10);

    [Fact]
    public void Given_a_slip_in_the_family_name_When_weighed_at_the_same_address_Then_it_is_no_relative_s() =>
        Assert.True(Probability(Twin with { Name = NameLevel.OneCharacter, DifferingPart = NamePart.Family, Kana = KanaLevel.GivenOnly }) > 0.999f);

    private static float Probability(ComparisonVector vector) =>
        Posterior.Alone(Model.Weigh(vector, Rare, CodeAgreement.None), Model.Nobody);
}
