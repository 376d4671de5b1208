using Juki.Engine.Matching.Comparison;
using Juki.Engine.Matching.Tests.Deciding;
using Juki.Engine.Matching.Weights;
using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Matching.Tests.Weights;

public class WeightModelTests
{
    private const int Nation = 120_000_000;

    private static readonly WeightModel Model = new(MatchProfile.Default, Nation);

    private static readonly ValueShares TanakaMinoru = Shares(fullName: 5_700, family: 1_330_000, given: 300_000);

    private static readonly ValueShares Rare = Shares(fullName: 1, family: 500, given: 2_000);

    [Fact]
    public void Given_a_nation_When_the_commonest_name_and_a_date_agree_but_nothing_else_Then_the_bearers_expected_by_chance_are_counted()
    {
        // 5,700 bearers and 3,400 born that day in 120 million leave 0.16 expected bearers of name and date: the odds of one
        // who agrees are the m's over that.
        ItemWeights weights = Model.ByItem(Vectors.Identical, TanakaMinoru, CodeAgreement.None);

        double expected = Math.Log2(0.80 * 0.94 * 0.9 / (5_700.0 * 3_400 / Nation));
        Assert.Equal(expected, Model.Prior + weights.Name + weights.Birth, 0.01);
    }

    [Fact]
    public void Given_two_names_When_the_rarer_agrees_Then_it_weighs_more_by_the_ratio_of_their_bearers() =>
        Assert.Equal(
            Math.Log2(5_700),
            Model.ByItem(Vectors.Identical, Rare, CodeAgreement.None).Name - Model.ByItem(Vectors.Identical, TanakaMinoru, CodeAgreement.None).Name,
            0.01);

    [Fact]
    public void Given_items_that_one_side_lacks_When_weighed_Then_they_are_no_evidence() =>
        Assert.Equal(new ItemWeights(0, 0, 0, 0, 0, 0), Model.ByItem(default, Rare, CodeAgreement.None));

    [Fact]
    public void Given_a_reading_When_there_is_a_name_too_Then_it_weighs_little_and_alone_it_weighs_like_a_name()
    {
        ItemWeights beside = Model.ByItem(Vectors.Identical, Rare, CodeAgreement.None);
        ItemWeights alone = Model.ByItem(Vectors.Identical with { Name = NameLevel.Missing }, Rare, CodeAgreement.None);

        Assert.InRange(beside.Kana, 0, 1);
        Assert.InRange(alone.Kana, 10, 30);
    }

    [Fact]
    public void Given_address_levels_When_weighed_Then_each_weaker_one_weighs_less()
    {
        AddressLevel[] levels = [AddressLevel.A6, AddressLevel.A5, AddressLevel.A4, AddressLevel.A3, AddressLevel.A2, AddressLevel.A1, AddressLevel.A0];
        float[] weights = [.. levels.Select(l => Model.ByItem(Vectors.Identical with { Address = l }, In(l, 800, 300_000, 9_000_000), CodeAgreement.None).Address)];

        Assert.Equal(weights.OrderDescending(), weights);
        Assert.True(weights[0] > 20 && weights[^1] < 0);
    }

    [Fact]
    public void Given_two_places_in_common_When_one_has_more_inhabitants_Then_it_weighs_less_by_their_ratio()
    {
        foreach (AddressLevel level in (AddressLevel[])[AddressLevel.A3, AddressLevel.A2, AddressLevel.A1])
        {
            float small = Model.ByItem(Vectors.Identical with { Address = level }, In(level, 500, 500, 500), CodeAgreement.None).Address;
            float large = Model.ByItem(Vectors.Identical with { Address = level }, In(level, 400_000, 400_000, 400_000), CodeAgreement.None).Address;

            Assert.Equal(Math.Log2(800), small - large, 0.01);
            Assert.Equal(Math.Log2(MatchProfile.Default.M.Address[level] * Nation / 500), small, 0.01);
        }
    }

    [Fact]
    public void Given_a_town_of_one_When_only_it_agrees_Then_it_weighs_no_more_than_a_block_would()
    {
        float town = Model.ByItem(Vectors.Identical with { Address = AddressLevel.A3 }, In(AddressLevel.A3, 1, 1, 1), CodeAgreement.None).Address;
        float block = Model.ByItem(Vectors.Identical with { Address = AddressLevel.A4 }, Rare, CodeAgreement.None).Address;

        Assert.Equal(Math.Log2(MatchProfile.Default.M.Address[AddressLevel.A3] / MatchProfile.Default.M.Address[AddressLevel.A4]), town - block, 0.01);
    }

    [Fact]
    public void Given_names_of_a_level_When_it_is_weaker_Then_it_weighs_less()
    {
        NameLevel[] levels = [NameLevel.Identical, NameLevel.VariantT3, NameLevel.Unreadable, NameLevel.OneCharacter, NameLevel.GivenOnly, NameLevel.Different];
        float[] weights = [.. levels.Select(l => Model.ByItem(Vectors.Identical with { Name = l, DifferingPart = NamePart.Family }, TanakaMinoru, CodeAgreement.None).Name)];

        Assert.Equal(weights.OrderDescending(), weights);
    }

    [Fact]
    public void Given_a_code_When_it_is_the_candidate_s_or_another_s_Then_it_speaks_for_and_against()
    {
        Assert.True(Model.ByItem(default, Rare, CodeAgreement.Same).Code > 25);
        Assert.True(Model.ByItem(default, Rare, CodeAgreement.Other).Code < -5);
    }

    [Fact]
    public void Given_a_register_of_nobody_When_weighed_Then_every_weight_is_finite() =>
        Assert.True(float.IsFinite(new WeightModel(MatchProfile.Default, 0).Weigh(Vectors.Identical, new ValueShares(), CodeAgreement.None)));

    private static ValueShares Shares(int fullName, int family, int given) => new(
        ValueShares.Bits(fullName, Nation),
        ValueShares.Bits(family, Nation),
        ValueShares.Bits(given, Nation),
        ValueShares.Bits(fullName * 2, Nation),
        ValueShares.Bits(3_400, Nation),
        0);

    private static ValueShares In(AddressLevel level, int town, int municipality, int prefecture) => Rare with
    {
        Place = ValueShares.Bits(level == AddressLevel.A3 ? town : level == AddressLevel.A2 ? municipality : prefecture, Nation),
    };
}
