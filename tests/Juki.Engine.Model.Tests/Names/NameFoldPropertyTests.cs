using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Names;

namespace Juki.Engine.Model.Tests.Names;

public class NameFoldPropertyTests
{
    private static readonly FoldTier[] Tiers = Enum.GetValues<FoldTier>();
    private static readonly FoldTwin Twin = new();

    [Fact]
    public void Given_any_text_When_its_key_is_folded_again_Then_it_stays() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Any, text => Tiers.All(t => Key.Of(Key.Of(text, t), t) == Key.Of(text, t))));

    [Fact]
    public void Given_any_text_When_a_lower_key_is_folded_to_a_higher_tier_Then_it_is_that_tiers_key() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Any, text =>
            Key.T3(Key.T1(text)) == Key.T3(text) && Key.T3(Key.T2(text)) == Key.T3(text) && Key.T2(Key.T1(text)) == Key.T2(text)));

    [Fact]
    public void Given_two_parts_of_a_name_When_joined_before_or_after_the_fold_Then_the_key_is_the_same() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Part, WildText.Part, (family, given) =>
            Tiers.All(t => Key.Of(family + given, t) == Key.Of(family, t) + Key.Of(given, t))));

    [Fact]
    public void Given_any_text_When_folded_to_T1_or_T2_Then_the_plain_twin_has_the_same_key() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Any, text =>
            Twin.Fold(text, FoldTier.T1) == Key.T1(text) && Twin.Fold(text, FoldTier.T2) == Key.T2(text)));

    [Fact]
    public void Given_any_text_When_folded_to_T3_Then_the_plain_twin_names_the_same_classes() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Any, text =>
            Twin.Fold(text, FoldTier.T3) == Twin.Fold(Key.T3(text), FoldTier.T3)));

    [Fact]
    public void Given_every_scalar_When_folded_to_T1_Then_the_plain_twin_agrees()
    {
        foreach (int scalar in Enumerable.Range(0, 0x30000).Where(s => s is < 0xD800 or > 0xDFFF))
        {
            string text = char.ConvertFromUtf32(scalar);
            Assert.Equal(Twin.Fold(text, FoldTier.T1), Key.T1(text));
        }
    }

    [Fact]
    public void Given_every_pair_of_classes_in_T3_When_the_twin_parts_them_Then_the_table_does_too()
    {
        string[] members = [.. FoldData.T3Classes.SelectMany(c => c)];
        IEnumerable<IGrouping<string, string>> byTwin = members.GroupBy(m => Twin.Fold(m, FoldTier.T3));
        Assert.Equal(byTwin.Count(), members.Select(Key.T3).Distinct().Count());
    }
}
