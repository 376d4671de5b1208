using Juki.Engine.Matching.Comparison;
using Juki.Engine.Model.Names;
using Juki.Engine.Model.Readings;
using Juki.Engine.Queries;
using Juki.Engine.Tests.Engine;

namespace Juki.Engine.Tests.Queries;

public class QueryNameTests(SmallRegister register) : IClassFixture<SmallRegister>
{
    private readonly Store.Registers.Register _register = register.Engine.Register;

    [Theory]
    [InlineData("鈴木 太郎", "鈴木", "太郎")]
    [InlineData("鈴木太郎", "鈴木", "太郎")]
    [InlineData("林一", "林", "一")]
    [InlineData("小林美咲", "小林", "美咲")]
    public void Given_a_name_When_split_Then_by_its_space_or_by_the_names_of_the_register(string name, string family, string given)
    {
        PreparedName prepared = new();
        prepared.Set(name);

        Assert.Equal(new NamePartHashes(Hash(family), Hash(given), family.Length), NamePartHashes.Of(prepared, _register));
    }

    [Theory]
    [InlineData("鈴木三郎太")]
    [InlineData("●木太郎")]
    public void Given_a_name_of_which_one_part_is_known_When_split_Then_it_is_split_there(string name)
    {
        PreparedName prepared = new();
        prepared.Set(name);
        NamePartHashes parts = NamePartHashes.Of(prepared, _register);

        Assert.True(parts.Family == Hash("鈴木") || parts.Given == Hash("太郎"));
    }

    [Fact]
    public void Given_a_reading_without_a_space_When_split_Then_by_the_readings_of_the_register()
    {
        PreparedReading joined = new();
        PreparedReading spaced = new();
        joined.Set("コバヤシミサキ");
        spaced.Set("コバヤシ ミサキ");

        Assert.Equal(NamePartHashes.Of(spaced, _register), NamePartHashes.Of(joined, _register));
    }

    [Fact]
    public void Given_a_name_too_long_for_anybody_When_split_Then_nothing_is_tried()
    {
        PreparedName prepared = new();
        prepared.Set(new string('鈴', 100_000));

        Assert.Equal(default, NamePartHashes.Of(prepared, _register));
    }

    [Fact]
    public void Given_a_name_of_three_parts_When_rotated_Then_each_part_comes_first_once()
    {
        PreparedName prepared = new();
        prepared.Set("JOHN PAUL SMITH");

        Assert.Equal(
            [Hash("PAULSMITHJOHN"), Hash("SMITHJOHNPAUL")],
            Enumerable.Range(1, TokenRotation.Count(prepared)).Select(first => TokenRotation.Hash(prepared, first)));
    }

    [Theory]
    [InlineData("鈴木太朗", NamePart.Given)]
    [InlineData("鈴本太郎", NamePart.Family)]
    [InlineData("鈴本太朗", NamePart.Unknown)]
    [InlineData("鈴木太郎", NamePart.Unknown)]
    public void Given_a_name_with_a_slip_When_compared_with_a_resident_s_parts_Then_the_part_that_differs_is_told(string key, NamePart expected) =>
        Assert.Equal(expected, DifferingPart.Of(key, KeyHash.Of("鈴木"), KeyHash.Of("太郎")));

    [Theory]
    [InlineData("こばやし みさき", true)]
    [InlineData("ﾀｶﾊｼ　ﾊﾅｺ", true)]
    [InlineData("マイケル・ジャクソン", true)]
    [InlineData("小林 みさき", false)]
    [InlineData("SMITH", false)]
    [InlineData(" ", false)]
    [InlineData("", false)]
    public void Given_a_text_When_asked_whether_it_is_kana_Then_one_other_character_is_enough_to_deny_it(string text, bool expected) =>
        Assert.Equal(expected, KanaText.IsKana(text));

    private static ulong Hash(string text)
    {
        PreparedName prepared = new();
        prepared.Set(text);
        return KeyHash.Of(prepared.Key(FoldTier.T3));
    }
}
