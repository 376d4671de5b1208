using Juki.Engine.Model.Verdict;

namespace Juki.Engine.Model.Tests.Readings;

/// <summary>Every pair of readings in the domain notes, §4.2 and §6: the official search rules find, the levels grade.</summary>
public class DomainReadingTests
{
    /// <summary>"Ignore voiced and semi-voiced marks, small against large kana, the long-vowel mark and its look-alikes, spaces."</summary>
    [Theory]
    [InlineData("ナカジマ", "ナカシマ", KanaLevel.SearchEqual)]
    [InlineData("ベップ", "ヘップ", KanaLevel.SearchEqual)]
    [InlineData("パーク", "バーク", KanaLevel.SearchEqual)]
    [InlineData("キヨウコ", "キョウコ", KanaLevel.SameSound)]
    [InlineData("ハツトリ", "ハットリ", KanaLevel.SameSound)]
    [InlineData("ユーコ", "ユコ", KanaLevel.SearchEqual)]
    [InlineData("ユーコ", "ユ－コ", KanaLevel.Normalised)]
    [InlineData("ユーコ", "ユ―コ", KanaLevel.Normalised)]
    [InlineData("ユーコ", "ユ一コ", KanaLevel.Normalised)]
    [InlineData("タナカ ミノル", "タナカミノル", KanaLevel.Identical)]
    [InlineData("たなか みのる", "タナカ ミノル", KanaLevel.Normalised)]
    [InlineData("ﾀﾅｶ ﾐﾉﾙ", "タナカ ミノル", KanaLevel.Normalised)]
    public void Given_marks_that_the_rules_ignore_When_compared_Then_the_reading_is_found_and_graded(string one, string other, KanaLevel expected) =>
        CheckFound(expected, one, other);

    /// <summary>"ヂ=ジ, ヅ=ズ, ワ=ハ, ヴァ=バ, ヲ=オ; from the second character on, ウ after an オ-row kana counts as オ."</summary>
    [Theory]
    [InlineData("ヂロウ", "ジロウ", KanaLevel.SameSound)]
    [InlineData("シヅオ", "シズオ", KanaLevel.SameSound)]
    [InlineData("カワタ", "カハタ", KanaLevel.SearchEqual)]
    [InlineData("ヴァレンティナ", "バレンティナ", KanaLevel.SameSound)]
    [InlineData("ミヲ", "ミオ", KanaLevel.SameSound)]
    [InlineData("コウノ", "コオノ", KanaLevel.SameSound)]
    [InlineData("シズオ", "シツオ", KanaLevel.SearchEqual)]
    [InlineData("シヅオ", "シツオ", KanaLevel.SearchEqual)]
    public void Given_spellings_that_the_rules_join_When_compared_Then_the_reading_is_found_and_graded(string one, string other, KanaLevel expected) =>
        CheckFound(expected, one, other);

    /// <summary>"These rules are not an equivalence relation (シ~ジ~ヂ~チ)": one key finds all, the ends of the chain are one kana apart.</summary>
    [Theory]
    [InlineData("シマダ", "ジマダ", KanaLevel.SearchEqual)]
    [InlineData("ジマダ", "ヂマダ", KanaLevel.SameSound)]
    [InlineData("ヂマダ", "チマダ", KanaLevel.SearchEqual)]
    [InlineData("シマダ", "チマダ", KanaLevel.OneKana)]
    [InlineData("オオノ", "オノ", KanaLevel.OneKana)]
    [InlineData("オオノ ミノル", "オノ ミノル", KanaLevel.OneKana)]
    public void Given_readings_that_only_share_a_key_When_compared_Then_they_are_found_and_graded_apart(string one, string other, KanaLevel expected) =>
        CheckFound(expected, one, other);

    /// <summary>"Seen in practice": handwriting, and another reading of the same kanji.</summary>
    [Theory]
    [InlineData("ソノダ ミノル", "ンノダ ミノル", KanaLevel.OneKana)]
    [InlineData("シンジ", "ツンジ", KanaLevel.OneKana)]
    [InlineData("フルヤ ミノル", "フルタニ ミノル", KanaLevel.GivenOnly)]
    [InlineData("タナカ サチコ", "タナカ ユキコ", KanaLevel.FamilyOnly)]
    [InlineData("オヤマ ミノル", "コヤマ ミノル", KanaLevel.OneKana)]
    [InlineData("スズキ タロウ", "スズキ ジロウ", KanaLevel.OneKana)]
    [InlineData("ワタナベ イチロウ", "ワタナベ ケンイチ", KanaLevel.FamilyOnly)]
    public void Given_slips_and_other_readings_When_compared_Then_the_level_says_how_far_they_agree(string one, string other, KanaLevel expected) =>
        ReadingGrading.Check(expected, one, other);

    private static void CheckFound(KanaLevel expected, string one, string other)
    {
        ReadingGrading.Check(expected, one, other);
        Assert.Equal(ReadingGrading.Key(one.Replace(" ", "", StringComparison.Ordinal)), ReadingGrading.Key(other.Replace(" ", "", StringComparison.Ordinal)));
    }
}
