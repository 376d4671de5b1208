using FsCheck;
using FsCheck.Fluent;
using Juki.Engine.Model.Readings;
using Juki.Engine.Model.Tests.Names;

namespace Juki.Engine.Model.Tests.Readings;

public class ReadingKeyTests
{
    [Theory]
    [InlineData("さとう", "サト")]
    [InlineData("ｻﾄｳ ﾕﾐｺ", "サトユミコ")]
    [InlineData("ガギグゲゴ", "カキクケコ")]
    [InlineData("パピプペポ", "ハヒフヘホ")]
    [InlineData("ジヂチシ", "シシシシ")]
    [InlineData("ズヅツス", "スススス")]
    [InlineData("キョウコ", "キヨコ")]
    [InlineData("キヨウコ", "キヨコ")]
    [InlineData("ユーコ", "ユコ")]
    [InlineData("ユ－コ", "ユコ")]
    [InlineData("ユ一コ", "ユコ")]
    [InlineData("コーノ", "コノ")]
    [InlineData("コウノ", "コノ")]
    [InlineData("ウエノ", "ウエノ")]
    [InlineData("オオノ", "オノ")]
    [InlineData("ヴァイオリン", "ハイオリン")]
    [InlineData("ヴアイオリン", "ハイオリン")]
    [InlineData("ヴュ", "ヒユ")]
    [InlineData("ヴ", "フ")]
    [InlineData("ワタナベ", "ハタナヘ")]
    [InlineData("ヲサム", "オサム")]
    public void Given_a_reading_When_folded_Then_the_key_follows_the_official_rules(string text, string key) =>
        Assert.Equal(key, ReadingGrading.Key(text));

    [Fact]
    public void Given_any_text_When_its_key_is_folded_again_Then_it_stays() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Any, KanaText.Any, (wild, kana) =>
            IsStable(wild) && IsStable(kana) && IsStable(kana + wild)));

    [Fact]
    public void Given_any_text_When_set_Then_folding_it_would_tell_no_more_of_whether_it_is_a_reading() =>
        Check.One(WildText.Config, Prop.ForAll(WildText.Any, KanaText.Any, (wild, kana) =>
            IsKnownUnfolded(wild) && IsKnownUnfolded(kana) && IsKnownUnfolded(kana + wild)));

    [Fact]
    public void Given_two_characters_of_kana_or_marks_When_set_Then_folding_them_would_tell_no_more()
    {
        for (int pair = 0; pair < 0x100 * 0x100; pair++)
        {
            string text = new([(char)(0x3000 | (pair >> 8)), (char)(0x3000 | (pair & 0xFF))]);
            Assert.True(IsKnownUnfolded(text), $"U+{(int)text[0]:X4} U+{(int)text[1]:X4}");
        }
    }

    [Fact]
    public void Given_a_reading_in_two_parts_When_set_Then_its_key_is_the_keys_of_the_parts()
    {
        var prepared = new PreparedReading();
        prepared.Set("コウノ　オサム");
        Assert.Equal("コノオサム", prepared.Key.ToString());
        Assert.Equal(2, prepared.TokenCount);
        Assert.Equal("コノ", prepared.TokenKey(0).ToString());
        Assert.Equal("オサム", prepared.TokenKey(1).ToString());
        Assert.Equal("コウノ　オサム", prepared.Text.ToString());
        prepared.Set(" ");
        Assert.True(prepared.IsEmpty);
    }

    /// <summary>A space drops out of every form, but no text that begins with one is known without being folded.</summary>
    private static bool IsKnownUnfolded(string text)
    {
        var reading = new PreparedReading();
        reading.Set(text);
        bool isEmpty = reading.IsEmpty;
        reading.Set(' ' + text);
        return reading.IsEmpty == isEmpty;
    }

    private static bool IsStable(string text) =>
        ReadingGrading.Key(ReadingGrading.Key(text)) == ReadingGrading.Key(text);
}
